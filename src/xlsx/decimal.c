#include "decimal.h"

#include <stdio.h>
#include <string.h>

enum {
    READ_DIGITS = 40,
    LARGEST = 30, /* digits before the point */
    SMALLEST = -10,
    LAST_DAY = 2958465, /* 9999-12-31 */
    NO_LEAP_DAY = 60
};

/* Digits of a text, and where its point is among them. */
struct digits {
    char d[READ_DIGITS];
    int n, point;
};

static const char *read_digits(struct digits *g, const char *s)
{
    bool after = false, any = false;

    for (; (*s >= '0' && *s <= '9') || (*s == '.' && !after); s++) {
        if (*s == '.') {
            after = true;
            continue;
        }
        any = true;
        if (g->n > 0 || *s != '0') {
            if (g->n < READ_DIGITS)
                g->d[g->n++] = *s;
            g->point += !after;
        } else {
            g->point -= after;
        }
    }
    return any ? s : NULL;
}

static bool read_exponent(int *point, const char *s)
{
    int v = 0;
    bool minus;

    if (*s == '\0')
        return true;
    if (*s != 'E' && *s != 'e')
        return false;
    minus = *++s == '-';
    s += *s == '-' || *s == '+';
    if (*s < '0' || *s > '9')
        return false;
    for (; *s >= '0' && *s <= '9'; s++)
        v = v < 10000 ? v * 10 + (*s - '0') : v;
    *point += minus ? -v : v;
    return *s == '\0';
}

static void round_up(struct digits *g)
{
    int i = g->n - 1;

    while (i >= 0 && g->d[i] == '9')
        i--;
    if (i < 0) {
        g->d[0] = '1';
        g->n = 1;
        g->point++;
        return;
    }
    g->d[i]++;
    g->n = i + 1;
}

bool decimal_read(struct decimal *out, const char *s)
{
    struct digits g = {.n = 0};

    *out = (struct decimal){.minus = *s == '-'};
    s += *s == '-' || *s == '+';
    if (!(s = read_digits(&g, s)) || !read_exponent(&g.point, s))
        return false;
    if (g.n > DECIMAL_DIGITS) {
        bool up = g.d[DECIMAL_DIGITS] >= '5';
        g.n = DECIMAL_DIGITS;
        if (up)
            round_up(&g);
    }
    while (g.n > 0 && g.d[g.n - 1] == '0')
        g.n--;
    if (g.n == 0 || g.point < SMALLEST) { /* what arithmetic leaves of nothing */
        out->minus = false;
        return true;
    }
    memcpy(out->digits, g.d, (size_t)g.n);
    out->n = g.n;
    out->point = g.point;
    return out->point <= LARGEST;
}

static int digit_at(const struct decimal *d, int place)
{
    return place >= 0 && place < d->n ? d->digits[place] : '0';
}

void decimal_text(char out[DECIMAL_TEXT], const struct decimal *d, bool percent)
{
    int point = d->n > 0 ? d->point + (percent ? 2 : 0) : 0, places = d->n - point;
    char *to = out;

    if (d->minus)
        *to++ = '-';
    if (point <= 0)
        *to++ = '0';
    for (int i = 0; i < point; i++)
        *to++ = (char)digit_at(d, i);
    if (places > 0)
        *to++ = '.';
    for (int i = 0; i < places; i++)
        *to++ = (char)digit_at(d, point + i);
    if (places == 3)
        *to++ = '0';
    if (percent)
        *to++ = '%';
    *to = '\0';
}

bool decimal_day(char out[DATE_SIZE], const struct decimal *d, bool from_1904)
{
    int v = 0;

    if (d->minus || d->point > 7 || (d->point <= 0 && !from_1904))
        return false;
    for (int i = 0; i < d->point; i++)
        v = v * 10 + (digit_at(d, i) - '0');
    if (v > LAST_DAY - (from_1904 ? 1462 : 0) || (v == NO_LEAP_DAY && !from_1904))
        return false;
    date_add_days(out, from_1904 ? "1904-01-01" : v < NO_LEAP_DAY ? "1899-12-31" : "1899-12-30", v);
    return true;
}
