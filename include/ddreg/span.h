/* A number that may be uncertain: the lowest, the likely and the highest that it may be. */
#ifndef DDREG_SPAN_H
#define DDREG_SPAN_H

#include <stdbool.h>
#include <stdint.h>

/* low <= likely <= high; all three the same where it is certain. */
struct span {
    bool known;
    int64_t low, likely, high;
};

enum { SPAN_MAX = 1000000 };

/* "10", "5-20" (likely is then the middle, rounded down) or "5-10-20"; each times `unit`. False for
 * anything else: a number that goes down, one above SPAN_MAX, blanks. */
bool span_parse(const char *text, int64_t unit, struct span *out);

#endif
