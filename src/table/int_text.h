/* A whole number as text, for the values of an error. */
#ifndef DDREG_TABLE_INT_TEXT_H
#define DDREG_TABLE_INT_TEXT_H

#include <inttypes.h>
#include <stdio.h>

enum { INT_TEXT_SIZE = 24 };

static inline const char *int_text(char out[INT_TEXT_SIZE], int64_t v)
{
    (void)snprintf(out, INT_TEXT_SIZE, "%" PRId64, v);
    return out;
}

#endif
