#include "day_doubt.h"

#include "int_text.h"

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static int two_digits(const char *s)
{
    return is_digit(s[0]) && is_digit(s[1]) ? 10 * (s[0] - '0') + (s[1] - '0') : -1;
}

/* "2022-12-31T23:00:00.000Z", with a space for the T, or +00:00 for the Z */
static bool is_midnight(const char *s)
{
    size_t n = strlen(s);
    bool utc = n >= 20 && (s[n - 1] == 'Z' || strcmp(s + n - 6, "+00:00") == 0 ||
                           strcmp(s + n - 4, " UTC") == 0);
    int month, hour;

    if (!utc || (s[10] != 'T' && s[10] != ' ') || strncmp(s + 13, ":00", 3) != 0 ||
        (strncmp(s + 16, ":00", 3) != 0 && !strchr("Z+ ", s[16])))
        return false;
    month = two_digits(s + 5);
    hour = two_digits(s + 11);
    if (hour == 22)
        return month >= 3 && month <= 10;
    return hour == 23 && ((month >= 1 && month <= 3) || month >= 10);
}

/* "22-04-23" */
static bool is_short(const char *s)
{
    return two_digits(s) >= 0 && s[2] == '-' && two_digits(s + 3) >= 0 && s[5] == '-' &&
           two_digits(s + 6) >= 0 && !is_digit(s[8]);
}

static void keep_end(struct day_doubt *d, int end, int v)
{
    d->least[end] = d->short_days == 0 || v < d->least[end] ? v : d->least[end];
    d->most[end] = d->short_days == 0 || v > d->most[end] ? v : d->most[end];
}

/* "202313" and "202300": a period for the closing or the opening of accounts, no month. */
static bool is_no_month(const char *s)
{
    enum { LAST = 16 }; /* as many as systems have */
    int century = two_digits(s), month;

    if (strlen(s) != 6 || strspn(s, "0123456789") != 6 || (century != 19 && century != 20))
        return false;
    month = two_digits(s + 4);
    return month == 0 || (month > 12 && month <= LAST);
}

void day_doubt_look(struct day_doubt *d, const struct sheet_row *row)
{
    const char *cell = row->cell[FIELD_DAY];
    int first, last;

    if (!cell)
        return;
    if (!d->no_month && is_no_month(cell)) {
        d->no_month = row->line;
        (void)snprintf(d->period, sizeof(d->period), "%s", cell);
    }
    d->midnights += d->midnights == d->days && is_midnight(cell);
    if (d->short_days == d->days && is_short(cell)) {
        first = two_digits(cell);
        last = two_digits(cell + 6);
        keep_end(d, 0, first);
        keep_end(d, 1, last);
        d->short_days++;
        if (first != last && !d->differ) {
            d->differ = true;
            d->line = row->line;
            (void)snprintf(d->value, sizeof(d->value), "%s", cell);
        }
    }
    d->days++;
}

bool day_doubt_utc(const struct day_doubt *d)
{
    return d->days > 0 && d->midnights == d->days;
}

/* Years of one or two that follow each other, at both ends, and near each other. */
static bool both_are_years(const struct day_doubt *d)
{
    enum { NEAR = 2 };

    return d->most[0] - d->least[0] <= 1 && d->most[1] - d->least[1] <= 1 &&
           d->most[0] - d->least[1] <= NEAR && d->most[1] - d->least[0] <= NEAR &&
           d->least[0] >= 1 && d->most[0] <= 31 && d->most[1] <= 31;
}

enum dd_rc day_doubt_check(const struct day_doubt *d, const struct sheet *s, struct dd_error *err)
{
    char line[INT_TEXT_SIZE];

    if (d->no_month)
        return dd_fail(err, DD_INPUT, "import.period.month", "file", s->src.path, "line",
                       int_text(line, d->no_month), "field", sheet_header(s, FIELD_DAY), "value",
                       d->period, NULL);
    if (!d->differ || d->short_days != d->days || s->map.order_said || !both_are_years(d))
        return DD_OK;
    return dd_fail(err, DD_INPUT, "import.date.short", "file", s->src.path, "line",
                   int_text(line, d->line), "field", sheet_header(s, FIELD_DAY), "value", d->value,
                   NULL);
}
