/* What differs in what the model sees of a supplier. Private to src/register/assessment. */
#ifndef DDREG_FALL_CAUSE_H
#define DDREG_FALL_CAUSE_H

#include "ddreg/risk.h"

/* A difference: "sector" from "13.10" to "70.22". Of what is there in plenty (a finding, a piece of
 * evidence, one who is merged) before and after are what it is called, NULL where it was or is not
 * there; `as` says which of its values matter. NULL: none. */
struct fall_diff {
    const char *what, *before, *after, *as;
};

/* All between two inputs, in `a`. */
enum dd_rc fall_diffs(struct arena *a, const struct risk_input *was, const struct risk_input *now,
                      const char *day, struct fall_diff **out, size_t *n,
                      struct dd_error *err) DD_MUST_CHECK;
bool fall_diff_same(const struct fall_diff *x, const struct fall_diff *y);

/* As JSON, in `a`: {"causes": [{"what": "sector", "before": "13.10", "after": "70.22", "as": null},
 * ...]}. `now` NULL: it is there no longer. Where what the model sees is the same, the cause is
 * "model" if the rating in force was made by another version of it, `model` (NULL: by none); else
 * there is none: it was rated or decided. */
enum dd_rc fall_cause(struct arena *a, const struct risk_input *was, const struct risk_input *now,
                      const char *day, const char *model, const char **out,
                      struct dd_error *err) DD_MUST_CHECK;
/* Reads that again. DD_DAMAGED "register.damaged". */
enum dd_rc fall_cause_read(struct arena *a, const char *cause, struct fall_diff **out, size_t *n,
                           struct dd_error *err) DD_MUST_CHECK;

#endif
