/* What suppliers come to before an entry, or after it. Private to src/register/assessment. */
#ifndef DDREG_FALL_SIDE_H
#define DDREG_FALL_SIDE_H

#include "ddreg/assessment.h"

/* What a supplier comes to, before the entry or after it. */
struct fall_rank {
    int64_t id;
    bool there;
    bool out;         /* need not be rated */
    bool no_supplier; /* classed so: it is in no list, even where something was found */
    bool rated;       /* a rating is in force, */
    enum risk_level force, force_floor;
    enum risk_level model, model_floor; /* and what the model gives by what is known */
    const struct risk_input *input;
};

/* More than so many are loaded at once; of what memory. */
enum { FALL_FEW = 32, FALL_SIDE_MAX = 1024 * 1024 * 1024 };

struct fall_side {
    struct reg *reg;
    struct arena a;
    const char *day;
    struct fall_rank *rows; /* of all suppliers, by id; NULL: they are looked up one by one */
    size_t n;
    struct fall_rank *own; /* the company's own operations; NULL: not loaded */
};

/* All at once, with the company's own operations. */
enum dd_rc fall_load_all(struct fall_side *s, struct dd_error *err) DD_MUST_CHECK;
/* Of all that are rated no more than the rating in force; the company's own operations are not in
 * it. */
enum dd_rc fall_load_in_force(struct fall_side *s, struct dd_error *err) DD_MUST_CHECK;
void fall_forget(struct fall_side *s); /* what was loaded */
/* Of those that were loaded; NULL: none. */
struct fall_rank *fall_find(const struct fall_side *s, int64_t id);
/* Of the one that the supplier counts as. */
enum dd_rc fall_rank_of(struct fall_side *s, int64_t id, struct fall_rank *out,
                        struct dd_error *err) DD_MUST_CHECK;

#endif
