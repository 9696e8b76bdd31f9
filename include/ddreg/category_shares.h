/* What is bought of a supplier, by category: how much of it, and what each comes to by itself. */
#ifndef DDREG_CATEGORY_SHARES_H
#define DDREG_CATEGORY_SHARES_H

#include "ddreg/facts.h"

struct category_share {
    const struct trade *trade;
    int64_t ore; /* posted on accounts that say it, of the 24 months of facts_read(); 0: none do */
    bool counts; /* false: so little is posted that its own trade says otherwise: it is asked about
                  * (docs/risk-model.md, "Which facts count") */
    bool rated;  /* `level` is known: not where it takes part in no rating */
    enum risk_level level; /* what it comes to by itself, with all else that is known */
};

struct category_shares {
    struct category_share *all; /* what counts first, each by what is posted */
    size_t n;
    int64_t ore; /* bought in all, in the same months */
    bool asked;  /* one of them does not count */
};

/* Of one supplier by itself, as on a day. */
enum dd_rc category_shares(struct reg *reg, struct arena *a, int64_t supplier, const char *day,
                           struct category_shares *out, struct dd_error *err) DD_MUST_CHECK;

/* Is there something to see: several, one that does not count, or one of less than a tenth? */
bool category_shares_matter(const struct category_shares *s);

#endif
