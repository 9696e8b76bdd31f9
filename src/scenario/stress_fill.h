/* What a shock does to one item by itself, in one of three cases. Private to src/scenario. */
#ifndef DDREG_STRESS_FILL_H
#define DDREG_STRESS_FILL_H

#include "stress_case.h"

enum stress_which { WORST, LIKELY, BEST, CASES };

/* The case of an item; *unknown gets what decides it and is not known, as bits. */
struct stress_case stress_fill(const struct stress_item *it, int64_t hours, enum stress_which w,
                               unsigned *unknown);

#endif
