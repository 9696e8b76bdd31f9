/* What was bought of all suppliers, summed by the supplier that they count as. From the sums that
 * are kept. */
#ifndef DDREG_BOUGHT_OF_H
#define DDREG_BOUGHT_OF_H

#include "ddreg/supplier_known.h"

struct bought_of {
    bool any; /* it has a line; else the sums are 0 */
    int64_t ore;
    int64_t production_ore; /* of lines that go into what the company produces */
    int64_t unsaid_ore;     /* of lines of which that is not known */
};

/* By place in `k`, of the lines that count with from <= day < before, where both are years or
 * months. Of a line that does not say it, KNOWN_PRODUCTION of its supplier does, or else of the one
 * that it counts as, if `k` has it. DD_INPUT "db.overflow". */
enum dd_rc bought_of_all(struct reg *reg, struct arena *a, const char *from, const char *before,
                         const struct suppliers_known *k, struct bought_of **out,
                         struct dd_error *err) DD_MUST_CHECK;

#endif
