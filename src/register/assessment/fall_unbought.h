/* Suppliers that a year no longer has, since the file in which they were was replaced by one in
 * which they are not. Private to src/register/assessment. */
#ifndef DDREG_FALL_UNBOUGHT_H
#define DDREG_FALL_UNBOUGHT_H

#include "ddreg/fall.h"
#include "ddreg/vec.h"
#include "fall_side.h"

#define FALL_UNBOUGHT "not_bought" /* `to` of such a fall */

/* Adds to `falls` (of struct fall, in reg->fallen) those of the open entry that had a rating before
 * it. What they had is read from `before`, of which nothing is loaded. */
enum dd_rc fall_unbought_add(struct reg *reg, struct fall_side *before, struct vec *falls,
                             struct dd_error *err) DD_MUST_CHECK;
/* Has the supplier purchases again in the year that such a fall's cause names? */
enum dd_rc fall_bought_again(struct reg *reg, struct arena *a, int64_t supplier, const char *cause,
                             bool *out, struct dd_error *err) DD_MUST_CHECK;

#endif
