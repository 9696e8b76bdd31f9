#include "ddreg/bought.h"

#include "ddreg/db_rows.h"

#include "gen/query/bought.h"

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
    return db_all(reg->db, a, sizeof(**out), read_year, NULL, out, n, err, bought_by_year_sql,
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
    return read_texts(reg, a, bought_years_sql, out, n, err);
}

enum dd_rc bought_currencies(struct reg *reg, struct arena *a, const char *out[BOUGHT_MAX],
                             size_t *n, struct dd_error *err)
{
    return read_texts(reg, a, bought_currencies_sql, out, n, err);
}
