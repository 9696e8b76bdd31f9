/* Which actual adverse impacts the statement gives. Private to src/report. */
#ifndef DDREG_REPORT_IMPACTS_SAID_H
#define DDREG_REPORT_IMPACTS_SAID_H

#include "say.h"

/* Is it given as a fact: substantiated, and of a supplier? Single cases in the company's own
 * operations would point to persons: they are in no statement. */
bool impact_is_given(const struct statement_finding *f);

#endif
