/* Where the high levels are: the year's suppliers by risk theme, by trade, by the seller's country
 * and by country of production. */
#ifndef DDREG_REPORT_STATEMENT_GROUPS_H
#define DDREG_REPORT_STATEMENT_GROUPS_H

#include "statement_bought.h"

/* Fills themes, sectors, countries and origins of `out` from its figures; themes by what is known
 * on the cut-off day. */
enum dd_rc statement_find_groups(const struct bought *bought, struct arena *a,
                                 struct statement_input *out, struct dd_error *err) DD_MUST_CHECK;

#endif
