#include "ddreg/stress.h"

/* 2^30 times 0.5^(1/2^k), k from 1. */
static const int64_t roots[] = {
    759250125,  902905651,  984625594,  1028218693, 1050733751, 1062175491, 1067942999, 1070838486,
    1072289173, 1073015252, 1073378477, 1073560135, 1073650976, 1073696399, 1073719111, 1073730468};

int64_t stress_decay(int64_t minutes, int64_t half_life)
{
    enum { BITS = 30, MOST = 40 };
    int64_t left = (int64_t)1 << BITS, part;

    if (half_life <= 0 || minutes <= 0)
        return STRESS_FULL;
    if (minutes / half_life > MOST)
        return 0;
    left >>= minutes / half_life;
    part = minutes % half_life;
    for (size_t k = 0; k < sizeof(roots) / sizeof(roots[0]); k++) {
        part *= 2;
        if (part >= half_life) {
            part -= half_life;
            left = left * roots[k] >> BITS;
        }
    }
    return (left * STRESS_FULL + ((int64_t)1 << (BITS - 1))) >> BITS;
}

int64_t stress_hhi(const int64_t *parts, size_t n)
{
    enum { SCALE = 10000, BITS = 30 };
    int64_t sum = 0, squares = 0, all = 0;
    int down = 0, up = 0;

    for (size_t i = 0; i < n; i++)
        sum += parts[i] > 0 ? parts[i] : 0;
    if (sum == 0)
        return -1;
    for (; sum >> down >= (int64_t)1 << BITS; down++)
        continue;
    for (; sum << up < (int64_t)1 << (BITS - 1); up++)
        continue;
    for (size_t i = 0; i < n; i++) {
        int64_t part = parts[i] > 0 ? parts[i] >> down << up : 0;
        squares += part * part;
        all += part;
    }
    return all > 0 ? (squares + all * all / SCALE / 2) / (all * all / SCALE) : -1;
}
