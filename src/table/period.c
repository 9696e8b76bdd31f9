#include "period.h"

#include <stdlib.h>

#include "days.h"
#include "int_text.h"

enum { QUARTER = 3, FIRST_YEAR = 1990, LAST_YEAR = 2099 };

static int digits_at(const char *s, int n)
{
    int v = 0;

    for (int i = 0; i < n; i++)
        v = v * 10 + (s[i] - '0');
    return v;
}

/* Months since the year nought, of "202210", "2022-10" or a whole day; -1 when the cell is none. */
static int months_of(const char *cell, enum day_order order)
{
    char day[DATE_SIZE];

    if (strlen(cell) == 6 && strspn(cell, "0123456789") == 6) {
        int year = digits_at(cell, 4), month = digits_at(cell + 4, 2);
        return year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12
                   ? 12 * year + month
                   : -1;
    }
    if (!day_read(day, cell, order) || strlen(day) < 7)
        return -1;
    return 12 * digits_at(day, 4) + digits_at(day + 5, 2);
}

/* By whichever order of day and month brings them nearer; -1 when one of them is no day. */
static int months_between(const char *period, const char *cell)
{
    int p = months_of(period, ORDER_DMY), a, b;

    if (p < 0 || strlen(cell) <= 6)
        return -1;
    a = months_of(cell, ORDER_DMY);
    b = months_of(cell, ORDER_MDY);
    if (a < 0 || (b >= 0 && abs(p - b) < abs(p - a)))
        a = b;
    return a < 0 ? -1 : abs(p - a);
}

/* The first row where they contradict each other; NULL when they do not in all rows, or in fewer
 * than two. */
static const struct sample_row *contradicts(const struct sample *sample, size_t header, int period,
                                            int column)
{
    const struct sample_row *first = NULL;
    size_t n = 0;

    for (size_t i = header + 1; i < sample->n; i++) {
        const struct sample_row *row = &sample->row[i];
        int apart = months_between(sample_cell(row, period), sample_cell(row, column));
        if (apart >= 0 && apart < QUARTER)
            return NULL;
        n += apart >= 0;
        first = first || apart < 0 ? first : row;
    }
    return n >= 2 ? first : NULL;
}

enum dd_rc period_check(const struct layout *l, const struct sample *sample, size_t header,
                        const struct column_map *map, const char *path, struct dd_error *err)
{
    int day = l->columns.at[FIELD_DAY];
    char line[INT_TEXT_SIZE];

    if (day < 0 || map->of[FIELD_DAY].way != MAP_UNSAID ||
        l->columns.rank[FIELD_DAY] != RANK_PERIOD)
        return DD_OK;
    for (int i = 0; i < (int)l->width; i++) {
        const struct sample_row *row =
            columns_has(&l->columns, (size_t)i) ? NULL : contradicts(sample, header, day, i);
        if (row)
            return dd_fail(err, DD_INPUT, "import.period.contradicts", "file", path, "line",
                           int_text(line, row->line), "first", l->headers[day], "second",
                           l->headers[i], "value", row->cell[day], "other", row->cell[i], NULL);
    }
    return DD_OK;
}
