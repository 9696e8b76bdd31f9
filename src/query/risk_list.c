#include "ddreg/risk_list.h"

#include "ddreg/assessment.h"
#include "ddreg/date.h"
#include "ddreg/purchase.h"

/* $1: the day of the facts; $2 <= day < $3: the year's lines; $4: the day of the rating; $5: 1 for
 * suppliers with a line in the year only. */
static const char list_sql[] =
    "WITH RECURSIVE " SUPPLIER_AS_OF("$1") ", " RATING_AS_OF("$4") ", " BOUGHT_BETWEEN(
        "$2", "$3") " SELECT s.id, s.name, s.country, s.production_country, s.sector, s.category,"
                    " COALESCE(bought.ore, 0), rating.kind, rating.level, rating.severity,"
                    " rating.likelihood, rating.day FROM s"
                    " LEFT JOIN bought ON bought.supplier_id = s.id"
                    " LEFT JOIN rating ON rating.supplier_id = s.id"
                    " WHERE COALESCE(s.class, '') <> '" SUPPLIER_NOT "'"
                    " AND ($5 = 0 OR bought.ore IS NOT NULL) ORDER BY s.id";

enum {
    ID,
    NAME,
    COUNTRY,
    PRODUCTION_COUNTRY,
    SECTOR,
    CATEGORY,
    ORE,
    KIND,
    LEVEL,
    SEVERITY,
    LIKELIHOOD,
    DAY
};

static const char *copy(struct arena *a, struct db_stmt *st, int column, bool *failed)
{
    char *text = arena_strdup(a, db_text_or_null(st, column));

    *failed = *failed || (!text && !db_is_null(st, column));
    return text;
}

/* The severity, likelihood and level in the columns `at`, if they are such: a file that someone
 * made may hold anything. */
static bool read_rating(struct db_stmt *st, const int at[3], int *severity, int *likelihood,
                        enum risk_level *level)
{
    int64_t s = db_int(st, at[0]), l = db_int(st, at[1]);

    *severity = (int)s;
    *likelihood = (int)l;
    return s >= 1 && s <= 5 && l >= 1 && l <= 5 && risk_level_read(level, db_text(st, at[2]));
}

static enum dd_rc read_row(struct arena *a, struct db_stmt *st, struct risk_listed *row,
                           struct dd_error *err)
{
    bool failed = false;

    row->id = db_int(st, ID);
    row->name = copy(a, st, NAME, &failed);
    row->country = copy(a, st, COUNTRY, &failed);
    row->production_country = copy(a, st, PRODUCTION_COUNTRY, &failed);
    row->sector = copy(a, st, SECTOR, &failed);
    row->category = copy(a, st, CATEGORY, &failed);
    row->ore = db_int(st, ORE);
    row->rated = !db_is_null(st, LEVEL);
    row->day = copy(a, st, DAY, &failed);
    if (failed)
        return dd_no_memory(err);
    if (!row->rated)
        return DD_OK;
    row->decided = strcmp(db_text(st, KIND), "decision") == 0;
    return read_rating(st, (int[]){SEVERITY, LIKELIHOOD, LEVEL}, &row->severity, &row->likelihood,
                       &row->level)
               ? DD_OK
               : dd_fail(err, DD_DAMAGED, "register.damaged", NULL);
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
    struct db_stmt *st = NULL;
    enum db_step step = DB_DONE;
    int64_t max;
    enum dd_rc rc = db_get_int(reg->db, &max, 0, err, "SELECT COUNT(*) FROM supplier", DB_NO_ARGS);

