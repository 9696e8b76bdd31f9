#include "statement_groups.h"

#include "ddreg/assessment.h"
#include "ddreg/date.h"
#include "ddreg/sectors.h"
#include "ddreg/supplier.h"

/* The suppliers of the year with a high or very high level, as figures_read() counts them: facts on
 * 31 December ($1), bought from in the year ($2 <= day < $3), rated on the cut-off day ($4). */
static const char significant_sql[] = "WITH " SUPPLIER_AS_OF("$1") ", " RATING_AS_OF(
    "$4") " SELECT s.sector, s.country, rating.level, rating.kind, MAX(rating.severity),"
          " MAX(rating.likelihood), COUNT(*) FROM s JOIN rating ON rating.supplier_id = s.id"
          " WHERE rating.level IN ('high', 'very_high') AND COALESCE(s.class, '') <> '" SUPPLIER_NOT
          "'"
          " AND s.id IN (SELECT supplier_id FROM purchase WHERE day >= $2 AND day < $3)"
          " GROUP BY s.sector, s.country, rating.level, rating.kind"
          " ORDER BY s.sector NULLS LAST, s.country NULLS LAST, rating.level, rating.kind";

enum { SECTOR, COUNTRY, LEVEL, KIND, SEVERITY, LIKELIHOOD, COUNT };

/* More than there are divisions or countries. */
enum { MAX_GROUPS = 300 };

static bool same_code(const char *a, const char *b)
{
    return a && b ? strcmp(a, b) == 0 : a == b;
}

/* The group of a code, made when it is new; NULL when there is no room. `code` is kept as it is. */
static struct statement_group *group_of(struct statement_group *groups, size_t *n, const char *code)
{
    for (size_t i = 0; i < *n; i++)
        if (same_code(groups[i].code, code))
            return &groups[i];
    if (*n == MAX_GROUPS)
        return NULL;
    groups[*n] = (struct statement_group){.code = code};
    return &groups[(*n)++];
}

static int at_least(int a, int64_t b)
{
    return a > b ? a : (int)b;
}

static void count_in(struct statement_group *g, struct db_stmt *st)
{
    int64_t n = db_int(st, COUNT);

    if (strcmp(db_text(st, LEVEL), "very_high") == 0)
        g->very_high += n;
    else
        g->high += n;
    if (strcmp(db_text(st, KIND), "decision") == 0)
        g->decided += n;
    g->severity = at_least(g->severity, db_int(st, SEVERITY));
    g->likelihood = at_least(g->likelihood, db_int(st, LIKELIHOOD));
}

static enum dd_rc add_row(struct statement_input *out, struct arena *a, struct db_stmt *st,
                          struct dd_error *err)
{
    const struct sector *sector = sector_find(db_text(st, SECTOR));
    const char *country = arena_strdup(a, db_text(st, COUNTRY));
    struct statement_group *by_sector, *by_country;

    if (!country && !db_is_null(st, COUNTRY))
        return dd_no_memory(err);
    by_sector = group_of(out->sectors, &out->nsectors, sector ? sector->code : "unknown");
    by_country = group_of(out->countries, &out->ncountries, country);
    if (!by_sector || !by_country)
        return dd_fail(err, DD_DAMAGED, "register.damaged", NULL);
    count_in(by_sector, st);
    count_in(by_country, st);
    return DD_OK;
}

/* The worst first; equals by code, what has none last. */
static bool before(const struct statement_group *a, const struct statement_group *b)
{
    if (a->very_high != b->very_high)
        return a->very_high > b->very_high;
    if (a->high != b->high)
        return a->high > b->high;
    return a->code && (!b->code || strcmp(a->code, b->code) < 0);
}

/* Insertion: there are few. */
static void sort_groups(struct statement_group *g, size_t n)
{
    for (size_t i = 1; i < n; i++) {
        struct statement_group one = g[i];
        size_t j = i;
        for (; j > 0 && before(&one, &g[j - 1]); j--)
            g[j] = g[j - 1];
        g[j] = one;
    }
}

enum dd_rc statement_read_groups(struct reg *reg, struct arena *a, int year, const char *as_of,
                                 struct statement_input *out, struct dd_error *err)
{
    char from[8], to[8], last_day[DATE_SIZE];
    struct db_stmt *st;
    enum db_step step = DB_DONE;
    enum dd_rc rc;

    out->sectors = arena_alloc(a, MAX_GROUPS * sizeof(*out->sectors));
    out->countries = arena_alloc(a, MAX_GROUPS * sizeof(*out->countries));
    if (!out->sectors || !out->countries)
        return dd_no_memory(err);
    (void)snprintf(from, sizeof(from), "%04u", (unsigned)year % 10000U);
    (void)snprintf(to, sizeof(to), "%04u", (unsigned)(year + 1) % 10000U);
    date_format(last_day, year, 12, 31);
    rc = db_query(reg->db, &st, err, significant_sql,
                  DB_ARGS(DB_T(last_day), DB_T(from), DB_T(to), DB_T(as_of)));
    while (rc == DD_OK && (step = db_step(st, err)) == DB_ROW)
        rc = add_row(out, a, st, err);
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    sort_groups(out->sectors, out->nsectors);
    sort_groups(out->countries, out->ncountries);
    return rc;
}
