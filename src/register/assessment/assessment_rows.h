/* What the files about ratings share. Private to src/register. */
#ifndef DDREG_ASSESSMENT_ROWS_H
#define DDREG_ASSESSMENT_ROWS_H

#include "ddreg/assessment.h"

/* The supplier as a column has it: null for the company itself. */
static inline struct db_value assessment_whose(int64_t supplier)
{
    return supplier == ASSESSMENT_OWN ? DB_NONE : DB_I(supplier);
}

/* The severity below which nothing is in force while a finding is open, with likelihood 5. */
struct assessment_floor {
    int64_t finding; /* the worst that is open; 0: none */
    int severity;
};
/* `proposal`: the latest one, for a finding whose severity was not given; id 0: there is none. */
enum dd_rc assessment_floor(struct reg *reg, int64_t supplier, const char *day,
                            const struct assessment *proposal, struct assessment_floor *out,
                            struct dd_error *err) DD_MUST_CHECK;

#endif
