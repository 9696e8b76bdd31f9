/* How much may come out of a packed file. */
#ifndef DDREG_PACKED_MEASURE_H
#define DDREG_PACKED_MEASURE_H

#include <stdint.h>

#include "packed.h"

struct measure {
    const char *path;
    int64_t packed;   /* bytes of it that are packed */
    int64_t unpacked; /* bytes that came out so far */
    const struct packed_sink *to;
};

/* Counts the bytes and gives them on. DD_INPUT "packed.large" where they are more than a table can
 * be, or so much more than what is packed that it must have been made to be that; "stopped". */
enum dd_rc measure_take(struct measure *m, const void *bytes, size_t n,
                        struct dd_error *err) DD_MUST_CHECK;

#endif
