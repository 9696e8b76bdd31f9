/* Finding lines again in the register. */
#include "two_systems.h"

#include <stdlib.h>

#include "ddreg/date.h"
#include "ddreg/db_rows.h"
#include "ddreg/money.h"

#include "gen/register/batch/two_systems_find.h"

enum { ROUNDED = 2, MOST_VOTES = 256 * 1024, MOST_SIDES = UINT16_MAX };

/* Value added tax of Norway, in percent: 25, 15 on food, 12 on travel and culture. */
static const int64_t rates[] = {25, 15, 12};

/* A line of the register, or the sum of a supplier's of a day. */
struct found {
    int64_t supplier, ore;
    struct day_span day;
    size_t side;
};

struct walk {
    struct two_systems *t;
    char text[DATE_SIZE]; /* of the day before */
    struct found last;    /* the line before */
    int64_t sum, lines;   /* of the supplier's lines of the day in the import */
};

/* --- The imports ------------------------------------------------------------------------------ */

static bool both_said(const char *one, const char *other)
{
    return strcmp(one, "unknown") != 0 && strcmp(one, other) == 0;
}

static enum dd_rc begin_side(struct two_systems *t, int64_t import, struct two_side *side,
                             struct dd_error *err)
{
    struct db_stmt *st;
    enum dd_rc rc = db_get_row(t->reg->db, &st, err, vat_of_import_sql, DB_ARGS(DB_I(import)));

    if (rc == DD_OK) {
        side->import = import;
        side->taxes = !st || !both_said(t->with->vat, db_text(st, 0));
        side->days = (struct day_span){INT32_MAX, INT32_MIN};
    }
    db_stmt_free(st);
    return rc;
}

/* The place of an import among those seen: mostly it is that of the line before. */
static enum dd_rc find_side(struct two_systems *t, int64_t import, size_t *at, struct dd_error *err)
{
    const struct two_side *sides = t->sides.rows;
    struct two_side *side;

    if (*at < t->sides.n && sides[*at].import == import)
        return DD_OK;
    for (*at = 0; *at < t->sides.n; ++*at)
        if (sides[*at].import == import)
            return DD_OK;
    if (*at >= MOST_SIDES) {
        *at = 0; /* so many imports that have the same days: the first then has all of the rest */
        return DD_OK;
    }
    if (!(side = vec_add(&t->sides)))
        return dd_no_memory(err);
    return begin_side(t, import, side, err);
}

/* --- Amounts ---------------------------------------------------------------------------------- */

static int32_t days_apart(struct day_span a, struct day_span b)
{
    if (a.first > b.last)
        return a.first - b.last;
    return b.first > a.last ? b.first - a.last : 0;
}

/* The best kind of hit counts, and how often the import has it. */
static void note_hit(struct two_line *line, const struct found *f, enum two_systems_how how)
{
    const bool near = days_apart(line->day, f->day) <= TWO_SYSTEMS_DAYS;
    const bool other = line->hits > 0 && line->side != f->side;

    if (line->hits > 0 && (line->how < how || (line->how == how && other && (line->near || !near))))
        return;
    if (line->hits > 0 && line->how == how && !other) {
        line->hits += line->hits < UINT8_MAX;
        line->near = line->near || near;
        return;
    }
    line->how = (uint8_t)how;
    line->hits = 1;
    line->near = near;
    line->side = (uint16_t)f->side;
}

static enum dd_rc note_vote(struct two_systems *t, const struct two_line *line,
                            const struct found *f, struct dd_error *err)
{
    struct two_vote *vote;

    if (t->votes.n >= MOST_VOTES || days_apart(line->day, f->day) > TWO_SYSTEMS_DAYS)
        return DD_OK;
    if (!(vote = vec_add(&t->votes)))
        return dd_no_memory(err);
    *vote =
        (struct two_vote){f->supplier, (uint32_t)(line - (const struct two_line *)t->lines.rows)};
    return DD_OK;
}

/* What a search found: evidence near enough, and an amount that is none. */
struct outcome {
    bool near, several;
};

static enum dd_rc look_in(struct two_systems *t, const struct found *f, int64_t supplier,
                          int64_t low, int64_t high, enum two_systems_how how, struct outcome *out,
                          struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    for (int64_t b = two_systems_bucket(low); rc == DD_OK && b <= two_systems_bucket(high); b++) {
        struct two_places p = two_systems_places(t, supplier, b);
        struct two_line *line;
        while (rc == DD_OK && (line = two_systems_next(t, &p))) {
            if (line->ore < low || line->ore > high)
                continue;
            out->several = out->several || (line->several && how == HOW_SAME);
            if (line->several)
                continue;
            out->near = out->near || days_apart(line->day, f->day) <= TWO_SYSTEMS_DAYS;
            if (supplier == 0)
                rc = note_vote(t, line, f, err);
            else
                note_hit(line, f, how);
        }
    }
    return rc;
}

