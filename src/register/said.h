/* What an officer says of severity, as it is kept. Private to src/register. */
#ifndef DDREG_REGISTER_SAID_H
#define DDREG_REGISTER_SAID_H

#include "ddreg/assessment.h"

/* The kind of fact of each side, of a supplier as of the company. */
extern const char *const assessment_side_kinds[SEVERITY_SIDES];

#endif
