/* What the parts of a rating share, while it is computed. */
#ifndef DDREG_RISK_WORK_H
#define DDREG_RISK_WORK_H

#include "model.h"

/* What a rating is computed from. */
struct work {
    const struct risk_input *in;
    const struct known *all; /* the one rated, then those merged into it */
    size_t n;
    const char *day;
    struct risk_rating *out;
    struct risk_factor spare; /* taken when there is no room for more */
    int trade;                /* likelihood, 1–5 */
    int where, low, high;     /* the country's likelihood and its range */
    int origin, visibility;   /* 1–5: the likelihood is no less; 0: nothing */
    int listed;               /* likewise, and evidence lowers nothing of it */
    bool silent;              /* neither trade nor goods of any of them is known */
    bool found;               /* there is an open finding */
    enum risk_level least;    /* the floors of those that have neither themselves */
};

/* `k`: whom it is known of. */
struct risk_factor *work_factor(struct work *w, const struct known *k, const char *id, int value,
                                enum risk_factor_kind kind, const char *subject);
/* The likelihood where the country's is `where`. Evidence lowers what an origin or missing
 * visibility make it, and then the whole; without an audit never below a medium level. */
int work_likelihood(const struct work *w, int where, const struct evidence_sum *e);

/* The evidence, and what it takes away. `why_not`: the factor's id where none counts; NULL: it
 * does. */
void work_add_evidence(struct work *w, const struct evidence_sum *e, const char *why_not);
/* What else is worth knowing. */
void work_add_rest(struct work *w);

#endif
