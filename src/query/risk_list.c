#include "ddreg/risk_list.h"

#include "ddreg/bought_of.h"
#include "ddreg/date.h"
#include "ddreg/db_rows.h"
#include "ddreg/rating_in_force.h"
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

/* False if they are none: a file that someone made may hold anything. */
static bool read_numbers(struct numbers *n, const char *level, const char *floor)
{
    bool read = risk_level_read(&n->level, level);

    n->floor = n->level;
    if (n->level == RISK_UNKNOWN)
        read = floor && risk_level_read(&n->floor, floor) && read;
    return read && sound(n);
}

/* What the list is made of, by place in `known` or by supplier. */
struct listing {
    struct suppliers_known known;
    struct suppliers_where where;
    struct bought_of *bought;
    struct rating_in_force *ratings;
    size_t nratings;
};

static enum dd_rc set_rating(struct risk_listed *row, const struct rating_in_force *r,
                             struct dd_error *err)
{
    struct numbers n = {r->severity, r->likelihood, RISK_LOW, RISK_LOW};

    if (!read_numbers(&n, r->level, r->floor))
        return dd_fail(err, DD_DAMAGED, "register.damaged", NULL);
    row->rated = true;
    row->decided = r->kind == RATING_DECIDED;
    row->on_unknown = r->on_unknown;
    row->preliminary = r->preliminary;
    row->severity = n.severity;
    row->likelihood = n.likelihood;
    row->level = n.level;
    row->floor = n.floor;
    row->day = r->day;
    row->second = r->second;
    row->waits = r->waits;
    return DD_OK;
}

static enum dd_rc set_row(const struct listing *l, size_t place, struct risk_listed *row,
                          struct dd_error *err)
{
    const struct suppliers_known *k = &l->known;
    const struct rating_in_force *rating;
    enum fact_rank rank;

    *row = (struct risk_listed){.id = k->all[place].id, .ore = l->bought[place].ore};
    row->name = known_value(k, place, KNOWN_NAME);
    row->country =
        supplier_country(&l->where, row->id, known_value(k, place, KNOWN_COUNTRY), &rank);
    row->country_follows = supplier_country_follows(rank);
    row->production_country = known_value(k, place, KNOWN_PRODUCTION_COUNTRY);
    row->sector = known_value(k, place, KNOWN_SECTOR);
    row->category = known_value(k, place, KNOWN_CATEGORY);
    rating = rating_of(l->ratings, l->nratings, row->id);
    return rating ? set_rating(row, rating, err) : DD_OK;
}

/* All that count and are suppliers; `bought`: with a line in the year. */
static enum dd_rc make_rows(const struct listing *l, bool bought, struct risk_listed *rows,
                            size_t *n, struct dd_error *err)
{
    const struct suppliers_known *k = &l->known;
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < k->n; i++) {
        const char *class = known_value(k, i, KNOWN_CLASS);
        if (!k->all[i].counts || k->all[i].into != 0 || (bought && !l->bought[i].any) ||
            (class && strcmp(class, SUPPLIER_NOT) == 0))
            continue;
        rc = set_row(l, i, &rows[(*n)++], err);
    }
    return rc;
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
    static const unsigned wanted = SUPPLIER_WHERE_KNOWN | KNOWN_IN(KNOWN_PRODUCTION_COUNTRY) |
                                   KNOWN_IN(KNOWN_SECTOR) | KNOWN_IN(KNOWN_CATEGORY) |
                                   KNOWN_IN(KNOWN_CLASS);
    char from[8] = "0000", to[8] = "9999-99", facts[DATE_SIZE];
    struct listing l = {0};
    enum dd_rc rc;

    *n = 0;
    (void)snprintf(facts, sizeof(facts), "%s", as_of);
    if (year != 0) {
        (void)snprintf(from, sizeof(from), "%04u", (unsigned)year % 10000U);
        (void)snprintf(to, sizeof(to), "%04u", (unsigned)(year + 1) % 10000U);
        date_format(facts, year, 12, 31);
    }
    rc = suppliers_known(reg, a, -1, facts, wanted, KNOWN_IN(KNOWN_COUNTRY), &l.known, err);
    if (rc == DD_OK)
        rc = suppliers_where_of(reg, a, -1, facts, &l.known, &l.where, err);
    if (rc == DD_OK)
        rc = bought_of_all(reg, a, from, to, &l.known, &l.bought, err);
    if (rc == DD_OK)
        rc = ratings_in_force(reg, a, as_of, &l.ratings, &l.nratings, err);
    if (rc == DD_OK && !(*out = arena_alloc(a, (l.known.n + 1) * sizeof(**out))))
        rc = dd_no_memory(err);
    if (rc == DD_OK)
        rc = make_rows(&l, year != 0, *out, n, err);
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
    struct numbers n = {0};

    row->id = row_int(r, "id");
    row->made_on = row_int(r, "made_on");
    row->decided = row_int(r, "decided") == 1;
    row->day = row_text(r, "day");
    row->actor = row_text(r, "actor");
    row->model_version = row_text(r, "model_version");
    row->reason = row_text_or_null(r, "reason");
    row->inputs = row_text(r, "inputs");
    n.severity = (int)row_int(r, "severity");
    n.likelihood = (int)row_int(r, "likelihood");
    if (!read_numbers(&n, row_peek(r, "level"), row_peek_or_null(r, "floor")))
        row_damaged(r);
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
