/* What the parts of a rating share, while it is computed. */
#ifndef DDREG_RISK_WORK_H
#define DDREG_RISK_WORK_H

#include "model.h"

struct work;

enum { WORK_ROWS = 3 + GOODS_MAX };

/* Rows of the tables: by trade, by category; the unknown trade. */
struct rows {
    const struct trade *row[WORK_ROWS];
    size_t n;
    bool goods; /* made somewhere, by people nobody here sees */
};

/* What is rated as a whole, with its own severity, place and work: a category, with the trade where
 * firms of that trade sell such things; a trade of which no category is known. */
struct whole {
    const struct known *k; /* whom it is bought of */
    const struct trade *row[2];
    size_t n;
};
enum { WHOLES_MAX = WORK_ROWS };
/* All of one; none where neither trade nor category is known, and of a merged one of which the same
 * is bought as of the one rated. The number of them. */
size_t work_wholes(const struct work *w, const struct known *k, struct whole out[WHOLES_MAX]);
/* The row that it goes by: the category, else the trade. */
const struct trade *whole_row(const struct whole *whole);

/* What a rating is computed from. */
struct work {
    const struct risk_input *in;
    const struct known *all; /* the one rated, then those merged into it */
    const struct whole *of;  /* the part that is rated; NULL: all there is, nothing being known */
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

/* The rows of one, whatever part is rated. */
struct rows work_all_rows(const struct work *w, const struct known *k);
/* Those of the part that is rated: none of others. */
struct rows work_rows(const struct work *w, const struct known *k);
/* Is another part rated than what is known of this one? */
bool work_is_apart(const struct work *w, const struct known *k);

/* `k`: whom it is known of. */
struct risk_factor *work_factor(struct work *w, const struct known *k, const char *id, int value,
                                enum risk_factor_kind kind, const char *subject);
/* The likelihood where the country's is `where`. Evidence lowers what an origin or missing
 * visibility make it, and then the whole; without an audit never below a medium level. */
int work_likelihood(const struct work *w, int where, const struct evidence_sum *e);

/* The evidence, and what it takes away. `why_not`: the factor's id where none counts; NULL: it
 * does. */
void work_add_evidence(struct work *w, const struct evidence_sum *e, const char *why_not);
/* Fills the rating's `trade` and `origin`. */
void risk_about(const struct work *w);
/* What else is worth knowing. */
void work_add_rest(struct work *w);

#endif
