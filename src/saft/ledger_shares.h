/* What one transaction owes to each of several suppliers, and splitting lines by it. */
#ifndef DDREG_SAFT_LEDGER_SHARES_H
#define DDREG_SAFT_LEDGER_SHARES_H

#include "ledger_bought.h"

typedef __int128 ledger_wide; /* products of two int64 fit */

struct bought_share {
    const char *supplier;      /* NULL: of lines that name nobody */
    int64_t gross;             /* what is owed to it, or taken off: never negative; capped */
    ledger_wide bought, taxed; /* scratch of bought_shares_fit() */
};

struct bought_shares {
    struct bought_share *of; /* by the supplier's text, the nameless one first */
    size_t n;
};

/* The suppliers of the payable lines that count: credits for `net` above nothing, debits below it,
 * both where it is nothing. False: no memory. bought_shares_free() after success. */
bool bought_shares_of(struct bought_shares *s, const struct ledger_line *lines, size_t n,
                      int64_t net) DD_MUST_CHECK;
void bought_shares_free(struct bought_shares *s);

/* Do the suppliers of the lines of what is bought fit what is owed to each? Each line names one of
 * them, and to each is owed what its lines come to with their tax: as lines of its own, or at most
 * a quarter (the highest rate, merverdiavgiftsloven section 5-1) more, and a krone for rounding. */
bool bought_shares_fit(struct bought_shares *s, const struct ledger_line *lines, size_t n,
                       bool credit_note) DD_MUST_CHECK;

/* Splitting in proportion to gross, rounded by the largest remainder: every line keeps its sum, and
 * every supplier gets its share of the net. */
struct bought_remainder {
    ledger_wide over; /* what the division of a share left */
    size_t share;
};

struct bought_split {
    const struct bought_shares *shares;
    struct bought_remainder *over; /* scratch */
    int64_t *part;                 /* of each share, of the line last split */
    int64_t *left;                 /* of each share, what it has not yet been given of the net */
    size_t largest; /* the line of what is bought that is to be split by bought_split_rest() */
};

/* False: no memory. bought_split_end() after success. */
bool bought_split_begin(struct bought_split *split, const struct bought_shares *s,
                        const struct ledger_line *lines, size_t n, int64_t net) DD_MUST_CHECK;
void bought_split_end(struct bought_split *split);
/* Fills split->part. False when a sum is too large. */
bool bought_split_line(struct bought_split *split, int64_t ore) DD_MUST_CHECK;
/* The share that most is owed to. */
size_t bought_split_most(const struct bought_split *split);
/* What is left to each, after all lines but the largest. */
void bought_split_rest(struct bought_split *split);

#endif
