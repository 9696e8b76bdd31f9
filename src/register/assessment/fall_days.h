/* The days on which a level may become another. Private to src/register/assessment. */
#ifndef DDREG_FALL_DAYS_H
#define DDREG_FALL_DAYS_H

#include "ddreg/reg.h"
#include "ddreg/vec.h"

/* Adds to `days` (of const char *, in `a`) those after `day` from which something is so that the
 * entry wrote (0: none), or that is known of the supplier (-1: of none). */
enum dd_rc fall_days(struct reg *reg, struct arena *a, int64_t entry, const char *day,
                     int64_t supplier, struct vec *days, struct dd_error *err) DD_MUST_CHECK;

#endif
