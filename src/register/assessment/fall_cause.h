/* What differs in what the model sees of a supplier. Private to src/register. */
#ifndef DDREG_FALL_CAUSE_H
#define DDREG_FALL_CAUSE_H

#include "ddreg/risk.h"

/* As JSON, in `a`: [{"what": "sector", "before": "13.10", "after": "70.22"}, ...]. `now` NULL: it
 * is there no longer. Empty where what the model sees is the same: it was rated or decided. */
enum dd_rc fall_cause(struct arena *a, const struct risk_input *was, const struct risk_input *now,
                      const char *day, const char **out, struct dd_error *err) DD_MUST_CHECK;

#endif
