/* What a finding is of. The record itself is the kind `finding`. */
#ifndef DDREG_IMPACT_H
#define DDREG_IMPACT_H

#include "ddreg/kind.h"

/* Is it a potential adverse impact, one that has harmed nobody yet? Else it is an actual one, as
 * one that does not say. Åpenhetsloven § 4 b asks for both; § 5 b for actual impacts, and for
 * significant risks of them; what § 6 lets nobody refuse is actual ones. */
bool finding_is_potential(const struct kind_row *row);

#endif
