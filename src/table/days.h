/* Dates as files write them. */
#ifndef DDREG_TABLE_DAYS_H
#define DDREG_TABLE_DAYS_H

#include "ddreg/date.h"

/* How three numbers without a four-digit year in front are to be read. */
enum day_order { ORDER_DMY, ORDER_MDY, ORDER_YMD };

const char *day_order_name(enum day_order order); /* "dmy", "mdy", "ymd" */

/* "2024-05-15", "2024-05", "05/2024", "jan-24", "2024", "20240515", "15.05.2024", "15/5/24",
 * "15-05-2024", "20-Jun-13", "3. mai 2024"; a time of day behind is cut. Two-digit years are
 * 1970-2069; whole years 1900-2199. `order` decides only where the text does not: not for a year in
 * front, a month by name, or dd.mm.yyyy (which nobody writes month first). False when it is no such
 * day. */
bool day_read(char out[DATE_SIZE], const char *s, enum day_order order);

#endif
