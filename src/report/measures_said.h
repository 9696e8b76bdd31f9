/* Measures in the statement: which there are, in tables. Private to src/report. */
#ifndef DDREG_REPORT_MEASURES_SAID_H
#define DDREG_REPORT_MEASURES_SAID_H

#include "ddreg/measure.h"
#include "say.h"

typedef bool measure_test(const struct say *s, const struct statement_measure *m, const void *of);

/* Is it about a theme (its id, or MEASURE_OWN), directly or by a finding that is given of there? */
bool measure_of_theme(const struct say *s, const struct statement_measure *m, const void *theme);
/* Is it tied to a finding (struct statement_finding)? */
bool measure_of_finding(const struct say *s, const struct statement_measure *m,
                        const void *finding);
/* Was it promised in the statement of an earlier year? */
bool measure_promised(const struct say *s, const struct statement_measure *m, const void *none);
/* Is it about nothing that has a table of its own? */
bool measure_general(const struct say *s, const struct statement_measure *m, const void *none);

/* Are there measures that the test takes? */
size_t measures_count(const struct say *s, measure_test *test, const void *of);
/* A table of these, `caption` a message; nothing where there are none. Names what they lack. */
void say_measures(struct say *s, const char *caption, measure_test *test, const void *of);
/* The same without naming what they lack, where another table has done so. */
void say_measures_again(struct say *s, const char *caption, measure_test *test, const void *of);

/* How far it is: "planned, to be done by 1 September 2024". */
const char *measure_status(struct say *s, const struct statement_measure *m);

#endif