/* Among the lines of the supplier, and, while payees are to be known, of those who are not. */
static enum dd_rc look(struct two_systems *t, const struct found *f, int64_t ore, int64_t rounded,
                       enum two_systems_how how, struct outcome *out, struct dd_error *err)
{
    struct outcome unknown = {false, false};
    enum dd_rc rc = DD_OK;

    if (two_systems_drawn(t, f->supplier, 0))
        rc = look_in(t, f, f->supplier, ore - rounded, ore + rounded, how, out, err);
    if (rc == DD_OK && t->unknown)
        rc = look_in(t, f, 0, ore - rounded, ore + rounded, how, &unknown, err);
    return rc;
}

/* Rounded half away from nothing. */
static int64_t share_of(int64_t ore, int64_t part, int64_t whole)
{
    const int64_t half = ore < 0 ? -(whole / 2) : whole / 2;

    return (ore * part + half) / whole;
}

static enum dd_rc look_for(struct two_systems *t, const struct found *f, struct outcome *out,
                           struct dd_error *err)
{
    const struct two_side *side = (const struct two_side *)t->sides.rows + f->side;
    enum dd_rc rc;

    *out = (struct outcome){false, false};
    if (f->ore > INT64_MAX / 256 || f->ore < -INT64_MAX / 256)
        return DD_OK;
    rc = look(t, f, f->ore, 0, HOW_SAME, out, err);
    for (size_t i = 0; rc == DD_OK && side->taxes && i < sizeof(rates) / sizeof(rates[0]); i++) {
        rc = look(t, f, share_of(f->ore, 100 + rates[i], 100), ROUNDED, HOW_GROSS, out, err);
        if (rc == DD_OK)
            rc = look(t, f, share_of(f->ore, 100, 100 + rates[i]), ROUNDED, HOW_NET, out, err);
    }
    return rc;
}

/* --- The walk --------------------------------------------------------------------------------- */

/* The lines of a supplier of a day have ended. */
static enum dd_rc end_day(struct walk *w, struct dd_error *err)
{
    struct two_side *side;
    struct outcome out = {false, false};
    enum dd_rc rc = DD_OK;

    if (w->lines > 1) {
        struct found sum = w->last;
        sum.ore = w->sum;
        rc = look_for(w->t, &sum, &out, err);
    }
    side = (struct two_side *)w->t->sides.rows + w->last.side;
    if (out.near)
        side->found += w->lines;
    w->lines = w->sum = 0;
    return rc;
}

static enum dd_rc take_line(struct walk *w, struct two_side *side, struct dd_error *err)
{
    const struct found *f = &w->last;
    struct two_systems *t = w->t;
    struct outcome out;
    enum dd_rc rc = look_for(t, f, &out, err);
    const bool inside = f->day.first >= t->days.first && f->day.last <= t->days.last;

    side->days.first = f->day.first < side->days.first ? f->day.first : side->days.first;
    side->days.last = f->day.last > side->days.last ? f->day.last : side->days.last;
    if (inside && two_systems_drawn(t, f->supplier, 0) && !out.several)
        side->lines++;
    if (out.near)
        side->found++;
    return rc;
}

static void read_line(struct db_row *r, void *none)
{
    struct walk *w = r->ctx;
    const char *day = row_peek(r, "day");
    const int64_t supplier = two_systems_root(w->t, row_int(r, "supplier_id"));
    const int64_t import = row_int(r, "batch_id"), ore = row_int(r, "ore");
    const bool same_day = strcmp(day, w->text) == 0;
    size_t side = w->last.side;

    (void)none;
    if (r->rc == DD_OK)
        r->rc = find_side(w->t, import, &side, r->err);
    if (r->rc == DD_OK && w->lines > 0 &&
        !(same_day && supplier == w->last.supplier && side == w->last.side))
        r->rc = end_day(w, r->err);
    if (r->rc != DD_OK)
        return;
    if (!same_day) {
        (void)snprintf(w->text, sizeof(w->text), "%s", day);
        w->last.day = two_systems_span(day);
    }
    w->last.supplier = supplier;
    w->last.side = side;
    w->last.ore = ore;
    if (money_add(&w->sum, ore))
        w->lines++;
    r->rc = take_line(w, (struct two_side *)w->t->sides.rows + side, r->err);
}

static enum dd_rc walk(struct two_systems *t, struct dd_error *err)
{
    struct walk w = {.t = t};
    char from[DATE_SIZE], to[DATE_SIZE];
    enum dd_rc rc;

