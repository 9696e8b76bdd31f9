/* Sums of purchases by supplier, import, month, account and whether what was bought goes into what
 * is produced. They follow from the lines, as an index does: they are written with them, and a line
 * counts in them exactly where it counts itself (`batch_id`). */
#ifndef DDREG_PURCHASE_SUM_H
#define DDREG_PURCHASE_SUM_H

#include "ddreg/reg.h"

struct purchase_sums;

/* For the lines of one import that are about to be written; of many, the register's connection has
 * a staging database open. *out is NULL on failure. */
enum dd_rc purchase_sums_new(struct purchase_sums **out, struct reg *reg, int64_t batch_id,
                             struct dd_error *err) DD_MUST_CHECK;
/* Counts a line in. `day` to the day, the month or the year; `account` may be NULL; `production` 1,
 * 0, or -1 for unknown. */
enum dd_rc purchase_sums_add(struct purchase_sums *s, int64_t supplier, const char *day,
                             const char *account, int production, int64_t ore,
                             struct dd_error *err) DD_MUST_CHECK;
/* Writes what has not been written yet. */
enum dd_rc purchase_sums_end(struct purchase_sums *s, struct dd_error *err) DD_MUST_CHECK;
void purchase_sums_free(struct purchase_sums *s); /* NULL is fine */
/* Can what was ever bought be added up? DD_INPUT "db.overflow" when it is more than can be held. */
enum dd_rc purchase_sums_can_be_added(struct reg *reg, struct dd_error *err) DD_MUST_CHECK;

/* The sums of all lines of a register that an older program wrote, inside its upgrade. */
enum dd_rc purchase_sums_fill(struct reg *reg, struct dd_error *err) DD_MUST_CHECK;

#endif
