/* What was bought: from one supplier, and in which years and currencies at all. */
#ifndef DDREG_BOUGHT_H
#define DDREG_BOUGHT_H

#include "ddreg/reg.h"

struct bought_year {
    const char *year;
    int64_t ore; /* net of credit notes */
    bool mixed;  /* some of it is net of VAT, some gross: the sum may not be shown */
};

/* The years in which there is a line, earliest first. */
enum dd_rc bought_by_year(struct reg *reg, struct arena *a, int64_t supplier,
                          struct bought_year **out, size_t *n, struct dd_error *err) DD_MUST_CHECK;

/* The years in which there is a line that counts, latest first, and the currencies of such lines in
 * alphabetical order; at most BOUGHT_MAX of each. */
enum { BOUGHT_MAX = 200 };
enum dd_rc bought_years(struct reg *reg, struct arena *a, const char *out[BOUGHT_MAX], size_t *n,
                        struct dd_error *err) DD_MUST_CHECK;
enum dd_rc bought_currencies(struct reg *reg, struct arena *a, const char *out[BOUGHT_MAX],
                             size_t *n, struct dd_error *err) DD_MUST_CHECK;

#endif
