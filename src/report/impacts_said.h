/* Which actual adverse impacts the statement gives. Private to src/report. */
#ifndef DDREG_REPORT_IMPACTS_SAID_H
#define DDREG_REPORT_IMPACTS_SAID_H

#include "say.h"

/* Is it given as an actual impact, a fact: substantiated, of a supplier, and no potential one?
 * Single cases in the company's own operations would point to persons: they are in no statement. */
bool impact_is_given(const struct statement_finding *f);
/* Is it a fact, and open, that harm may come of it? A theme says so, beside its measures. */
bool impact_may_come(const struct statement_finding *f);

#endif
