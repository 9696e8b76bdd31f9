#include "ddreg/assessment.h"
#include "ddreg/date.h"
#include "ddreg/db_rows.h"
#include "ddreg/purchase.h"
#include "ddreg/text.h"

/* SQL reads better in lines of its own. */
/* clang-format off */
#define NUMBER_OF(scheme, column)                                                                  \
    "(SELECT " column " FROM supplier_number AS n WHERE n.supplier_id = s.id AND n.scheme = '"     \
    scheme "' AND" NUMBER_ON("$1") "ORDER BY n.id LIMIT 1)"

/* $1: the day of the facts; $10: the day of the rating in force. */
static const char list_sql[] =
    "WITH RECURSIVE " SUPPLIER_AS_OF("$1") ", " RATING_AS_OF("$10") ", "
    BOUGHT_BETWEEN("$2", "$3")
    " SELECT s.id, s.name, s.country, s.production_country, s.sector, s.category, s.class,"
    " s.class_reason, s.owner, "
    NUMBER_OF("orgnr", "value") " AS orgnr, " NUMBER_OF("orgnr", "valid") " AS orgnr_valid, "
    NUMBER_OF("ledger", "value") " AS ledger, rating.level, rating.kind,"
    " COALESCE(bought.ore, 0) AS ore"
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

static void read_row(struct db_row *r, void *out)
{
    struct supplier_row *row = out;
    struct supplier *s = &row->supplier;

    s->id = row_int(r, "id");
    s->name = row_text_or_null(r, "name");
    s->country = row_text_or_null(r, "country");
    s->production_country = row_text_or_null(r, "production_country");
    s->sector = row_text_or_null(r, "sector");
    s->category = row_text_or_null(r, "category");
    s->class = row_text_or_null(r, "class");
    s->class_reason = row_text_or_null(r, "class_reason");
    s->owner = row_text_or_null(r, "owner");
    s->orgnr = row_text_or_null(r, "orgnr");
    s->orgnr_valid = row_int(r, "orgnr_valid") == 1;
    s->ledger = row_text_or_null(r, "ledger");
    row->level = row_text_or_null(r, "level");
    row->decided = strcmp(row_peek(r, "kind"), "decision") == 0;
    row->ore = row_int(r, "ore");
    row->sort_key = row_kept(r, text_sort_key(r->a, or_empty(s->name)));
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
    enum dd_rc rc;

    (void)snprintf(facts_day, sizeof(facts_day), "%s", as_of);
    if (f->year != 0) {
        (void)snprintf(from, sizeof(from), "%04u", (unsigned)f->year % 10000U);
        (void)snprintf(to, sizeof(to), "%04u", (unsigned)(f->year + 1) % 10000U);
        date_format(facts_day, f->year, 12, 31); /* as the figures of the year know them */
    }
    rc = db_all(reg->db, a, sizeof(**out), read_row, NULL, out, n, err, list_sql,
                DB_ARGS(DB_T(facts_day), DB_T(from), DB_T(to), DB_T(or_empty(f->country)),
                        DB_T(or_empty(f->class)), DB_T(or_empty(f->category)),
                        DB_T(or_empty(f->level)), DB_I(f->year != 0), DB_I(f->unknown_country),
                        DB_T(as_of), DB_I(f->flagged)));
    if (rc == DD_OK)
        qsort(*out, *n, sizeof(**out), by_sort_key);
    return rc;
}

enum dd_rc supplier_any(struct reg *reg, bool *any, struct dd_error *err)
{
    int64_t found;
    enum dd_rc rc =
        db_get_int(reg->db, &found, 0, err,
                   "SELECT CASE WHEN EXISTS (SELECT 1 FROM supplier WHERE" SUPPLIER_COUNTS(
                       " supplier.id") ") THEN 1 ELSE 0 END",
                   DB_NO_ARGS);

    *any = found != 0;
    return rc;
}
