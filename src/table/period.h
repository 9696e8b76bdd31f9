/* A column of periods (202210) beside one of days: a fiscal year need not begin in January, and its
 * tenth period is not October then. */
#ifndef DDREG_TABLE_PERIOD_H
#define DDREG_TABLE_PERIOD_H

#include "map.h"
#include "sample.h"
#include "sniff.h"

/* DD_INPUT import.period.contradicts with both columns, where the day is a column of periods by its
 * name, the map does not say so, and a column of days that is no field is a quarter away from it in
 * every row of the sample. */
enum dd_rc period_check(const struct layout *l, const struct sample *sample, size_t header,
                        const struct column_map *map, const char *path,
                        struct dd_error *err) DD_MUST_CHECK;

#endif
