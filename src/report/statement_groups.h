/* Where the high levels are: the year's suppliers by trade, by the seller's country
 * and by country of production. */
#ifndef DDREG_REPORT_STATEMENT_GROUPS_H
#define DDREG_REPORT_STATEMENT_GROUPS_H

#include "ddreg/statement.h"

/* Fills sectors, countries and origins of `out` from its figures. */
enum dd_rc statement_find_groups(struct arena *a, struct statement_input *out,
                                 struct dd_error *err) DD_MUST_CHECK;

#endif