    t->sides.n = t->votes.n = 0;
    date_add_days(from, "1970-01-01", t->days.first - TWO_SYSTEMS_AROUND);
    date_add_days(to, "1970-01-01", t->days.last + TWO_SYSTEMS_AROUND);
    rc = db_each(t->reg->db, NULL, read_line, &w, err, lines_between_sql,
                 DB_ARGS(DB_T(from), DB_T(to), DB_I(t->with->except),
                         DB_I(t->with->before ? t->with->before : INT64_MAX)));
    return rc == DD_OK && w.lines > 0 ? end_day(&w, err) : rc;
}

/* --- What it comes to ------------------------------------------------------------------------- */

/* The line, or the sum of its day, was found once, near enough: the one that says so; else NULL. */
static const struct two_line *evidence(const struct two_systems *t, const struct two_line *line)
{
    const struct two_line *sum =
        line->sum < 0 ? NULL : (const struct two_line *)t->lines.rows + line->sum;

    if (line->hits == 1 && line->near)
        return line;
    return sum && !sum->several && sum->hits == 1 && sum->near ? sum : NULL;
}

static enum dd_rc count_matched(struct two_systems *t, struct dd_error *err)
{
    const struct two_line *lines = t->lines.rows;
    struct two_side *sides = t->sides.rows;
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < t->lines.n; i++) {
        const struct two_line *of = lines[i].several || lines[i].is_sum || lines[i].hits > 1
                                        ? NULL
                                        : evidence(t, &lines[i]);
        if (!of)
            continue;
        sides[of->side].matched[of->how]++;
        rc = ore_add(&sides[of->side].ore[of->how], lines[i].ore, err);
    }
    return rc;
}

/* The lines that say something and are in the days of an import, or were found there. */
static int64_t lines_in(const struct two_systems *t, const struct two_side *side)
{
    const struct two_line *lines = t->lines.rows;
    const size_t at = (size_t)(side - (const struct two_side *)t->sides.rows);
    int64_t n = 0;

    for (size_t i = 0; i < t->lines.n; i++) {
        const struct two_line *of;
        if (lines[i].several || lines[i].is_sum || lines[i].hits > 1)
            continue;
        of = evidence(t, &lines[i]);
        n += (of && of->side == at) ||
             (lines[i].day.first <= side->days.last && lines[i].day.last >= side->days.first);
    }
    return n;
}

static bool judge(const struct two_systems *t, const struct two_side *s,
                  struct two_systems_import *out)
{
    /* The file has tax where the import has none, or the other way round; not now this, now that.
     */
    const int how = s->matched[HOW_GROSS] >= s->matched[HOW_NET] ? HOW_GROSS : HOW_NET;

    *out = (struct two_systems_import){.import = s->import,
                                       .lines = s->matched[HOW_SAME] + s->matched[how],
                                       .ore = s->ore[HOW_SAME]};
    if (out->lines < TWO_SYSTEMS_LEAST || !money_add(&out->ore, s->ore[how]))
        return false;
    out->compared = lines_in(t, s);
    if (out->lines * 2 >= out->compared)
        return true;
    if (s->found < TWO_SYSTEMS_LEAST || s->found * 2 < s->lines)
        return false;
    out->lines = s->found < s->lines ? s->found : s->lines;
    out->compared = s->lines;
    return true;
}

static void keep(struct two_systems_found *out, const struct two_systems_import *one)
{
    size_t at = out->n;

    while (at > 0 && out->first[at - 1].lines < one->lines)
        at--;
    if (at >= TWO_SYSTEMS_FIRST)
        return;
    out->n += out->n < TWO_SYSTEMS_FIRST;
    memmove(&out->first[at + 1], &out->first[at], (out->n - at - 1) * sizeof(*one));
    out->first[at] = *one;
}

enum dd_rc two_systems_find(struct two_systems *t, struct two_systems_found *out,
                            struct dd_error *err)
{
    struct two_systems_import one;
    bool some = false;
    enum dd_rc rc;

    *out = (struct two_systems_found){0};
    if (t->lines.n == 0)
        return DD_OK;
    if ((rc = two_systems_settle(t, err)) != DD_OK || (rc = walk(t, err)) != DD_OK)
        return rc;
    if (t->votes.n > 0)
        rc = two_systems_name(t, &some, err);
    if (rc == DD_OK && some) {
        two_systems_place(t);
        t->unknown = false; /* those who are not known by now stay so */
        rc = walk(t, err);
    }
    if (rc == DD_OK)
        rc = count_matched(t, err);
    for (size_t i = 0; rc == DD_OK && i < t->sides.n; i++)
        if (judge(t, (const struct two_side *)t->sides.rows + i, &one))
            keep(out, &one);
    return rc;
}
