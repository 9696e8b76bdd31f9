#include "ddreg/date.h"

static bool leap(int y)
{
    return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
}

static int month_days(int y, int m)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    return m == 2 && leap(y) ? 29 : days[m - 1];
}

/* Reads n digits; -1 when one is missing. */
static int digits(const char *s, int n)
{
    int v = 0;

    for (int i = 0; i < n; i++) {
        if (s[i] < '0' || s[i] > '9')
            return -1;
        v = v * 10 + (s[i] - '0');
    }
    return v;
}

bool date_valid(const char *s)
{
    int y, m, d;

    y = digits(s, 4);
    if (y < 1)
        return false;
    if (s[4] == '\0')
        return true;
    if (s[4] != '-' || (m = digits(s + 5, 2)) < 1 || m > 12)
        return false;
    if (s[7] == '\0')
        return true;
    return s[7] == '-' && (d = digits(s + 8, 2)) >= 1 && d <= month_days(y, m) && s[10] == '\0';
}

bool date_is_day(const char *s)
{
    return date_valid(s) && strlen(s) == 10;
}

static void two_digits(char *out, int v)
{
    out[0] = (char)('0' + (unsigned)v / 10U % 10U);
    out[1] = (char)('0' + (unsigned)v % 10U);
}

/* By hand: every row of an import has a date. */
void date_format(char out[DATE_SIZE], int year, int month, int day)
{
    two_digits(out, year / 100);
    two_digits(out + 2, year);
    out[4] = '-';
    two_digits(out + 5, month);
    out[7] = '-';
    two_digits(out + 8, day);
    out[10] = '\0';
}

/* Days since 1970-01-01. Counts years from 1 March, so that the leap day comes last. */
static int64_t to_days(int y, int m, int d)
{
    int64_t yy = m <= 2 ? y - 1 : y;
    int64_t mm = m <= 2 ? m + 9 : m - 3;

    return yy * 365 + yy / 4 - yy / 100 + yy / 400 + (mm * 153 + 2) / 5 + d - 1 - 719468;
}

static void from_days(char out[DATE_SIZE], int64_t n)
{
    int y, m = 1;

    if (n > to_days(9999, 12, 31))
        n = to_days(9999, 12, 31); /* no day is later */
    y = (int)(n / 366) + 1970;
    while (to_days(y + 1, 1, 1) <= n)
        y++;
    while (to_days(y, 1, 1) > n)
        y--;
    n -= to_days(y, 1, 1);
    while (n >= month_days(y, m))
        n -= month_days(y, m++);
    date_format(out, y, m, (int)n + 1);
}

static const char *sure_day(const char *s)
{
    return date_is_day(s) ? s : DATE_BEGINNING;
}

static int64_t day_number(const char *s)
{
    s = sure_day(s);
    return to_days(digits(s, 4), digits(s + 5, 2), digits(s + 8, 2));
}

void date_add_months(char out[DATE_SIZE], const char *day, int n)
{
    int months, y, m, d;

    day = sure_day(day);
    months = digits(day, 4) * 12 + digits(day + 5, 2) - 1 + n;
    if (months < 12)
        months = 12; /* there is no year before the first */
    if (months > 9999 * 12 + 11)
        months = 9999 * 12 + 11;
    y = months / 12, m = months % 12 + 1, d = digits(day + 8, 2);
    date_format(out, y, m, d < month_days(y, m) ? d : month_days(y, m));
}

void date_add_days(char out[DATE_SIZE], const char *day, int n)
{
    from_days(out, day_number(day) + n);
}

int64_t date_days_between(const char *a, const char *b)
{
    return day_number(b) - day_number(a);
}

int date_year(const char *s)
{
    return digits(s, 4);
}

/* 01:00 UTC on the last Sunday of a month, in seconds since 1970. */
static int64_t last_sunday(int y, int m)
{
    int64_t last = to_days(y, m, month_days(y, m));
    int64_t weekday = (last % 7 + 11) % 7; /* 1970-01-01 was a Thursday; 0 = Sunday */

    return (last - weekday) * 86400 + 3600;
}

static int64_t floor_days(int64_t seconds)
{
    return seconds >= 0 ? seconds / 86400 : -((-seconds + 86399) / 86400);
}

void date_in_oslo(char out[DATE_SIZE], int64_t t)
{
    int year;

    from_days(out, floor_days(t));
    year = digits(out, 4);
    t += t >= last_sunday(year, 3) && t < last_sunday(year, 10) ? 7200 : 3600;
    from_days(out, floor_days(t));
}

void date_timestamp(char out[TIMESTAMP_SIZE], int64_t t)
{
    char day[DATE_SIZE];
    int64_t days = floor_days(t);
    unsigned s = (unsigned)(t - days * 86400);

    from_days(day, days);
    (void)snprintf(out, TIMESTAMP_SIZE, "%sT%02u:%02u:%02uZ", day, s / 3600 % 24, s / 60 % 60,
                   s % 60);
}
