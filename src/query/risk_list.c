#include "ddreg/risk_list.h"

#include "ddreg/date.h"
#include "ddreg/db_rows.h"
#include "ddreg/supplier_where.h"

#include "gen/query/risk_list.h"

/* A level, its numbers and its floor. */
struct numbers {
    int severity, likelihood;
    enum risk_level level, floor;
};

static bool sound(const struct numbers *n)
{
    if (n->level == RISK_UNKNOWN)
        return n->severity == 0 && n->likelihood == 0 && n->floor != RISK_UNKNOWN;
    return n->severity >= 1 && n->severity <= 5 && n->likelihood >= 1 && n->likelihood <= 5;
}

/* If they are such: a file that someone made may hold anything. */
static struct numbers read_rating(struct db_row *r)
{
    struct numbers n = {(int)row_int(r, "severity"), (int)row_int(r, "likelihood"), RISK_LOW,
                        RISK_LOW};
    bool read = risk_level_read(&n.level, row_peek(r, "level"));

    n.floor = n.level;
    if (n.level == RISK_UNKNOWN)
        read = risk_level_read(&n.floor, row_peek_or_null(r, "floor")) && read;
    if (!read || !sound(&n))
        row_damaged(r);
    return n;
}

static void read_row(struct db_row *r, void *out)
{
    struct risk_listed *row = out;
    enum fact_rank rank;

    row->id = row_int(r, "id");
    row->name = row_text_or_null(r, "name");
    row->country = supplier_country(r->ctx, row->id, row_text_or_null(r, "country"), &rank);
    row->country_follows = supplier_country_follows(rank);
    row->production_country = row_text_or_null(r, "production_country");
    row->sector = row_text_or_null(r, "sector");
    row->category = row_text_or_null(r, "category");
    row->ore = row_int(r, "ore");
    row->decided = strcmp(row_peek(r, "kind"), "decision") == 0;
    row->rated = !row_is_null(r, "level");
    row->on_unknown = row_int(r, "on_unknown") == 1;
    row->preliminary = row_int(r, "preliminary") == 1;
    if (row->rated) {
        const struct numbers n = read_rating(r);
        row->severity = n.severity;
        row->likelihood = n.likelihood;
        row->level = n.level;
        row->floor = n.floor;
    }
    row->day = row_text_or_null(r, "day");
    row->second = row_text_or_null(r, "second");
    row->waits = row_int(r, "waits") == 1;
}

/* What comes first: more, then the lower id. */
static int by_spend(const void *a, const void *b)
{
    const struct risk_listed *x = a, *y = b;

    if (x->ore != y->ore)
        return x->ore > y->ore ? -1 : 1;
    return (x->id > y->id) - (x->id < y->id);
}

bool risk_listed_known(const struct risk_listed *row)
{
    return row->rated && row->level != RISK_UNKNOWN;
}

int risk_list_compare(const struct risk_listed *x, const struct risk_listed *y)
{
    if (x->rated != y->rated)
        return x->rated ? -1 : 1;
    if (risk_listed_known(x) != risk_listed_known(y))
        return risk_listed_known(x) ? -1 : 1;
    if (x->rated && !risk_listed_known(x))
        return find_out_compare(&(struct find_out_place){x->floor, x->points, x->ore, x->id},
                                &(struct find_out_place){y->floor, y->points, y->ore, y->id});
    if (x->severity != y->severity)
        return y->severity - x->severity;
    if (x->likelihood != y->likelihood)
        return y->likelihood - x->likelihood;
    return by_spend(x, y);
}

static int by_severity(const void *a, const void *b)
{
    return risk_list_compare(a, b);
}

/* Where there is one that cannot be rated yet. */
static enum dd_rc add_hints(struct reg *reg, struct arena *a, const char *day,
                            struct risk_listed *rows, size_t n, struct dd_error *err)
{
    struct find_out *all = NULL;
    size_t nall = 0, first = 0;
    enum dd_rc rc;

    while (first < n && (!rows[first].rated || risk_listed_known(&rows[first])))
        first++;
    if (first == n)
        return DD_OK;
    rc = find_out_read(reg, a, day, &all, &nall, err);
    for (size_t i = first; rc == DD_OK && i < n; i++) {
        if (!rows[i].rated || risk_listed_known(&rows[i]))
            continue;
        rows[i].hints = find_out_of(all, nall, rows[i].id);
        rows[i].points = find_out_points(rows[i].hints, rows[i].ore);
    }
    return rc;
}

enum dd_rc risk_list_read(struct reg *reg, struct arena *a, int year, const char *as_of,
                          enum risk_order order, struct risk_listed **out, size_t *n,
                          struct dd_error *err)
{
    char from[8] = "0000", to[8] = "9999-99", facts[DATE_SIZE];
    struct suppliers_where where;
    enum dd_rc rc;

    (void)snprintf(facts, sizeof(facts), "%s", as_of);
    if (year != 0) {
        (void)snprintf(from, sizeof(from), "%04u", (unsigned)year % 10000U);
        (void)snprintf(to, sizeof(to), "%04u", (unsigned)(year + 1) % 10000U);
        date_format(facts, year, 12, 31);
    }
    rc = suppliers_where(reg, a, -1, facts, &where, err);
    if (rc == DD_OK)
        rc = db_all(reg->db, a, sizeof(**out), read_row, &where, out, n, err, risk_list_sql,
                    DB_ARGS(DB_T(facts), DB_T(from), DB_T(to), DB_T(as_of), DB_I(year != 0)));
    if (rc == DD_OK && order == RISK_BY_SEVERITY)
        rc = add_hints(reg, a, facts, *out, *n, err);
    if (rc == DD_OK)
        qsort(*out, *n, sizeof(**out), order == RISK_BY_SPEND ? by_spend : by_severity);
    return rc;
}

/* --- History ---------------------------------------------------------------------------------- */

static void read_event(struct db_row *r, void *out)
{
    struct risk_event_row *row = out;
    const struct numbers n = read_rating(r);

    row->id = row_int(r, "id");
    row->made_on = row_int(r, "made_on");
    row->decided = row_int(r, "decided") == 1;
    row->day = row_text(r, "day");
    row->actor = row_text(r, "actor");
    row->model_version = row_text(r, "model_version");
    row->reason = row_text_or_null(r, "reason");
    row->inputs = row_text(r, "inputs");
    row->severity = n.severity;
    row->likelihood = n.likelihood;
    row->level = n.level;
    row->floor = n.floor;
    row->on_unknown = row_int(r, "on_unknown") == 1;
    row->supplier = row_int(r, "supplier_id");
    row->second = row_text_or_null(r, "second");
    row->second_day = row_text_or_null(r, "second_day");
    row->second_actor = row_text_or_null(r, "second_actor");
}

enum dd_rc risk_history_read(struct reg *reg, struct arena *a, int64_t supplier,
                             struct risk_event_row **out, size_t *n, struct dd_error *err)
{
    return db_all(reg->db, a, sizeof(**out), read_event, NULL, out, n, err, risk_history_sql,
                  DB_ARGS(DB_I(supplier)));
}
