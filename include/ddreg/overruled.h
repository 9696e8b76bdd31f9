/* Decisions on ratings that differ from what the model proposed. */
#ifndef DDREG_OVERRULED_H
#define DDREG_OVERRULED_H

#include "ddreg/reg.h"
#include "ddreg/risk.h"

struct overruled {
    int64_t supplier; /* or ASSESSMENT_OWN */
    enum risk_level proposed, level;
    int proposed_severity, proposed_likelihood; /* 0: none, as an unknown level has */
    int severity, likelihood;
    const char *reason; /* NULL: erased */
    const char *day, *actor;
    /* Below the proposal: "waits", "confirmed", "attested" (from the account of who decided) or
     * "alone" (the company has one person). NULL: it needed nobody. */
    const char *second, *second_actor;
};

/* The latest of each supplier and of own operations that counts on the day, and what waits for a
 * second person; in `a`, by supplier. */
enum dd_rc overruled_read(struct reg *reg, struct arena *a, const char *day, struct overruled **out,
                          size_t *n, struct dd_error *err) DD_MUST_CHECK;

#endif
