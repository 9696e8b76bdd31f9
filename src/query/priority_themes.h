/* What priorities.c and priority_themes.c share. Private to src/query. */
#ifndef DDREG_QUERY_PRIORITY_THEMES_H
#define DDREG_QUERY_PRIORITY_THEMES_H

#include "ddreg/priorities.h"

/* The counts of the rows that there are. */
void priorities_count(struct priorities *p);

#endif
