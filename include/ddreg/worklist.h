/* The suppliers as work for a person: what waits for a decision, worst first, and by risk theme. */
#ifndef DDREG_WORKLIST_H
#define DDREG_WORKLIST_H

#include "ddreg/assessment.h"
#include "ddreg/find_out.h"
#include "ddreg/supplier.h"
#include "ddreg/themes.h"

struct work_item {
    struct supplier_row of;     /* with the rating in force, and what was bought */
    struct assessment_view now; /* what the model says today */
    const struct theme *theme;  /* NULL: what is bought is not known */
    const char *origin;         /* see theme_origin() */
    int64_t finding;            /* an open finding on it, by number; 0: none */
    int points;                 /* of what is not known what is bought: see find_out_points() */
    bool waits; /* for a person: never decided, or what the decision was made on has changed */
    bool grave; /* due as a proposal of high risk that nobody decided, as `due` counts them */
};

/* Of which suppliers; NULL and 0: any. */
struct work_filter {
    int year;          /* bought from in that year */
    const char *owner; /* who follows them up */
    const char *theme; /* as theme_means() takes it */
    const char *level; /* of the model's proposal today */
    bool waiting;
};

/* Suppliers that count and are rated, merged ones as one; the gravest first, by severity, then
 * likelihood, then what was bought. Those of which nothing is known come last, as
 * find_out_compare() has it: they are found out about, not decided. */
enum dd_rc worklist_read(struct reg *reg, struct arena *a, const char *today,
                         const struct work_filter *filter, struct work_item **out, size_t *n,
                         struct dd_error *err) DD_MUST_CHECK;

/* "clothing.south_asia"; "unknown" where it is not known what is bought. */
void work_item_key(char out[THEME_KEY_SIZE], const struct work_item *w);

/* Suppliers of one theme and origin. */
struct work_theme {
    const struct theme *theme; /* NULL: of which nothing is known */
    const char *origin;
    char key[THEME_KEY_SIZE];
    int64_t suppliers, ore;
    int64_t at[RISK_CLASSES];  /* suppliers by the level in force, else proposed today */
    int64_t decided;           /* in force by a person's decision, and nothing has changed */
    int64_t findings;          /* suppliers with an open finding */
    const struct trade *trade; /* what is bought of the gravest: who is affected goes by it */
    int severity, likelihood;  /* of the gravest of them, as the model has it today */
};
/* Of the items, the theme with the gravest first. */
enum dd_rc worklist_themes(struct arena *a, const struct work_item *items, size_t n,
                           struct work_theme **out, size_t *nthemes,
                           struct dd_error *err) DD_MUST_CHECK;

#endif
