/* The suppliers of a year in order of urgency, with what is proposed, what is recorded and what has
 * come since. */
#ifndef DDREG_PRIORITIES_H
#define DDREG_PRIORITIES_H

#include "ddreg/prioritisation.h"
#include "ddreg/risk_list.h"
#include "ddreg/worklist.h"

/* What came after the record (or, without one, after the day of the ratings). */
enum priority_since {
    PRIORITY_SAME,
    PRIORITY_NEW,  /* others have a record, this one has none */
    PRIORITY_MOVED /* its rating today is another */
};
/* NULL, "new", "rating" */
const char *priority_since_key(enum priority_since since);

struct priority {
    struct risk_listed of;  /* with the rating that counts here */
    struct risk_listed now; /* with the one in force today */
    bool later;             /* it had no rating on the day of the ratings: today's counts */
    int place;              /* 1 is the most urgent; 0 without a level */
    bool proposed;          /* chosen by the rule */
    bool recorded;          /* `record` holds */
    struct priority_record record;
    enum priority_since since;
    struct work_item work; /* by priorities_read_themes(): its theme today */
};

struct priorities {
    int year;
    const char *as_of;                          /* the day of the ratings */
    int count;                                  /* how many were asked for; 0: by level */
    int64_t suppliers, rated, later;            /* suppliers = rated + unknown + unrated */
    int64_t unknown, unrated;                   /* cannot be rated yet; have no rating */
    int64_t proposed_chosen, proposed_deferred; /* of the rated */
    int64_t chosen, deferred, undecided;        /* suppliers = their sum */
    struct priority *rows;                      /* suppliers of them, most urgent first */
};

/* Suppliers of the year, as the figures count them, by severity, then likelihood, then what was
 * bought for in the year; then those that cannot be rated yet, which have no place, by floor and
 * what was bought for; then those without a rating. Ratings as on `as_of`, or as on `today` for a
 * supplier that had none by then. A record of a supplier that was merged later counts for the one
 * that it counts as. */
enum dd_rc priorities_read(struct reg *reg, struct arena *a, int year, const char *as_of,
                           const char *today, int count, struct priorities *out,
                           struct dd_error *err) DD_MUST_CHECK;

/* The risk theme of each row, as it is known today. */
enum dd_rc priorities_read_themes(struct reg *reg, struct arena *a, const char *today,
                                  struct priorities *p, struct dd_error *err) DD_MUST_CHECK;
/* Leaves the rows of a theme, as theme_means() takes it, and counts these; places stay. After
 * priorities_read_themes(). */
void priorities_narrow(struct priorities *p, const char *theme);

struct priority_theme {
    struct work_theme of; /* severity and likelihood by the ratings that count here */
    int place;            /* 1 is the worst; 0: nothing in it has a level */
    int64_t proposed_chosen, proposed_deferred;
    int64_t chosen, deferred, undecided;
};
/* The rows by theme, as worklist_themes() orders them. After priorities_read_themes(). */
enum dd_rc priorities_themes(struct arena *a, const struct priorities *p,
                             struct priority_theme **out, size_t *n,
                             struct dd_error *err) DD_MUST_CHECK;

/* The records of the year that rule on a day, by supplier. */
enum dd_rc priorities_recorded(struct reg *reg, struct arena *a, int year, const char *as_of,
                               struct priority_record **out, size_t *n,
                               struct dd_error *err) DD_MUST_CHECK;

#endif
