/* Is a company covered by åpenhetsloven in a year (§ 3 a)? A larger enterprise is: two of three
 * limits exceeded, a parent with its subsidiaries as one; and an entity of public interest whatever
 * its size. The duties begin in the financial year after the conditions are met. Since 1 November
 * 2024 they must be met, or not met, for two years in a row to change anything. Limits and rules
 * are dated rows of data/law.csv; what is not known makes the answer unknown. */
#ifndef DDREG_SCOPE_H
#define DDREG_SCOPE_H

#include "ddreg/reg.h"

enum scope_answer { SCOPE_UNKNOWN, SCOPE_NO, SCOPE_YES };
/* "unknown", "no", "yes" */
const char *scope_answer_key(enum scope_answer answer);

enum { SCOPE_MEASURES = 3, SCOPE_MOST_YEARS = 8 };

struct scope_measure {
    const char *key;   /* of `ddreg company set`: "revenue", "balance", "fte" */
    const char *value; /* in force on the year's last day; NULL: not known */
    int64_t limit;     /* that it must exceed: kroner, or full-time equivalents */
    enum scope_answer exceeds;
};

/* One financial year. */
struct scope_year {
    int year;
    struct scope_measure measures[SCOPE_MEASURES];
    enum scope_answer larger; /* two of the three exceed their limits */
};

enum scope_why {
    SCOPE_NO_LAW,          /* the law was not in force */
    SCOPE_PUBLIC_INTEREST, /* an entity of public interest */
    SCOPE_SIZE,            /* larger in the year before */
    SCOPE_SIZE_TWO_YEARS,  /* larger in both years before */
    SCOPE_AS_BEFORE,       /* larger in one of two years: as the year before was */
    SCOPE_NOT_KNOWN        /* a figure is missing */
};

struct scope {
    int year;
    enum scope_answer covered;
    enum scope_why why;
    enum scope_answer public_interest;
    int64_t rule_years; /* for how many years the conditions must be met, by the law of the year */
    struct scope_year years[SCOPE_MOST_YEARS]; /* that the answer rests on, the latest first */
    size_t nyears;
};

/* Of the company that the register has chosen, by what is known on `today`. */
enum dd_rc scope_read(struct reg *reg, struct arena *a, int year, struct scope *out,
                      struct dd_error *err) DD_MUST_CHECK;

#endif
