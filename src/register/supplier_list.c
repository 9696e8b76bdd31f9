#include "ddreg/assessment.h"
#include "ddreg/date.h"
#include "ddreg/purchase.h"
#include "ddreg/text.h"

/* SQL reads better in lines of its own. */
/* clang-format off */
#define NUMBER_OF(scheme, column)                                                                  \
    "(SELECT " column " FROM supplier_number AS n WHERE n.supplier_id = s.id AND n.scheme = '"     \
    scheme "' AND" NUMBER_IN_FORCE "ORDER BY n.id LIMIT 1)"

/* $1: the day of the facts; $10: the day of the rating in force. */
static const char list_sql[] =
    "WITH RECURSIVE " SUPPLIER_AS_OF("$1") ", " RATING_AS_OF("$10") ", "
    BOUGHT_BETWEEN("$2", "$3")
    " SELECT s.id, s.name, s.country, s.production_country, s.sector, s.category, s.class,"
    " s.class_reason, s.owner, "
    NUMBER_OF("orgnr", "value") ", " NUMBER_OF("orgnr", "valid") ", " NUMBER_OF("ledger", "value")
    ", rating.level, rating.kind, COALESCE(bought.ore, 0)"
    " FROM s LEFT JOIN rating ON rating.supplier_id = s.id"
    " LEFT JOIN bought ON bought.supplier_id = s.id"
    " WHERE ($4 = '' OR s.country = $4)"
    " AND ($5 = '' OR COALESCE(s.class, 'unclassified') = $5)"
    " AND ($6 = '' OR s.category = $6)"
    " AND ($7 = '' OR COALESCE(rating.level, 'none') = $7)"
    " AND ($8 = 0 OR bought.ore IS NOT NULL)"
    " AND ($9 = 0 OR s.country IS NULL)"
    " AND ($11 = 0 OR " NUMBER_OF("orgnr", "valid") " = 0)";
/* clang-format on */

static const char *or_empty(const char *s)
{
    return s ? s : "";
}

static char *copy(struct arena *a, struct db_stmt *st, int column, bool *failed)
{
    const char *text = db_text_or_null(st, column);
    char *s = arena_strdup(a, text);

    *failed = *failed || (text && !s);
    return s;
}

static enum dd_rc read_row(struct arena *a, struct db_stmt *st, struct supplier_row *row,
                           struct dd_error *err)
{
    struct supplier *s = &row->supplier;
    bool failed = false;

    s->id = db_int(st, 0);
    s->name = copy(a, st, 1, &failed);
    s->country = copy(a, st, 2, &failed);
    s->production_country = copy(a, st, 3, &failed);
    s->sector = copy(a, st, 4, &failed);
    s->category = copy(a, st, 5, &failed);
    s->class = copy(a, st, 6, &failed);
    s->class_reason = copy(a, st, 7, &failed);
    s->owner = copy(a, st, 8, &failed);
    s->orgnr = copy(a, st, 9, &failed);
    s->orgnr_valid = db_int(st, 10) == 1;
    s->ledger = copy(a, st, 11, &failed);
    row->level = copy(a, st, 12, &failed);
    row->decided = !db_is_null(st, 13) && strcmp(db_text(st, 13), "decision") == 0;
    row->ore = db_int(st, 14);
    row->sort_key = text_sort_key(a, or_empty(s->name));
    return failed || !row->sort_key ? dd_no_memory(err) : DD_OK;
}

static int by_sort_key(const void *a, const void *b)
{
    const struct supplier_row *x = a, *y = b;
    int cmp = strcmp(x->sort_key, y->sort_key);

    return cmp != 0 ? cmp : (x->supplier.id > y->supplier.id) - (x->supplier.id < y->supplier.id);
}

enum dd_rc supplier_list(struct reg *reg, struct arena *a, const struct supplier_filter *f,
                         const char *as_of, struct supplier_row **out, size_t *n,
                         struct dd_error *err)
{
    char from[8] = "0000", to[8] = "9999-99";
    char facts_day[DATE_SIZE];
    struct db_stmt *st = NULL;
    enum db_step step = DB_DONE;
    int64_t max;
    enum dd_rc rc = db_get_int(reg->db, &max, 0, err, "SELECT COUNT(*) FROM supplier", DB_NO_ARGS);

    (void)snprintf(facts_day, sizeof(facts_day), "%s", as_of);
    *n = 0;
    if (rc == DD_OK && !(*out = arena_alloc(a, (size_t)(max + 1) * sizeof(**out))))
        rc = dd_no_memory(err);
    if (f->year != 0) {
        (void)snprintf(from, sizeof(from), "%04u", (unsigned)f->year % 10000U);
        (void)snprintf(to, sizeof(to), "%04u", (unsigned)(f->year + 1) % 10000U);
        date_format(facts_day, f->year, 12, 31); /* as the figures of the year know them */
    }
    if (rc == DD_OK)
        rc = db_query(reg->db, &st, err, list_sql,
                      DB_ARGS(DB_T(facts_day), DB_T(from), DB_T(to), DB_T(or_empty(f->country)),
                              DB_T(or_empty(f->class)), DB_T(or_empty(f->category)),
                              DB_T(or_empty(f->level)), DB_I(f->year != 0),
                              DB_I(f->unknown_country), DB_T(as_of), DB_I(f->flagged)));
    while (rc == DD_OK && (int64_t)*n < max && (step = db_step(st, err)) == DB_ROW)
        rc = read_row(a, st, &(*out)[(*n)++], err);
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    if (rc == DD_OK)
        qsort(*out, *n, sizeof(**out), by_sort_key);
    return rc;
}

enum dd_rc supplier_any(struct reg *reg, bool *any, struct dd_error *err)
{
    int64_t found;
    enum dd_rc rc = db_get_int(reg->db, &found, 0, err,
                               "SELECT CASE WHEN EXISTS (SELECT 1 FROM supplier) THEN 1 ELSE 0 END",
                               DB_NO_ARGS);

    *any = found != 0;
    return rc;
}
