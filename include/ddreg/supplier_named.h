/* Suppliers by the beginning of their id or name, for a shell that completes what is being typed.
 */
#ifndef DDREG_SUPPLIER_NAMED_H
#define DDREG_SUPPLIER_NAMED_H

#include "ddreg/reg.h"

struct named {
    int64_t id;
    const char *name; /* the one in force on the day; "" when none is known */
    bool by_id;       /* the public id begins so */
    bool by_name;     /* the name begins so: case, white space and punctuation apart */
};

/* Which suppliers: those that count, each for itself; those that count as another one; those that
 * are withdrawn. */
enum named_which { NAMED_WHOLE, NAMED_MERGED, NAMED_WITHDRAWN };

/* The suppliers of these that begin with `word`, by id;
 * those that do so in neither way are left out. *n is 0 when more than `max` do: a part of them
 * would look like all of them. Texts live in `a`. */
enum dd_rc names_beginning(struct reg *reg, struct arena *a, const char *word, const char *day,
                           enum named_which which, size_t max, struct named **out, size_t *n,
                           struct dd_error *err) DD_MUST_CHECK;

/* The names of all suppliers on the day, by id, those without one left out. */
enum dd_rc names_all(struct reg *reg, struct arena *a, const char *day, struct named **out,
                     size_t *n, struct dd_error *err) DD_MUST_CHECK;

#endif
