#include "ddreg/bought_of.h"
#include "ddreg/date.h"
#include "ddreg/goods.h"
#include "ddreg/rating_in_force.h"
#include "ddreg/supplier_where.h"
#include "ddreg/text.h"

#include "gen/record/supplier_counts.part.h"

static const char *or_empty(const char *s)
{
    return s ? s : "";
}

/* What the list is made of, all by place in `known` or by supplier. */
struct listing {
    const struct supplier_filter *filter;
    struct suppliers_known known;
    struct suppliers_where where;
    struct bought_of *bought;
    struct rating_in_force *ratings;
    size_t nratings;
};

static bool is(const char *wanted, const char *value, const char *without)
{
    return !wanted || !*wanted || strcmp(wanted, value ? value : without) == 0;
}

static bool is_wanted(const struct listing *l, size_t place, const struct supplier_row *row)
{
    const struct known_supplier *known = &l->known.all[place];
    const struct supplier_filter *f = l->filter;
    const struct supplier *s = &row->supplier;

    return known->into == 0 && known->counts != f->withdrawn &&
           (f->year == 0 || l->bought[place].any) && is(f->class, s->class, "unclassified") &&
           is(f->level, row->level, "none") && is(f->country, row->country, "") &&
           (!f->category || !*f->category || s->category) &&
           (!f->unknown_country || !row->country) && (!f->flagged || (s->orgnr && !s->orgnr_valid));
}

static void set_supplier(const struct suppliers_known *k, size_t place, struct supplier *s)
{
    s->id = k->all[place].id;
    s->name = known_value(k, place, KNOWN_NAME);
    s->country = known_value(k, place, KNOWN_COUNTRY);
    s->production_country = known_value(k, place, KNOWN_PRODUCTION_COUNTRY);
    s->sector = known_value(k, place, KNOWN_SECTOR);
    s->category = known_value(k, place, KNOWN_CATEGORY);
    s->class = known_value(k, place, KNOWN_CLASS);
    s->class_reason = known_value(k, place, KNOWN_CLASS_REASON);
    s->production = known_value(k, place, KNOWN_PRODUCTION);
    s->owner = known_value(k, place, KNOWN_OWNER);
    s->orgnr = known_value(k, place, KNOWN_ORGNR);
    s->orgnr_valid = k->orgnr_valid[place];
    s->ledger = known_value(k, place, KNOWN_LEDGER);
}

static void set_row(const struct listing *l, size_t place, struct supplier_row *row)
{
    const struct rating_in_force *rating =
        rating_of(l->ratings, l->nratings, l->known.all[place].id);
    enum fact_rank rank;

    set_supplier(&l->known, place, &row->supplier);
    row->level = rating ? rating->level : NULL;
    row->floor = rating ? rating->floor : NULL;
    row->decided = rating && rating->kind == RATING_DECIDED;
    row->ore = l->bought[place].ore;
    row->country = supplier_country(&l->where, row->supplier.id, row->supplier.country, &rank);
    row->country_follows = supplier_country_follows(rank);
}

static enum dd_rc make_rows(const struct listing *l, struct arena *a, struct supplier_row **out,
                            size_t *n, struct dd_error *err)
{
    struct supplier_row *rows = arena_alloc(a, (l->known.n + 1) * sizeof(*rows));

    *out = rows;
    for (size_t i = 0; rows && i < l->known.n; i++) {
        struct supplier_row *row = &rows[*n];
        *row = (struct supplier_row){0};
        set_row(l, i, row);
        if (!is_wanted(l, i, row))
            continue;
        if (!(row->sort_key = text_sort_key(a, or_empty(row->supplier.name))))
            return dd_no_memory(err);
        ++*n;
    }
    return rows ? DD_OK : dd_no_memory(err);
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
    static const unsigned wanted =
        SUPPLIER_WHERE_KNOWN | KNOWN_IN(KNOWN_PRODUCTION_COUNTRY) | KNOWN_IN(KNOWN_SECTOR) |
        KNOWN_IN(KNOWN_CATEGORY) | KNOWN_IN(KNOWN_CLASS) | KNOWN_IN(KNOWN_CLASS_REASON) |
        KNOWN_IN(KNOWN_PRODUCTION) | KNOWN_IN(KNOWN_OWNER) | KNOWN_IN(KNOWN_LEDGER);
    char from[8] = "0000", to[8] = "9999-99";
    char facts_day[DATE_SIZE];
    struct listing l = {.filter = f};
    enum dd_rc rc;

    *n = 0;
    (void)snprintf(facts_day, sizeof(facts_day), "%s", as_of);
    if (f->year != 0) {
        (void)snprintf(from, sizeof(from), "%04u", (unsigned)f->year % 10000U);
        (void)snprintf(to, sizeof(to), "%04u", (unsigned)(f->year + 1) % 10000U);
        date_format(facts_day, f->year, 12, 31); /* as the figures of the year know them */
    }
    rc = suppliers_known(reg, a, -1, facts_day, wanted, KNOWN_IN(KNOWN_COUNTRY), &l.known, err);
    if (rc == DD_OK)
        rc = suppliers_where_of(reg, a, -1, facts_day, &l.known, &l.where, err);
    if (rc == DD_OK)
        rc = bought_of_all(reg, a, from, to, &l.known, &l.bought, err);
    if (rc == DD_OK)
        rc = ratings_in_force(reg, a, as_of, &l.ratings, &l.nratings, err);
    if (rc == DD_OK)
        rc = make_rows(&l, a, out, n, err);
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
