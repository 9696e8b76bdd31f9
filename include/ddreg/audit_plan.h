/* The audits of suppliers that are to be done by the end of a year, spread over its months. */
#ifndef DDREG_AUDIT_PLAN_H
#define DDREG_AUDIT_PLAN_H

#include "ddreg/audit_next.h"

struct audit_plan_row {
    int64_t supplier;       /* the one that it counts as */
    const char *name;       /* NULL: none */
    const char *approvals;  /* public ids of the scopes that ask for it, blanks between */
    struct audit_next next; /* the first that is due */
    const char *planned;    /* the public id of an audit that is planned in the year; NULL: none */
    char month[sizeof("2025-01")];
};

/* By month, then by what is due first; one audit a supplier. What is planned in the year has its
 * month. The others come in the month in which they are due or before, no more in one than `most`
 * where that can be; what was due before the year, or today's month, comes from then on. `most` is
 * the number of audits divided by the months that are left, rounded up. Texts in `a`. */
enum dd_rc audit_plan(struct reg *reg, struct arena *a, const char *today, int year,
                      struct audit_plan_row **out, size_t *n, size_t *most,
                      struct dd_error *err) DD_MUST_CHECK;

#endif
