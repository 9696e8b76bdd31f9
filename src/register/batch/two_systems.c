/* The lines that are compared. */
#include "two_systems.h"

#include <stdlib.h>

#include "ddreg/date.h"
#include "ddreg/db_rows.h"
#include "ddreg/hash.h"
#include "ddreg/money.h"

#include "gen/register/batch/two_systems.h"

enum {
    MOST_LINES = 64 * 1024,
    TRIES = 24, /* places that a line may be from its first */
    MOST_DRAWN = 40
};

struct merged {
    int64_t supplier, into;
};

static void read_merged(struct db_row *r, void *none)
{
    struct merged *m = vec_add(r->ctx);

    (void)none;
    if (m)
        *m = (struct merged){row_int(r, "supplier_id"), row_int(r, "into_id")};
    else
        r->rc = dd_no_memory(r->err);
}

enum dd_rc two_systems_new(struct two_systems **out, struct reg *reg,
                           const struct two_systems_with *with, struct dd_error *err)
{
    struct two_systems *t = *out = mem_realloc(NULL, sizeof(*t));
    enum dd_rc rc;

    if (!t)
        return dd_no_memory(err);
    *t = (struct two_systems){.reg = reg,
                              .with = with,
                              .lines = VEC_OF(struct two_line),
                              .sides = VEC_OF(struct two_side),
                              .votes = VEC_OF(struct two_vote),
                              .aliases = VEC_OF(struct merged)};
    rc = db_each(reg->db, NULL, read_merged, &t->aliases, err, merged_sql, DB_NO_ARGS);
    if (rc != DD_OK) {
        two_systems_free(t);
        *out = NULL;
    }
    return rc;
}

void two_systems_free(struct two_systems *t)
{
    if (!t)
        return;
    vec_release(&t->lines);
    vec_release(&t->sides);
    vec_release(&t->votes);
    vec_release(&t->aliases);
    mem_free(t->places);
    mem_free(t);
}

static int by_supplier(const void *key, const void *m)
{
    int64_t supplier = *(const int64_t *)key, other = ((const struct merged *)m)->supplier;

    return (supplier > other) - (supplier < other);
}

int64_t two_systems_root(const struct two_systems *t, int64_t supplier)
{
    const struct merged *m = t->aliases.n == 0 ? NULL
                                               : bsearch(&supplier, t->aliases.rows, t->aliases.n,
                                                         sizeof(struct merged), by_supplier);

    return m ? m->into : supplier;
}

struct day_span two_systems_span(const char *day)
{
    char first[DATE_SIZE], last[DATE_SIZE];
    const size_t known = strlen(day);
    struct day_span span;

    (void)snprintf(first, sizeof(first), "%.10s%s", day,
                   known == 4   ? "-01-01"
                   : known == 7 ? "-01"
                                : "");
    span.first = span.last = (int32_t)date_days_between("1970-01-01", first);
    if (known < sizeof(first) - 1) {
        date_add_months(last, first, known == 4 ? 12 : 1);
        span.last = (int32_t)date_days_between("1970-01-01", last) - 1;
    }
    return span;
}

bool two_systems_drawn(const struct two_systems *t, int64_t supplier, int64_t payee)
{
    return t->left_out == 0 ||
           (hash_mix((uint64_t)(supplier ? supplier : -payee)) & t->left_out) == 0;
}

/* Half as many payees, so often that there is room; the lines of one payee alone may be more. */
static void draw_fewer(struct two_systems *t)
{
    struct two_line *lines = t->lines.rows;

    for (int i = 0; i < MOST_DRAWN && t->lines.n >= MOST_LINES; i++) {
        uint64_t before = t->left_out;
        size_t n = 0;
        t->left_out = t->left_out << 1 | 1;
        for (size_t k = 0; k < t->lines.n; k++)
            if (two_systems_drawn(t, lines[k].supplier, lines[k].payee))
                lines[n++] = lines[k];
        if (n == 0) { /* the one payee that there is */
            t->left_out = before;
            break;
        }
        t->lines.n = n;
    }
}

enum dd_rc two_systems_add(struct two_systems *t, int64_t supplier, int64_t payee, const char *day,
                           int64_t ore, struct dd_error *err)
{
    struct two_line *line;

    supplier = two_systems_root(t, supplier);
    if (ore == 0 || !two_systems_drawn(t, supplier, payee))
        return DD_OK;
    if (t->lines.n >= MOST_LINES)
        draw_fewer(t);
    if (t->lines.n >= MOST_LINES || !two_systems_drawn(t, supplier, payee))
        return DD_OK;
    if (!(line = vec_add(&t->lines)))
        return dd_no_memory(err);
    line->ore = ore;
    line->payee = payee;
    line->supplier = supplier;
    line->day = two_systems_span(day);
    line->sum = -1;
    return DD_OK;
}

