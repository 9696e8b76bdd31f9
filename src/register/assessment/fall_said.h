/* Was it said already that a level falls? Private to src/register/assessment. */
#ifndef DDREG_FALL_SAID_H
#define DDREG_FALL_SAID_H

#include "fall_side.h"

/* The rating in force falls, and the model's level does not: a rating carries out what is known.
 * *said: earlier entries said, each with a reason, what lowers it, since the rating in force was
 * made (docs/risk-follow-up.md, "When a level falls"). */
enum dd_rc fall_was_said(struct fall_side *before, const struct fall_rank *was,
                         const struct fall_rank *now, bool *said,
                         struct dd_error *err) DD_MUST_CHECK;

#endif
