#include "ddreg/span.h"

/* Digits at *p, which is moved behind them; -1: none, or too large. */
static int64_t number(const char **p)
{
    int64_t n = 0;
    const char *begin = *p;

    while (**p >= '0' && **p <= '9' && n <= SPAN_MAX)
        n = n * 10 + *(*p)++ - '0';
    return *p == begin || n > SPAN_MAX ? -1 : n;
}

bool span_parse(const char *text, int64_t unit, struct span *out)
{
    int64_t v[3];
    int n = 0;

    do {
        if (n == 3 || (v[n] = number(&text)) < 0 || (n > 0 && v[n] < v[n - 1]))
            return false;
        n++;
    } while (*text == '-' && *++text);
    if (*text || text[-1] == '-')
        return false;
    if (n == 2) {
        v[2] = v[1];
        v[1] = (v[0] + v[2]) / 2;
    }
    *out = (struct span){true, v[0] * unit, v[n == 1 ? 0 : 1] * unit, v[n == 1 ? 0 : 2] * unit};
    return true;
}