    *n = 0;
    (void)snprintf(facts, sizeof(facts), "%s", as_of);
    if (year != 0) {
        (void)snprintf(from, sizeof(from), "%04u", (unsigned)year % 10000U);
        (void)snprintf(to, sizeof(to), "%04u", (unsigned)(year + 1) % 10000U);
        date_format(facts, year, 12, 31);
    }
    if (rc == DD_OK && !(*out = arena_alloc(a, (size_t)(max + 1) * sizeof(**out))))
        rc = dd_no_memory(err);
    if (rc == DD_OK)
        rc = db_query(reg->db, &st, err, list_sql,
                      DB_ARGS(DB_T(facts), DB_T(from), DB_T(to), DB_T(as_of), DB_I(year != 0)));
    while (rc == DD_OK && (int64_t)*n < max && (step = db_step(st, err)) == DB_ROW)
        rc = read_row(a, st, &(*out)[(*n)++], err);
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    if (rc == DD_OK)
        qsort(*out, *n, sizeof(**out), order == RISK_BY_SPEND ? by_spend : by_severity);
    return rc;
}

/* --- History ---------------------------------------------------------------------------------- */

/* clang-format off */
#define HISTORY(what)                                                                              \
    "WITH RECURSIVE " ALIAS_NOW ", one AS (SELECT CAST($1 AS BIGINT) AS id UNION ALL"              \
    " SELECT supplier_id FROM alias WHERE into_id = $1) SELECT " what " FROM"                      \
    " (SELECT p.id, p.id AS made_on, 0 AS decided, p.day, journal.actor, p.model_version,"         \
    " CAST(NULL AS TEXT) AS reason, p.inputs, p.severity, p.likelihood, p.level, p.supplier_id,"   \
    " p.entry FROM assessment AS p JOIN journal ON journal.seq = p.entry"                          \
    " WHERE p.supplier_id IN (SELECT id FROM one)"                                                 \
    " UNION ALL SELECT d.id, d.proposal_id, 1, d.day, journal.actor, p.model_version, d.reason,"   \
    " p.inputs, d.severity, d.likelihood, d.level, d.supplier_id, d.entry FROM decision AS d"      \
    " JOIN journal ON journal.seq = d.entry JOIN assessment AS p ON p.id = d.proposal_id"          \
    " WHERE d.supplier_id IN (SELECT id FROM one)) AS told"
static const char count_sql[] = HISTORY("COUNT(*)");
static const char history_sql[] =
    HISTORY("id, made_on, decided, day, actor, model_version, reason, inputs, severity, likelihood,"
            " level, supplier_id") " ORDER BY day, entry, decided, id";
/* clang-format on */

static enum dd_rc read_event(struct arena *a, struct db_stmt *st, struct risk_event_row *row,
                             struct dd_error *err)
{
    bool failed = false;

    row->id = db_int(st, 0);
    row->made_on = db_int(st, 1);
    row->decided = db_int(st, 2) == 1;
    row->supplier = db_int(st, 11);
    row->day = arena_strdup(a, db_text(st, 3));
    row->actor = arena_strdup(a, db_text(st, 4));
    row->model_version = arena_strdup(a, db_text(st, 5));
    row->reason = copy(a, st, 6, &failed);
    row->inputs = arena_strdup(a, db_text(st, 7));
    if (failed || !row->day || !row->actor || !row->model_version || !row->inputs)
        return dd_no_memory(err);
    return read_rating(st, (int[]){8, 9, 10}, &row->severity, &row->likelihood, &row->level)
               ? DD_OK
               : dd_fail(err, DD_DAMAGED, "register.damaged", NULL);
}

enum dd_rc risk_history_read(struct reg *reg, struct arena *a, int64_t supplier,
                             struct risk_event_row **out, size_t *n, struct dd_error *err)
{
    struct db_stmt *st = NULL;
    enum db_step step = DB_DONE;
    int64_t max;
    enum dd_rc rc = db_get_int(reg->db, &max, 0, err, count_sql, DB_ARGS(DB_I(supplier)));

    *n = 0;
    if (rc == DD_OK && !(*out = arena_alloc(a, (size_t)(max + 1) * sizeof(**out))))
        rc = dd_no_memory(err);
    if (rc == DD_OK)
        rc = db_query(reg->db, &st, err, history_sql, DB_ARGS(DB_I(supplier)));
    while (rc == DD_OK && (int64_t)*n < max && (step = db_step(st, err)) == DB_ROW)
        rc = read_event(a, st, &(*out)[(*n)++], err);
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    return rc;
}
