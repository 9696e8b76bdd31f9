#include "ddreg/rating_in_force.h"

#include <stdlib.h>

#include "ddreg/db_rows.h"
#include "ddreg/text_pool.h"

#include "gen/register/assessment/rating_in_force.h"

/* What was said last of it. */
struct said {
    const char *day; /* NULL: nothing */
    const char *level;
    int severity, likelihood;
};

/* A supplier while the tables are read. */
struct based {
    int64_t supplier;
    struct said proposed, decided;
    const char *floor, *second, *found_day;
    const char *last_day; /* of the latest decision, also of one that does not count */
    int found;            /* severity of the open finding, where there is a day */
    bool preliminary, on_unknown, waits;
};

struct reading {
    struct based *all;
    size_t n, at; /* at: the last row's supplier */
    struct text_pool texts;
};

static int by_supplier(const void *key, const void *row)
{
    int64_t id = *(const int64_t *)key, other = ((const struct based *)row)->supplier;

    return (id > other) - (id < other);
}

/* Rows mostly follow each other as suppliers do. */
static struct based *of_row(struct reading *w, struct db_row *r)
{
    const int64_t id = row_int(r, "supplier_id");
    struct based *found;

    if (w->at + 1 < w->n && w->all[w->at + 1].supplier == id)
        return &w->all[++w->at];
    found = w->n > 0 ? bsearch(&id, w->all, w->n, sizeof(*w->all), by_supplier) : NULL;
    w->at = found ? (size_t)(found - w->all) : w->at;
    return found;
}

static const char *keep(struct reading *w, struct db_row *r, const char *column)
{
    const char *text = row_peek_or_null(r, column);

    return text ? row_kept(r, text_pool_keep(&w->texts, text)) : NULL;
}

/* Of two from one day the one that was written last counts, which comes last. */
static bool is_later(const char *day, const char *than)
{
    return !than || strcmp(day, than) >= 0;
}

static void take(struct reading *w, struct db_row *r, struct said *out)
{
    out->day = keep(w, r, "day");
    out->level = keep(w, r, "level");
    out->severity = (int)row_int(r, "severity");
    out->likelihood = (int)row_int(r, "likelihood");
}

static void read_proposal(struct db_row *r, void *out)
{
    struct reading *w = r->ctx;
    struct based *b = of_row(w, r);

    (void)out;
    if (!b || !is_later(row_peek(r, "day"), b->proposed.day))
        return;
    take(w, r, &b->proposed);
    b->floor = keep(w, r, "floor");
    b->preliminary = row_int(r, "preliminary") == 1;
}

static void read_decision(struct db_row *r, void *out)
{
    struct reading *w = r->ctx;
    struct based *b = of_row(w, r);
    const char *day = row_peek(r, "day");

    (void)out;
    if (!b)
        return;
    if (is_later(day, b->last_day)) {
        b->last_day = keep(w, r, "day");
        b->waits = row_int(r, "waits") == 1;
    }
    if (row_int(r, "counts") != 1 || !is_later(day, b->decided.day))
        return;
    take(w, r, &b->decided);
    b->on_unknown = row_int(r, "on_unknown") == 1;
    b->second = keep(w, r, "second");
}

static void read_finding(struct db_row *r, void *out)
{
    struct reading *w = r->ctx;
    struct based *b = of_row(w, r);

    (void)out;
    if (!b)
        return;
    b->found = (int)row_int(r, "severity");
    b->found_day = keep(w, r, "day");
}

static void read_supplier(struct db_row *r, void *out)
{
    ((struct based *)out)->supplier = row_int(r, "id");
}

/* The least severity while a finding is open: where none was given that of the trade, which the
 * proposal has, and the worst where there is none. */
static int least_of(const struct based *b)
{
    if (b->found > 0)
        return b->found;
    return b->proposed.severity > 0 ? b->proposed.severity : 5;
}

/* The matrix's level where the likelihood is 5 (data/risk-matrix.csv; a test compares them). */
static const char *level_of_finding(int severity)
{
    return severity >= 4 ? "very_high" : severity == 3 ? "high" : "medium";
}

static void settle(const struct based *b, struct rating_in_force *out)
{
    const bool decided = b->decided.day != NULL;
    const struct said *said = decided ? &b->decided : &b->proposed;
    const int least = b->found_day ? least_of(b) : 0;

    *out = (struct rating_in_force){
        .supplier = b->supplier,
        .kind = decided ? RATING_DECIDED : RATING_PROPOSED,
        .level = said->level,
        .floor = decided ? NULL : b->floor,
        .severity = said->severity,
        .likelihood = said->likelihood,
        .on_unknown = decided && b->on_unknown,
        .preliminary = !decided && b->preliminary,
        .waits = b->waits,
        .day = said->day ? said->day : b->found_day,
        .second = b->second,
    };
    if (least == 0 || (said->severity >= least && said->likelihood >= 5))
        return;
    out->kind = RATING_BY_FINDING;
    out->severity = said->severity > least ? said->severity : least;
    out->likelihood = 5;
    out->level = level_of_finding(out->severity);
    out->floor = out->second = NULL;
    out->on_unknown = out->preliminary = false;
}

static enum dd_rc read_all(struct reading *w, struct reg *reg, struct arena *own, const char *day,
                           struct dd_error *err)
{
    const struct {
        db_read_row *read;
        const char *sql;
    } tables[] = {
        {read_proposal, force_proposals_sql},
        {read_decision, force_decisions_sql},
        {read_finding, force_findings_sql},
    };
    enum dd_rc rc = db_all(reg->db, own, sizeof(*w->all), read_supplier, NULL, &w->all, &w->n, err,
                           force_suppliers_sql, DB_NO_ARGS);

    for (size_t i = 0; rc == DD_OK && i < sizeof(tables) / sizeof(*tables); i++)
        rc = db_each(reg->db, NULL, tables[i].read, w, err, tables[i].sql, DB_ARGS(DB_T(day)));
    return rc;
}

enum dd_rc ratings_in_force(struct reg *reg, struct arena *a, const char *day,
                            struct rating_in_force **out, size_t *n, struct dd_error *err)
{
    struct reading w = {.texts = TEXT_POOL_OF(a)};
    struct arena own;
    enum dd_rc rc;

    *n = 0;
    arena_init(&own, SIZE_MAX);
    rc = read_all(&w, reg, &own, day, err);
    if (rc == DD_OK && !(*out = arena_alloc(a, (w.n + 1) * sizeof(**out))))
        rc = dd_no_memory(err);
    for (size_t i = 0; rc == DD_OK && i < w.n; i++)
        if (w.all[i].proposed.day || w.all[i].decided.day || w.all[i].found_day)
            settle(&w.all[i], &(*out)[(*n)++]);
    text_pool_release(&w.texts);
    arena_release(&own);
    return rc;
}

static int by_rated(const void *key, const void *row)
{
    int64_t id = *(const int64_t *)key, other = ((const struct rating_in_force *)row)->supplier;

    return (id > other) - (id < other);
}

const struct rating_in_force *rating_of(const struct rating_in_force *all, size_t n,
                                        int64_t supplier)
{
    return n > 0 ? bsearch(&supplier, all, n, sizeof(*all), by_rated) : NULL;
}
