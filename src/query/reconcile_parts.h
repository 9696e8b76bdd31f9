/* What the parts of the comparison with the accounts share. */
#ifndef DDREG_QUERY_RECONCILE_PARTS_H
#define DDREG_QUERY_RECONCILE_PARTS_H

#include "ddreg/reconcile.h"

/* A year as bounds for day: every precision falls between them. */
struct year_bounds {
    char from[8], to[8];
};

/* Imports of which lines of the year are like those of an earlier one, where the register has more
 * than the accounts: of those whose months another import has too, the twenty that come to most. */
enum dd_rc reconcile_twice(struct reg *reg, struct arena *a, const struct year_bounds *b,
                           struct reconciliation *out, struct dd_error *err) DD_MUST_CHECK;

#endif
