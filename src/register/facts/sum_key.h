/* What the keys of sums of purchases are made of. Private to src/register/facts. */
#ifndef DDREG_SUM_KEY_H
#define DDREG_SUM_KEY_H

#include <stdint.h>
#include <string.h>

#include "ddreg/date.h"
#include "ddreg/hash.h"

/* The first seven bytes of a day, padded with zeros. */
static inline void month_of(char month[MONTH_SIZE], const char *day)
{
    memset(month, 0, MONTH_SIZE);
    for (size_t i = 0; i + 1 < MONTH_SIZE && day[i]; i++)
        month[i] = day[i];
}

static inline uint64_t hash_text(const char *s)
{
    uint64_t h = UINT64_C(0xCBF29CE484222325);

    for (; *s; s++)
        h = (h ^ (unsigned char)*s) * UINT64_C(0x100000001B3);
    return hash_mix(h);
}

/* Of a sum by supplier, without its account. */
static inline uint64_t hash_key(int64_t supplier, const char month[MONTH_SIZE], int production)
{
    uint64_t m;

    memcpy(&m, month, sizeof(m));
    return hash_mix(hash_mix((uint64_t)supplier * UINT64_C(0x9E3779B97F4A7C15) ^ m) +
                    (uint64_t)production);
}

#endif
