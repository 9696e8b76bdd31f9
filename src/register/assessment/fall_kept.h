/* Falls as the register keeps them. Private to src/register/assessment. */
#ifndef DDREG_FALL_KEPT_H
#define DDREG_FALL_KEPT_H

#include "ddreg/fall.h"

/* With its reason and the open entry's day. */
/* Why the supplier's level falls: as fall_reason_add() has it, or as the whole entry says; NULL:
 * nobody says. */
const char *fall_reason(const struct reg *reg, int64_t supplier);
enum dd_rc fall_write(struct reg *reg, const struct fall *f, struct dd_error *err) DD_MUST_CHECK;

/* Sets `undone` of rows that are in order by supplier, as things are on the day. */
enum dd_rc falls_mark_undone(struct reg *reg, struct arena *a, const char *day,
                             struct fall_row *rows, size_t n, struct dd_error *err) DD_MUST_CHECK;

#endif
