/* The day that the name of a public register's file has. */
#ifndef DDREG_IMPORT_DAY_IN_NAME_H
#define DDREG_IMPORT_DAY_IN_NAME_H

#include <stdbool.h>

#include "ddreg/date.h"

/* The first in it ("20260131-FULL.csv", "enheter_2026-01-31.csv"), not before 1995. False: none. */
bool day_in_name(char out[DATE_SIZE], const char *path);

#endif
