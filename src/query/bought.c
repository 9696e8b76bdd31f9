#include "ddreg/bought.h"

#include "ddreg/alias.h"
#include "ddreg/db_rows.h"
#include "ddreg/purchase.h"

#include "gen/record/alias.part.h"
#include "gen/register/import_batch.part.h"
#include "gen/register/purchase.part.h"

#define YEAR "SUBSTR(day, 1, 4)"
#define FROM_IT                                                                                    \
    " FROM" PURCHASES("p") "WHERE (p.supplier_id = $1 OR p.supplier_id IN (SELECT supplier_id"     \
                           " FROM alias WHERE into_id = $1)) "
/* How many of net and gross a group of purchases has. */
#define KINDS_OF_VAT                                                                               \
    "COUNT(DISTINCT (SELECT CASE WHEN " BATCH_VAT " <> 'unknown' THEN " BATCH_VAT                  \
    " END FROM import_batch AS b WHERE b.id = p.batch_id))"

static void read_year(struct db_row *r, void *out)
{
    struct bought_year *y = out;

    y->year = row_text(r, "year");
    y->ore = row_int(r, "ore");
    y->mixed = row_int(r, "kinds") > 1;
}

enum dd_rc bought_by_year(struct reg *reg, struct arena *a, int64_t supplier,
                          struct bought_year **out, size_t *n, struct dd_error *err)
{
    return db_all(reg->db, a, sizeof(**out), read_year, NULL, out, n, err,
                  "WITH RECURSIVE " ALIAS_NOW "SELECT " YEAR " AS year, CAST(SUM(ore) AS BIGINT) AS"
                  " ore, " KINDS_OF_VAT " AS kinds" FROM_IT "GROUP BY " YEAR " ORDER BY " YEAR,
                  DB_ARGS(DB_I(supplier)));
}

/* The texts of a query's only column. */
static enum dd_rc read_texts(struct reg *reg, struct arena *a, const char *sql,
                             const char *out[BOUGHT_MAX], size_t *n, struct dd_error *err)
{
    struct db_stmt *st;
    enum db_step step = DB_DONE;
    enum dd_rc rc = db_query(reg->db, &st, err, sql, DB_NO_ARGS);

    *n = 0;
    while (rc == DD_OK && *n < BOUGHT_MAX && (step = db_step(st, err)) == DB_ROW)
        if (!(out[(*n)++] = arena_strdup(a, db_text(st, 0))))
            rc = dd_no_memory(err);
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    return rc;
}

enum dd_rc bought_years(struct reg *reg, struct arena *a, const char *out[BOUGHT_MAX], size_t *n,
                        struct dd_error *err)
{
    /* From each year to the last day before it, by the index: no list of all lines. */
    return read_texts(
        reg, a,
        "WITH RECURSIVE years (y) AS (SELECT SUBSTR(MAX(day), 1, 4) FROM" PURCHASES(
            "p") "UNION ALL SELECT (SELECT SUBSTR(MAX(day), 1, 4) FROM" PURCHASES("p") "WHERE day "
                                                                                       "< years.y) "
                                                                                       "FROM years "
                                                                                       "WHERE "
                                                                                       "years.y IS "
                                                                                       "NOT NULL)"
                                                                                       " SELECT y "
                                                                                       "FROM years "
                                                                                       "WHERE y IS "
                                                                                       "NOT NULL "
                                                                                       "ORDER BY y "
                                                                                       "DESC",
        out, n, err);
}

enum dd_rc bought_currencies(struct reg *reg, struct arena *a, const char *out[BOUGHT_MAX],
                             size_t *n, struct dd_error *err)
{
    return read_texts(reg, a, "SELECT DISTINCT currency FROM" PURCHASES("p") "ORDER BY currency",
                      out, n, err);
}
