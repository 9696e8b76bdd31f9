/* The rating in force on a day of every supplier that has one: the latest decision that counts,
 * else the latest proposal; while a finding is open at least its severity and likelihood 5. The
 * company's own operations are not among them (assessment_get() has those, and says the same of one
 * supplier). */
#ifndef DDREG_RATING_IN_FORCE_H
#define DDREG_RATING_IN_FORCE_H

#include "ddreg/reg.h"

enum rating_kind { RATING_PROPOSED, RATING_DECIDED, RATING_BY_FINDING };

struct rating_in_force {
    int64_t supplier;
    enum rating_kind kind;    /* RATING_BY_FINDING: an open finding lies above the other two */
    const char *level;        /* as in the register: whoever reads it says whether it is one */
    const char *floor;        /* of a level that is unknown, where it is only proposed; else NULL */
    int severity, likelihood; /* 0: unknown */
    bool on_unknown;          /* decided while neither trade nor goods was known */
    bool preliminary;         /* only proposed, and leaning on facts that are only proposed */
    bool waits;               /* a decision waits for somebody else */
    const char *day;
    const char *second; /* who besides the person who decided looked at a decision below the
                         * proposal: "confirmed", "attested" (from the same account) or "alone"
                         * (nobody: the company has one person); else NULL */
};

/* By supplier. Each table is read once, so it is for whoever asks for all of them. */
enum dd_rc ratings_in_force(struct reg *reg, struct arena *a, const char *day,
                            struct rating_in_force **out, size_t *n,
                            struct dd_error *err) DD_MUST_CHECK;

/* NULL: it has none. */
const struct rating_in_force *rating_of(const struct rating_in_force *all, size_t n,
                                        int64_t supplier);

#endif
