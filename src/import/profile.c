#include "profile.h"

#include "int_text.h"
#include "plain.h"

enum { SAMPLE_BYTES = 60, GUESS_ROWS = 1000 };

static void count(struct tally *t, bool first, bool second, bool same, const struct sheet_row *row,
                  enum field f)
{
    t->only_first += first && !second;
    t->only_second += second && !first;
    if (!first || !second || same)
        return;
    if (t->differ++ > 0)
        return;
    t->differ_line = row->line;
    t->differ_field = f;
    (void)snprintf(t->differ_value, sizeof(t->differ_value), "%s", row->cell[f]);
}

/* "1234,5": a sign that only one reading can take, since no group of thousands has one digit or
 * two. The sign, or 0 when it is not that simple. */
static char only_decimal(const char *s)
{
    enum { DIGITS = 12 };
    size_t whole, places;

    s += *s == '-';
    for (whole = 0; s[whole] >= '0' && s[whole] <= '9'; whole++)
        ;
    if (whole == 0 || whole > DIGITS || (s[whole] != ',' && s[whole] != '.'))
        return 0;
    for (places = 0; s[whole + 1 + places] >= '0' && s[whole + 1 + places] <= '9'; places++)
        ;
    return places > 0 && places < 3 && s[whole + 1 + places] == '\0' ? s[whole] : '\0';
}

static void look_at_amount(struct tally *t, const struct sheet_row *row, enum field f)
{
    int64_t comma = 0, point = 0;
    bool as_comma, as_point;
    char sign = row->cell[f] ? only_decimal(row->cell[f]) : '\0';

    t->only_first += sign == ',';
    t->only_second += sign == '.';
    if (sign || !row->cell[f] || !strpbrk(row->cell[f], ",."))
        return; /* both readings are the same */
    /* three decimals tell more readings apart than two */
    as_comma = money_parse(row->cell[f], MONEY_COMMA, 3, &comma) == MONEY_OK;
    as_point = money_parse(row->cell[f], MONEY_POINT, 3, &point) == MONEY_OK;
    count(t, as_comma, as_point, comma == point, row, f);
}

/* "15.05.2024" and "2024-05-15" read the same whatever the order of the others. */
static bool one_order(const char *day)
{
    return day[strspn(day, "0123456789.")] == '\0' || strspn(day, "0123456789") >= 4;
}

static void look_at_day(struct tally *t, const struct sheet_row *row)
{
    const char *cell = row->cell[FIELD_DAY];
    char dmy[DATE_SIZE] = "", mdy[DATE_SIZE] = "";
    bool as_dmy, as_mdy;

    if (!cell || one_order(cell))
        return;
    as_dmy = day_read(dmy, cell, ORDER_DMY);
    as_mdy = day_read(mdy, cell, ORDER_MDY);
    count(t, as_dmy, as_mdy, strcmp(dmy, mdy) == 0, row, FIELD_DAY);
}

static enum dd_rc keep_samples(struct profile *p, const struct sheet_row *row, struct arena *a,
                               struct dd_error *err)
{
    for (int f = 0; f < FIELDS; f++)
        for (int i = 0; row->cell[f] && i < PROFILE_SAMPLES; i++) {
            if (p->sample[f][i])
                continue;
            p->sample[f][i] = plain_cut(a, row->cell[f], SAMPLE_BYTES);
            if (!p->sample[f][i])
                return dd_no_memory(err);
            break;
        }
    return DD_OK;
}

static enum dd_rc ambiguous(const struct sheet *s, const struct tally *t, const char *id,
                            struct dd_error *err)
{
    char line[INT_TEXT_SIZE];

    return dd_fail(err, DD_INPUT, id, "file", s->src.path, "line", int_text(line, t->differ_line),
                   "field", sheet_header(s, t->differ_field), "value", t->differ_value, NULL);
}

/* Is nothing in the file able to tell the two readings apart, while they do differ? */
static bool undecided(const struct tally *t)
{
    return t->differ > 0 && t->only_first == 0 && t->only_second == 0;
}

/* The reading that takes most rows, or that the map says. */
static void choose(struct profiling *g, const struct sheet *s)
{
    const struct tally *amounts = &g->amounts, *days = &g->days;
    struct profile *p = &g->profile;

    p->decimal_matters = amounts->only_first > 0 || amounts->only_second > 0 || amounts->differ > 0;
    p->decimal = amounts->only_second > amounts->only_first ? MONEY_POINT : MONEY_COMMA;
    p->order = days->only_second > days->only_first ? ORDER_MDY : ORDER_DMY;
    if (s->map.decimal_said)
        p->decimal = s->map.decimal;
    if (s->map.order_said)
        p->order = s->map.order;
}

enum dd_rc profile_row(struct profiling *g, const struct sheet_row *row, struct arena *a,
                       struct dd_error *err)
{
    g->profile.rows++;
    if (row->fault)
        return DD_OK;
    look_at_amount(&g->amounts, row, FIELD_AMOUNT);
    look_at_amount(&g->amounts, row, FIELD_ORE);
    look_at_day(&g->days, row);
    return keep_samples(&g->profile, row, a, err);
}

enum dd_rc profile_end(struct profiling *g, const struct sheet *s, struct dd_error *err)
{
    choose(g, s);
    if (!s->map.decimal_said && undecided(&g->amounts))
        return ambiguous(s, &g->amounts, "import.amount.ambiguous", err);
    if (!s->map.order_said && undecided(&g->days))
        return ambiguous(s, &g->days, "import.date.ambiguous", err);
    return DD_OK;
}

static enum dd_rc read_rows(struct profiling *g, struct sheet *s, int64_t max, struct arena *a,
                            struct dd_error *err)
{
    struct sheet_row row;
    enum row_step step = ROW_END;
    enum dd_rc rc = sheet_rewind(s, err);

    *g = (struct profiling){.profile = {0}};
    while (rc == DD_OK && g->profile.rows < max && (step = sheet_next(s, &row, err)) == ROW_READ)
        rc = profile_row(g, &row, a, err);
    return step == ROW_ERROR ? err->rc : rc;
}

enum dd_rc profile_read(struct profile *p, struct sheet *s, struct arena *a, struct dd_error *err)
{
    struct profiling g;
    enum dd_rc rc = read_rows(&g, s, INT64_MAX, a, err);

    if (rc == DD_OK)
        rc = profile_end(&g, s, err);
    *p = g.profile;
    return rc;
}

enum dd_rc profile_guess(struct profile *p, struct sheet *s, struct arena *a, struct dd_error *err)
{
    struct profiling g;
    enum dd_rc rc = read_rows(&g, s, GUESS_ROWS, a, err);

    choose(&g, s);
    *p = g.profile;
    return rc;
}
