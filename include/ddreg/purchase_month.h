/* What each import brought, by month, currency and rate. Follows from the lines as purchase_sum
 * does, and is written with them. */
#ifndef DDREG_PURCHASE_MONTH_H
#define DDREG_PURCHASE_MONTH_H

#include "ddreg/reg.h"

struct purchase_months;

/* For the lines of one import that are about to be written. *out is NULL on failure. */
enum dd_rc purchase_months_new(struct purchase_months **out, struct reg *reg, int64_t batch_id,
                               struct dd_error *err) DD_MUST_CHECK;
/* Counts a line in; `amount` in minor units of the currency. DD_INPUT "db.overflow" when a month's
 * is more than can be held. */
enum dd_rc purchase_months_add(struct purchase_months *m, const char *day, const char *currency,
                               const char *rate, int64_t amount, int64_t ore,
                               struct dd_error *err) DD_MUST_CHECK;
/* Writes what has not been written yet. */
enum dd_rc purchase_months_end(struct purchase_months *m, struct dd_error *err) DD_MUST_CHECK;
void purchase_months_free(struct purchase_months *m); /* NULL is fine */

/* Those of all lines of a register that an older program wrote, inside its upgrade. */
enum dd_rc purchase_months_fill(struct reg *reg, struct dd_error *err) DD_MUST_CHECK;

#endif
