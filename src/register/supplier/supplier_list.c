#include "ddreg/date.h"
#include "ddreg/db_rows.h"
#include "ddreg/goods.h"
#include "ddreg/purchase.h"
#include "ddreg/supplier_where.h"
#include "ddreg/text.h"

#include "gen/register/supplier/supplier_list.h"
#include "gen/record/supplier_counts.part.h"

static const char *or_empty(const char *s)
{
    return s ? s : "";
}

/* What narrows the list beside the query, and the countries of those that have none registered. */
struct listing {
    const struct supplier_filter *filter;
    struct suppliers_where where;
};

static bool is_wanted(const struct listing *l, const struct supplier_row *row)
{
    const char *country = l->filter->country;

    if (country && *country && !(row->country && strcmp(country, row->country) == 0))
        return false;
    return !l->filter->unknown_country || !row->country;
}

static void read_row(struct db_row *r, void *out)
{
    const struct listing *l = r->ctx;
    struct supplier_row *row = out;
    struct supplier *s = &row->supplier;
    enum fact_rank rank;

    s->id = row_int(r, "id");
    s->name = row_text_or_null(r, "name");
    s->country = row_text_or_null(r, "country");
    s->production_country = row_text_or_null(r, "production_country");
    s->sector = row_text_or_null(r, "sector");
    s->category = row_text_or_null(r, "category");
    s->class = row_text_or_null(r, "class");
    s->class_reason = row_text_or_null(r, "class_reason");
    s->production = row_text_or_null(r, "production");
    s->owner = row_text_or_null(r, "owner");
    s->orgnr = row_text_or_null(r, "orgnr");
    s->orgnr_valid = row_int(r, "orgnr_valid") == 1;
    s->ledger = row_text_or_null(r, "ledger");
    row->level = row_text_or_null(r, "level");
    row->floor = row_text_or_null(r, "floor");
    row->decided = strcmp(row_peek(r, "kind"), "decision") == 0;
    row->ore = row_int(r, "ore");
    row->country = supplier_country(&l->where, s->id, s->country, &rank);
    row->country_follows = supplier_country_follows(rank);
    r->skip = r->rc == DD_OK && !is_wanted(l, row);
    row->sort_key = row_kept(r, text_sort_key(r->a, or_empty(s->name)));
}

static int by_sort_key(const void *a, const void *b)
{
    const struct supplier_row *x = a, *y = b;
    int cmp = strcmp(x->sort_key, y->sort_key);

    return cmp != 0 ? cmp : (x->supplier.id > y->supplier.id) - (x->supplier.id < y->supplier.id);
}

/* Is one of the categories of a supplier the wanted one? `a` is emptied. */
static enum dd_rc has_category(struct arena *a, const char *wanted, const char *categories,
                               bool *has, struct dd_error *err)
{
    *has = false;
    while (!*has && categories) {
        const char *key, *one, *text;
        arena_reset(a);
        key = text_name_key(a, wanted);
        one = goods_next(a, &categories);
        text = one ? text_name_key(a, one) : NULL;
        if (!key || !text)
            return dd_no_memory(err);
        *has = strcmp(key, text) == 0;
    }
    return DD_OK;
}

/* Only those of the category, whose letters may be small or large. */
static enum dd_rc keep_category(const char *category, struct supplier_row *rows, size_t *n,
                                struct dd_error *err)
{
    struct arena a;
    size_t kept = 0;
    enum dd_rc rc = DD_OK;

    if (!category || !*category || !text_valid_utf8(category, strlen(category)))
        return DD_OK;
    arena_init(&a, (size_t)1024 * 1024);
    for (size_t i = 0; rc == DD_OK && i < *n; i++) {
        bool has;
        rc = has_category(&a, category, rows[i].supplier.category, &has, err);
        if (has)
            rows[kept++] = rows[i];
    }
    *n = kept;
    arena_release(&a);
    return rc;
}

enum dd_rc supplier_list(struct reg *reg, struct arena *a, const struct supplier_filter *f,
                         const char *as_of, struct supplier_row **out, size_t *n,
                         struct dd_error *err)
{
    char from[8] = "0000", to[8] = "9999-99";
    char facts_day[DATE_SIZE];
    struct listing l = {.filter = f};
    enum dd_rc rc;

    (void)snprintf(facts_day, sizeof(facts_day), "%s", as_of);
    if (f->year != 0) {
        (void)snprintf(from, sizeof(from), "%04u", (unsigned)f->year % 10000U);
        (void)snprintf(to, sizeof(to), "%04u", (unsigned)(f->year + 1) % 10000U);
        date_format(facts_day, f->year, 12, 31); /* as the figures of the year know them */
    }
    rc = suppliers_where(reg, a, -1, facts_day, &l.where, err);
    if (rc == DD_OK)
        rc = db_all(reg->db, a, sizeof(**out), read_row, &l, out, n, err,
                    f->withdrawn ? withdrawn_list_sql : supplier_list_sql,
                    DB_ARGS(DB_T(facts_day), DB_T(from), DB_T(to), DB_T(or_empty(f->class)),
                            DB_T(or_empty(f->category)), DB_T(or_empty(f->level)),
                            DB_I(f->year != 0), DB_T(as_of), DB_I(f->flagged)));
    if (rc == DD_OK)
        rc = keep_category(f->category, *out, n, err);
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
