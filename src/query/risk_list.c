#include "ddreg/risk_list.h"

#include "ddreg/date.h"
#include "ddreg/db_rows.h"

#include "gen/query/risk_list.h"

/* The severity, likelihood and level, if they are such: a file that someone made may hold anything.
 */
static void read_rating(struct db_row *r, int *severity, int *likelihood, enum risk_level *level)
{
    int64_t s = row_int(r, "severity"), l = row_int(r, "likelihood");

    *severity = (int)s;
    *likelihood = (int)l;
    if (s < 1 || s > 5 || l < 1 || l > 5 || !risk_level_read(level, row_peek(r, "level")))
        row_damaged(r);
}

static void read_row(struct db_row *r, void *out)
{
    struct risk_listed *row = out;

    row->id = row_int(r, "id");
    row->name = row_text_or_null(r, "name");
    row->country = row_text_or_null(r, "country");
    row->production_country = row_text_or_null(r, "production_country");
    row->sector = row_text_or_null(r, "sector");
    row->category = row_text_or_null(r, "category");
    row->ore = row_int(r, "ore");
    row->decided = strcmp(row_peek(r, "kind"), "decision") == 0;
    row->rated = !row_is_null(r, "level");
    if (row->rated)
        read_rating(r, &row->severity, &row->likelihood, &row->level);
    row->day = row_text_or_null(r, "day");
}

/* What comes first: more, then the lower id. */
static int by_spend(const void *a, const void *b)
{
    const struct risk_listed *x = a, *y = b;

    if (x->ore != y->ore)
        return x->ore > y->ore ? -1 : 1;
    return (x->id > y->id) - (x->id < y->id);
}

int risk_list_compare(const struct risk_listed *x, const struct risk_listed *y)
{
    if (x->rated != y->rated)
        return x->rated ? -1 : 1;
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

enum dd_rc risk_list_read(struct reg *reg, struct arena *a, int year, const char *as_of,
                          enum risk_order order, struct risk_listed **out, size_t *n,
                          struct dd_error *err)
{
    char from[8] = "0000", to[8] = "9999-99", facts[DATE_SIZE];
    enum dd_rc rc;

    (void)snprintf(facts, sizeof(facts), "%s", as_of);
    if (year != 0) {
        (void)snprintf(from, sizeof(from), "%04u", (unsigned)year % 10000U);
        (void)snprintf(to, sizeof(to), "%04u", (unsigned)(year + 1) % 10000U);
        date_format(facts, year, 12, 31);
    }
    rc = db_all(reg->db, a, sizeof(**out), read_row, NULL, out, n, err, risk_list_sql,
                DB_ARGS(DB_T(facts), DB_T(from), DB_T(to), DB_T(as_of), DB_I(year != 0)));
    if (rc == DD_OK)
        qsort(*out, *n, sizeof(**out), order == RISK_BY_SPEND ? by_spend : by_severity);
    return rc;
}

/* --- History ---------------------------------------------------------------------------------- */

static void read_event(struct db_row *r, void *out)
{
    struct risk_event_row *row = out;

    row->id = row_int(r, "id");
    row->made_on = row_int(r, "made_on");
    row->decided = row_int(r, "decided") == 1;
    row->day = row_text(r, "day");
    row->actor = row_text(r, "actor");
    row->model_version = row_text(r, "model_version");
    row->reason = row_text_or_null(r, "reason");
    row->inputs = row_text(r, "inputs");
    read_rating(r, &row->severity, &row->likelihood, &row->level);
    row->supplier = row_int(r, "supplier_id");
}

enum dd_rc risk_history_read(struct reg *reg, struct arena *a, int64_t supplier,
                             struct risk_event_row **out, size_t *n, struct dd_error *err)
{
    return db_all(reg->db, a, sizeof(**out), read_event, NULL, out, n, err, risk_history_sql,
                  DB_ARGS(DB_I(supplier)));
}
