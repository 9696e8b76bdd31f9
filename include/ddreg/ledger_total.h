/* What the accounts say was bought in a year, for comparing with the register. */
#ifndef DDREG_LEDGER_TOTAL_H
#define DDREG_LEDGER_TOTAL_H

#include "ddreg/reg.h"

struct ledger_total {
    int year;
    int64_t ore;
    const char *tolerance; /* øre ("50000") or a share of `ore` ("0.5%") */
    const char *note;      /* or NULL */
    const char *day;       /* of its entry; filled when read back */
};

/* Into the open entry. DD_INPUT ledger.tolerance when it is neither of the two. */
enum dd_rc ledger_total_add(struct reg *reg, const struct ledger_total *t,
                            struct dd_error *err) DD_MUST_CHECK;
/* The latest of the year; *known is false when there is none. Texts live in `a`. */
enum dd_rc ledger_total_get(struct reg *reg, struct arena *a, int year, struct ledger_total *out,
                            bool *known, struct dd_error *err) DD_MUST_CHECK;
/* The tolerance in øre; a share is rounded half away from zero. */
enum dd_rc ledger_tolerance(const struct ledger_total *t, int64_t *ore,
                            struct dd_error *err) DD_MUST_CHECK;

#endif