/* --- In their places -------------------------------------------------------------------------- */

int64_t two_systems_bucket(int64_t ore)
{
    return ore >= 0 ? ore / 8 : -(-(ore + 1) / 8) - 1;
}

struct two_places two_systems_places(const struct two_systems *t, int64_t supplier, int64_t bucket)
{
    const uint64_t key =
        hash_mix((uint64_t)supplier * UINT64_C(0x9E3779B97F4A7C15) ^ (uint64_t)bucket);

    return (struct two_places){supplier, bucket, (size_t)key & (t->nplaces - 1), 0};
}

struct two_line *two_systems_next(const struct two_systems *t, struct two_places *p)
{
    struct two_line *lines = t->lines.rows;

    while (p->tried < TRIES) {
        const uint32_t place = t->places[(p->at + p->tried) & (t->nplaces - 1)];
        struct two_line *line = place ? &lines[place - 1] : NULL;
        if (!line)
            return NULL;
        p->tried++;
        if (line->supplier == p->supplier && two_systems_bucket(line->ore) == p->bucket)
            return line;
    }
    return NULL;
}

/* What finds no place, as where many payees have one amount, is no evidence. */
static void place_line(struct two_systems *t, struct two_line *line)
{
    struct two_places p = two_systems_places(t, line->supplier, two_systems_bucket(line->ore));
    struct two_line *other;

    while ((other = two_systems_next(t, &p)))
        if (other->payee == line->payee && other->ore == line->ore) {
            other->several = line->several = true;
            return;
        }
    if (p.tried >= TRIES)
        line->several = true;
    else
        t->places[(p.at + p.tried) & (t->nplaces - 1)] =
            (uint32_t)(line - (struct two_line *)t->lines.rows) + 1;
}

void two_systems_place(struct two_systems *t)
{
    struct two_line *lines = t->lines.rows;

    memset(t->places, 0, t->nplaces * sizeof(*t->places));
    t->unknown = false;
    for (size_t i = 0; i < t->lines.n; i++) {
        lines[i].hits = 0;
        lines[i].near = false;
        place_line(t, &lines[i]);
        t->unknown = t->unknown || lines[i].supplier == 0;
    }
}

static int by_payee_and_day(const void *a, const void *b)
{
    const struct two_line *x = a, *y = b;

    if (x->payee != y->payee)
        return x->payee < y->payee ? -1 : 1;
    return x->day.first != y->day.first ? (x->day.first < y->day.first ? -1 : 1)
                                        : (x->day.last > y->day.last) - (x->day.last < y->day.last);
}

/* What n lines from the i-th on come to, as a line of its own. */
static enum dd_rc add_sum(struct two_systems *t, size_t i, size_t n, struct dd_error *err)
{
    struct two_line sum = ((struct two_line *)t->lines.rows)[i], *lines, *line;

    lines = t->lines.rows;
    for (size_t k = i + 1; k < i + n; k++)
        if (!money_add(&sum.ore, lines[k].ore))
            return DD_OK;
    if (!(line = vec_add(&t->lines)))
        return dd_no_memory(err);
    sum.is_sum = true;
    *line = sum;
    lines = t->lines.rows;
    for (size_t k = i; k < i + n; k++)
        lines[k].sum = (int32_t)(t->lines.n - 1);
    return DD_OK;
}

static enum dd_rc add_sums(struct two_systems *t, struct dd_error *err)
{
    const size_t all = t->lines.n;
    size_t n;
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < all; i += n) {
        const struct two_line *lines = t->lines.rows;
        for (n = 1; i + n < all && by_payee_and_day(&lines[i], &lines[i + n]) == 0; n++)
            ;
        if (n > 1)
            rc = add_sum(t, i, n, err);
    }
    return rc;
}

enum dd_rc two_systems_settle(struct two_systems *t, struct dd_error *err)
{
    const struct two_line *lines;
    enum dd_rc rc;

    qsort(t->lines.rows, t->lines.n, sizeof(struct two_line), by_payee_and_day);
    rc = add_sums(t, err);
    for (t->nplaces = 64; t->nplaces < t->lines.n * 4;)
        t->nplaces *= 2;
    t->places = rc == DD_OK ? mem_realloc(NULL, t->nplaces * sizeof(*t->places)) : NULL;
    if (!t->places)
        return rc == DD_OK ? dd_no_memory(err) : rc;
    lines = t->lines.rows;
    t->days = lines[0].day;
    for (size_t i = 1; i < t->lines.n; i++) {
        t->days.first = lines[i].day.first < t->days.first ? lines[i].day.first : t->days.first;
        t->days.last = lines[i].day.last > t->days.last ? lines[i].day.last : t->days.last;
    }
    two_systems_place(t);
    return DD_OK;
}
