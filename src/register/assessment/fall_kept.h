/* Falls as the register keeps them. Private to src/register/assessment. */
#ifndef DDREG_FALL_KEPT_H
#define DDREG_FALL_KEPT_H

#include "ddreg/fall.h"

/* With the open entry's reason and day. */
enum dd_rc fall_write(struct reg *reg, const struct fall *f, struct dd_error *err) DD_MUST_CHECK;

#endif
