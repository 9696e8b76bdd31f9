#include "ddreg/figures.h"

#include "ddreg/assessment.h"
#include "ddreg/date.h"
#include "ddreg/import_batch.h"
#include "ddreg/money.h"
#include "ddreg/supplier.h"

/* One row a payee with at least one line in the year, merged ones in the one they count as: what is
 * known of it on 31 December ($1), what the imports in force brought of the year ($2 <= day < $3,
 * whatever the date's precision), the rating in force on the cut-off day ($4). */
static const char year_sql[] = "WITH RECURSIVE " SUPPLIER_AS_OF("$1") ", " RATING_AS_OF(
    "$4") ", paid AS (SELECT supplier_id, CAST(SUM(ore) AS BIGINT) AS ore,"
          " CAST(SUM(CASE WHEN production = 1 THEN ore ELSE 0 END) AS BIGINT) AS production_ore,"
          " CAST(SUM(CASE WHEN production IS NULL THEN ore ELSE 0 END) AS BIGINT) AS unsaid_ore"
          " FROM purchase WHERE day >= $2 AND day < $3 AND" PURCHASE_COUNTS
          "GROUP BY supplier_id), bought AS (SELECT"
          " COALESCE(alias.into_id, paid.supplier_id) AS supplier_id,"
          " CAST(SUM(ore) AS BIGINT) AS ore, CAST(SUM(production_ore) AS BIGINT) AS production_ore,"
          " CAST(SUM(unsaid_ore) AS BIGINT) AS unsaid_ore FROM paid LEFT JOIN alias ON"
          " alias.supplier_id = paid.supplier_id GROUP BY COALESCE(alias.into_id,"
          " paid.supplier_id))"
          " SELECT s.id, s.name, s.country, s.production_country, s.class, bought.ore,"
          " bought.production_ore, bought.unsaid_ore, rating.kind, rating.level, rating.severity,"
          " rating.likelihood, s.sector"
          " FROM bought JOIN s ON s.id = bought.supplier_id"
          " LEFT JOIN rating ON rating.supplier_id = s.id ORDER BY s.id";

enum {
    ID,
    NAME,
    COUNTRY,
    PRODUCTION_COUNTRY,
    CLASS,
    ORE,
    PRODUCTION_ORE,
    UNSAID_ORE,
    KIND,
    LEVEL,
    SEVERITY,
    LIKELIHOOD,
    SECTOR
};

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

static void count_rating(struct figures *f, const struct figures_member *m)
{
    if (!m->rated) {
        f->none++;
        return;
    }
    f->level[m->level]++;
    if (m->decided)
        f->decided++;
    else
        f->proposed++;
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

static const char *copy(struct arena *a, struct db_stmt *st, int column, bool *failed)
{
    char *text = arena_strdup(a, db_text_or_null(st, column));

    *failed = *failed || (!text && !db_is_null(st, column));
    return text;
}

static enum dd_rc read_member(struct figures_member *m, struct arena *a, struct db_stmt *st,
                              struct dd_error *err)
{
    bool failed = false;

    m->id = db_int(st, ID);
    m->name = copy(a, st, NAME, &failed);
    m->country = copy(a, st, COUNTRY, &failed);
    m->production_country = copy(a, st, PRODUCTION_COUNTRY, &failed);
    m->sector = copy(a, st, SECTOR, &failed);
    m->ore = db_int(st, ORE);
    m->rated = !db_is_null(st, LEVEL);
    if (failed)
        return dd_no_memory(err);
    if (!m->rated)
        return DD_OK;
    m->decided = strcmp(db_text(st, KIND), "decision") == 0;
    m->severity = (int)db_int(st, SEVERITY);
    m->likelihood = (int)db_int(st, LIKELIHOOD);
    if (!risk_level_read(&m->level, db_text(st, LEVEL)))
        return dd_fail(err, DD_DAMAGED, "register.damaged", NULL);
    return DD_OK;
}

static enum dd_rc add_payee(struct figures *f, struct arena *a, struct db_stmt *st,
                            const char *last_day, struct dd_error *err)
{
    const char *class = db_text_or_null(st, CLASS);
    struct figures_member *m = &f->members[f->suppliers.total];
    enum region region = country_region(db_text_or_null(st, COUNTRY), last_day);
    enum dd_rc rc;

    if (class && strcmp(class, SUPPLIER_NOT) == 0) {
        f->not_suppliers++;
        return money_add(&f->not_suppliers_ore, db_int(st, ORE))
                   ? DD_OK
                   : dd_fail(err, DD_INPUT, "db.overflow", NULL);
    }
    rc = read_member(m, a, st, err);
    if (rc != DD_OK)
        return rc;
    f->suppliers.total++;
    f->suppliers.region[region]++;
    f->net_not_positive += m->ore <= 0;
    count_class(f, class);
    count_rating(f, m);
    return add_money(f, st, region, err);
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
        out->members = arena_alloc(a, (size_t)(max + 1) * sizeof(*out->members));
        if (!out->members)
            rc = dd_no_memory(err);
    }
    if (rc == DD_OK)
        rc = db_query(reg->db, &st, err, year_sql,
                      DB_ARGS(DB_T(last_day), DB_T(from), DB_T(to), DB_T(as_of)));
    while (rc == DD_OK && (step = db_step(st, err)) == DB_ROW)
        rc = add_payee(out, a, st, last_day, err);
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    return rc == DD_OK ? figures_read_year_vat(reg, a, year, &out->vat, err) : rc;
}
