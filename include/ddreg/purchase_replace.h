/* A corrected file in the place of an earlier one: which one, and what becomes different. */
#ifndef DDREG_PURCHASE_REPLACE_H
#define DDREG_PURCHASE_REPLACE_H

#include "ddreg/reg.h"

struct purchase_stage;

/* A year of the earlier file (before) and of the new one (after). Money is øre. */
struct replaced_year {
    const char *year;
    int64_t lines_before, ore_before, lines_after, ore_after;
};

/* A supplier whose last purchases went. */
struct bare_supplier {
    int64_t id;
    const char *name;
};

enum { REPLACED_MAX_BARE = 20 };

struct purchase_replaced {
    int64_t batch; /* the earlier import; 0: none */
    size_t nyears;
    struct replaced_year *years; /* earliest first */
    int64_t nbare;               /* suppliers without purchases now; the first are listed */
    struct bare_supplier bare[REPLACED_MAX_BARE];
};

/* The only import of purchases in force with the same first and last month as the stage. DD_REFUSED
 * import.replace.none or .several, with the imports that it may be. After
 * purchase_stage_settle(). */
enum dd_rc purchase_find_replaced(struct purchase_stage *st, int64_t *batch,
                                  struct dd_error *err) DD_MUST_CHECK;

/* What taking the place of `batch` changes; texts live in `a`. After purchase_stage_settle(),
 * before the merge. */
enum dd_rc purchase_compare(struct purchase_stage *st, struct arena *a, int64_t batch,
                            struct purchase_replaced *out, struct dd_error *err) DD_MUST_CHECK;

#endif
