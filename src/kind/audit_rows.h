/* Audits as approvals ask for them. Private to src/kind. */
#ifndef DDREG_KIND_AUDIT_ROWS_H
#define DDREG_KIND_AUDIT_ROWS_H

#include "ddreg/audit_next.h"

/* The day on which the audit was done, by the day; NULL: not, or not yet. */
const char *audit_done_on(const struct kind_row *row, const char *day);
/* The day of the register's first entry. */
enum dd_rc audit_first_entry(struct reg *reg, const char **day, struct dd_error *err) DD_MUST_CHECK;
/* The latest audit of the supplier, and those that count as it, that was done by the day; its row,
 * or NULL. */
enum dd_rc audit_last(struct reg *reg, struct arena *a, int64_t root, int64_t company,
                      const char *day, const struct kind_row **last,
                      struct dd_error *err) DD_MUST_CHECK;
/* Was the approval's scope ever approved, also conditionally, or before the register? *since gets
 * the first day; NULL: never. */
enum dd_rc approval_first(struct reg *reg, struct arena *a, const struct kind_row *row,
                          const char **since, struct dd_error *err) DD_MUST_CHECK;

#endif
