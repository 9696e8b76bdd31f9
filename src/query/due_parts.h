/* What the files of due_list() share: a list that each part adds to. */
#ifndef DDREG_DUE_PARTS_H
#define DDREG_DUE_PARTS_H

#include "ddreg/due.h"
#include "ddreg/vec.h"

struct due_work {
    struct reg *reg;
    struct arena *a; /* for the items and their texts */
    const char *today;
    const struct company *companies;
    size_t ncompanies;
    struct vec items; /* of struct due_item */
};

/* What a command that needs the company to be given ends in: " --for 2", or "" where there is one;
 * NULL when there is no memory. */
const char *due_for(const struct due_work *w, int64_t company);

/* One item more, zeroed; NULL when there is no memory. */
struct due_item *due_add(struct due_work *w);

/* due_ratings.c */
enum dd_rc due_add_ratings(struct due_work *w, struct dd_error *err) DD_MUST_CHECK;

/* due_units.c */
enum dd_rc due_add_units(struct due_work *w, struct dd_error *err) DD_MUST_CHECK;

/* due_watch.c */
enum dd_rc due_add_watch(struct due_work *w, struct dd_error *err) DD_MUST_CHECK;

/* due_bought.c: what was bought from suppliers that were rated before today, by id, where it is
 * enough in the twelve months up to today to make a rating due. Suppliers that are merged count
 * into the one that they are part of. */
struct due_bought {
    int64_t supplier;
    int64_t before; /* øre, in the twelve months up to the last rating */
    int64_t now;    /* up to today */
};
enum dd_rc due_read_bought(const struct due_work *w, struct due_bought **out, size_t *n,
                           struct dd_error *err) DD_MUST_CHECK;

/* due_statements.c */
enum dd_rc due_add_statements(struct due_work *w, struct dd_error *err) DD_MUST_CHECK;

/* due_head.c */
enum dd_rc due_add_head(struct due_work *w, struct dd_error *err) DD_MUST_CHECK;
enum dd_rc due_add_alone(struct due_work *w, struct dd_error *err) DD_MUST_CHECK;

/* due_kinds.c: what the records of every kind say that is due. */
enum dd_rc due_add_kinds(struct due_work *w, struct dd_error *err) DD_MUST_CHECK;

/* due_who.c: who follows a supplier up today, or "". */
enum dd_rc due_owner_of(struct due_work *w, int64_t supplier, const char **who,
                        struct dd_error *err) DD_MUST_CHECK;

/* The same of all suppliers at once, for whoever asks for many. */
struct due_owners {
    struct due_owner {
        int64_t supplier;
        const char *who;
    } * all; /* by supplier */
    size_t n;
};
enum dd_rc due_owners(struct due_work *w, struct due_owners *out,
                      struct dd_error *err) DD_MUST_CHECK;
const char *due_owner_among(const struct due_owners *owners, int64_t supplier);

/* names whoever holds the role, where an item names nobody. */
enum dd_rc due_fill_who(struct due_work *w, struct dd_error *err) DD_MUST_CHECK;

#endif
