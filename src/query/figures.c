#include "ddreg/figures.h"

#include "ddreg/assessment.h"
#include "ddreg/date.h"
#include "ddreg/money.h"
#include "ddreg/supplier.h"

/* One row a payee with at least one line in the year: what is known of it on 31 December ($1), what
 * was bought in the year ($2 <= day < $3, whatever the date's precision), the rating in force on
 * the cut-off day ($4). */
static const char year_sql[] = "WITH " SUPPLIER_AS_OF("$1") ", " RATING_AS_OF(
    "$4") ", bought AS (SELECT supplier_id, CAST(SUM(ore) AS BIGINT) AS ore,"
          " CAST(SUM(CASE WHEN production = 1 THEN ore ELSE 0 END) AS BIGINT) AS production_ore,"
          " CAST(SUM(CASE WHEN production IS NULL THEN ore ELSE 0 END) AS BIGINT) AS unsaid_ore"
          " FROM purchase WHERE day >= $2 AND day < $3 GROUP BY supplier_id)"
          " SELECT s.id, s.name, s.country, s.production_country, s.class, bought.ore,"
          " bought.production_ore, bought.unsaid_ore, rating.kind, rating.level"
          " FROM bought JOIN s ON s.id = bought.supplier_id"
          " LEFT JOIN rating ON rating.supplier_id = s.id ORDER BY s.id";

enum { ID, NAME, COUNTRY, PRODUCTION_COUNTRY, CLASS, ORE, PRODUCTION_ORE, UNSAID_ORE, KIND, LEVEL };

int64_t figures_foreign(const struct figures_breakdown *b)
{
    return b->total - b->region[REGION_NORWAY] - b->region[REGION_UNKNOWN];
}

int64_t figures_outside_eu(const struct figures_breakdown *b)
{
    return figures_foreign(b) - b->region[REGION_EU];
}

static void count_class(struct figures *f, const char *class)
{
    if (!class)
        f->unclassified++;
    else if (strcmp(class, SUPPLIER_CHAIN) == 0)
        f->supply_chain++;
    else
        f->business_partner++;
}

static enum dd_rc count_rating(struct figures *f, struct db_stmt *st, struct dd_error *err)
{
    enum risk_level level;

    if (db_is_null(st, LEVEL)) {
        f->none++;
        return DD_OK;
    }
    if (!risk_level_read(&level, db_text(st, LEVEL)))
        return dd_fail(err, DD_DAMAGED, "register.damaged", NULL);
    f->level[level]++;
    if (strcmp(db_text(st, KIND), "decision") == 0)
        f->decided++;
    else
        f->proposed++;
    return DD_OK;
}

static enum dd_rc add_money(struct figures *f, struct db_stmt *st, enum region region,
                            struct dd_error *err)
{
    int64_t ore = db_int(st, ORE);
    bool fits = money_add(&f->purchases.total, ore) &&
                money_add(&f->purchases.region[region], ore) &&
                money_add(&f->production_ore, db_int(st, PRODUCTION_ORE)) &&
                money_add(&f->production_unknown_ore, db_int(st, UNSAID_ORE));

    if (fits && db_is_null(st, PRODUCTION_COUNTRY)) {
        f->production_country_unknown++;
        fits = money_add(&f->production_country_unknown_ore, ore);
    }
    return fits ? DD_OK : dd_fail(err, DD_INPUT, "db.overflow", NULL);
}

static enum dd_rc name_not_positive(struct figures *f, struct arena *a, struct db_stmt *st,
                                    struct dd_error *err)
{
    struct figures_supplier *s = &f->not_positive[f->nnot_positive++];

    s->id = db_int(st, ID);
    s->name = arena_strdup(a, db_text(st, NAME));
    s->ore = db_int(st, ORE);
    return s->name || db_is_null(st, NAME) ? DD_OK : dd_no_memory(err);
}

static enum dd_rc add_supplier(struct figures *f, struct arena *a, struct db_stmt *st,
                               const char *last_day, struct dd_error *err)
{
    const char *class = db_text(st, CLASS);
    enum region region = country_region(db_text(st, COUNTRY), last_day);
    enum dd_rc rc;

    if (class && strcmp(class, SUPPLIER_NOT) == 0) {
        f->not_suppliers++;
        return money_add(&f->not_suppliers_ore, db_int(st, ORE))
                   ? DD_OK
                   : dd_fail(err, DD_INPUT, "db.overflow", NULL);
    }
    f->suppliers.total++;
    f->suppliers.region[region]++;
    count_class(f, class);
    rc = count_rating(f, st, err);
    if (rc == DD_OK)
        rc = add_money(f, st, region, err);
    if (rc == DD_OK && db_int(st, ORE) <= 0)
        rc = name_not_positive(f, a, st, err);
    return rc;
}

enum dd_rc figures_read(struct reg *reg, struct arena *a, int year, const char *as_of,
                        struct figures *out, struct dd_error *err)
{
    char from[8], to[8], last_day[DATE_SIZE];
    struct db_stmt *st = NULL;
    enum db_step step = DB_DONE;
    int64_t max;
    enum dd_rc rc = db_get_int(reg->db, &max, 0, err, "SELECT COUNT(*) FROM supplier", DB_NO_ARGS);

    memset(out, 0, sizeof(*out));
    out->year = year;
    out->as_of = as_of;
    (void)snprintf(from, sizeof(from), "%04u", (unsigned)year % 10000U);
    (void)snprintf(to, sizeof(to), "%04u", (unsigned)(year + 1) % 10000U);
    date_format(last_day, year, 12, 31);
    if (rc == DD_OK) {
        out->not_positive = arena_alloc(a, (size_t)(max + 1) * sizeof(*out->not_positive));
        if (!out->not_positive)
            rc = dd_no_memory(err);
    }
    if (rc == DD_OK)
        rc = db_query(reg->db, &st, err, year_sql,
                      DB_ARGS(DB_T(last_day), DB_T(from), DB_T(to), DB_T(as_of)));
    while (rc == DD_OK && (step = db_step(st, err)) == DB_ROW)
        rc = add_supplier(out, a, st, last_day, err);
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    return rc;
}
