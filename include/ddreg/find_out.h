/* What is found out about first, of suppliers that cannot be rated yet: what is known of them
 * besides, as hints, each worth points (docs/risk-follow-up.md, "What to find out first"). It is an
 * order of work and no rating: no level hangs on it. Table of words: data/name-hints.csv. */
#ifndef DDREG_FIND_OUT_H
#define DDREG_FIND_OUT_H

#include "ddreg/reg.h"
#include "ddreg/risk.h"

enum { FIND_OUT_FINDING = 2 }; /* points of a finding */

struct find_out {
    int64_t supplier; /* that it counts as */
    int country;      /* 1–5: the worst of those known or proposed, else hinted at; 5: none is */
    bool country_known;  /* one is, at least as a hint */
    bool listed;         /* a list, a note or a tier of trafficking has one of them */
    const char *account; /* posted as goods or material: its number; or NULL */
    bool trades;         /* its trade's code says that it deals in things, and not in which */
    const char *word;    /* of the name that says so (data/name-hints.csv); or NULL */
    bool finding;        /* a finding on it that is closed */
};

/* All suppliers that are merged into none, by id, with what is known of those merged into them. */
enum dd_rc find_out_read(struct reg *reg, struct arena *a, const char *day, struct find_out **out,
                         size_t *n, struct dd_error *err) DD_MUST_CHECK;
/* NULL: it is not among them. */
const struct find_out *find_out_of(const struct find_out *all, size_t n, int64_t supplier);

/* The country's number less one, one for each other hint, two for a finding, and one for each
 * tenfold of 10,000 kroner of purchases. 0 for NULL. */
int find_out_points(const struct find_out *of, int64_t ore);
/* The points of the purchases alone. */
int find_out_size(int64_t ore);

/* Which of two is found out about first (negative: the first): floor, points, purchases, id. */
struct find_out_place {
    enum risk_level floor;
    int points;
    int64_t ore, id;
};
int find_out_compare(const struct find_out_place *x, const struct find_out_place *y);

#endif
