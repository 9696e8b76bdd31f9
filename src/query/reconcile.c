#include "ddreg/reconcile.h"

#include "ddreg/import_batch.h"
#include "ddreg/money.h"

/* A year as bounds for day: every precision falls between them. */
struct bounds {
    char from[8], to[8];
};

static void year_bounds(struct bounds *b, int year)
{
    (void)snprintf(b->from, sizeof(b->from), "%04u", (unsigned)year % 10000U);
    (void)snprintf(b->to, sizeof(b->to), "%04u", (unsigned)(year + 1) % 10000U);
}

static enum dd_rc compare(struct reconciliation *out, const struct figures *f, struct dd_error *err)
{
    bool fits;

    out->basis = f->vat.basis;
    out->figure = f->purchases.total;
    out->not_suppliers = f->not_suppliers_ore;
    if (!out->known || out->basis == BASIS_MIXED)
        return DD_OK;
    out->unexplained = out->ledger.ore;
    fits = out->figure != INT64_MIN && out->not_suppliers != INT64_MIN &&
           money_add(&out->unexplained, -out->figure) &&
           money_add(&out->unexplained, -out->not_suppliers) && out->unexplained != INT64_MIN;
    if (!fits)
        return dd_fail(err, DD_INPUT, "db.overflow", NULL);
    out->within = llabs(out->unexplained) <= out->tolerance_ore;
    return DD_OK;
}

/* --- What may lie behind it ------------------------------------------------------------------ */

static enum dd_rc sum_lines(struct reg *reg, const struct bounds *b, const char *sql,
                            struct line_sum *out, struct dd_error *err)
{
    struct db_stmt *row;
    enum dd_rc rc = db_get_row(reg->db, &row, err, sql, DB_ARGS(DB_T(b->from), DB_T(b->to)));

    if (row)
        *out = (struct line_sum){db_int(row, 0), db_int(row, 1), db_int(row, 2)};
    db_stmt_free(row);
    return rc;
}

#define SUM_LINES                                                                                  \
    "SELECT COUNT(DISTINCT batch_id), COUNT(*), CAST(COALESCE(SUM(ore), 0) AS BIGINT) FROM"        \
    " purchase WHERE day >= $1 AND day < $2 AND "
/* An import out of force whose months of the year another one in force has explains nothing. */
#define SUM_BARE                                                                                   \
    "WITH p AS (SELECT batch_id, MIN(SUBSTR(day, 1, 7)) AS from_month, MAX(SUBSTR(day, 1, 7)) AS"  \
    " to_month, COUNT(*) AS lines, CAST(SUM(ore) AS BIGINT) AS ore FROM purchase WHERE day >="     \
    " $1 AND day < $2 GROUP BY batch_id) SELECT COUNT(*), CAST(COALESCE(SUM(lines), 0) AS "        \
    "BIGINT),"                                                                                     \
    " CAST(COALESCE(SUM(ore), 0) AS BIGINT) FROM p WHERE NOT EXISTS (SELECT 1 FROM p AS o WHERE"   \
    " o.from_month <= p.from_month AND o.to_month >= p.to_month AND o.batch_id NOT IN"             \
    " (" BATCHES_OUT ")) AND "
#define BATCHES_WITH(kind)                                                                         \
    "batch_id IN (SELECT f.batch_id FROM import_fact AS f WHERE f.kind = '" kind                   \
    "' AND f.value IS NOT NULL AND f.id = (SELECT MAX(l.id) FROM import_fact AS l WHERE"           \
    " l.batch_id = f.batch_id AND l.kind = f.kind))"

static enum dd_rc read_sums(struct reg *reg, const struct bounds *b, struct reconciliation *out,
                            struct dd_error *err)
{
    enum dd_rc rc =
        sum_lines(reg, b, SUM_LINES "LENGTH(day) < 10 AND" PURCHASE_COUNTS, &out->imprecise, err);

    if (rc == DD_OK)
        rc = sum_lines(reg, b, SUM_BARE BATCHES_WITH("replaced_by"), &out->replaced, err);
    return rc == DD_OK ? sum_lines(reg, b, SUM_BARE BATCHES_WITH("withdrawn"), &out->withdrawn, err)
                       : rc;
}

static enum dd_rc read_refused(struct reg *reg, struct arena *a, const struct figures *f,
                               struct reconciliation *out, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    out->refused = arena_alloc(a, (f->vat.nimports + 1) * sizeof(*out->refused));
    if (!out->refused)
        return dd_no_memory(err);
    for (size_t i = 0; rc == DD_OK && i < f->vat.nimports; i++) {
        const struct figures_import *m = &f->vat.imports[i];
        int64_t rows;
        rc = db_get_int(reg->db, &rows, 0, err, "SELECT refused FROM import_batch WHERE id = $1",
                        DB_ARGS(DB_I(m->id)));
        if (rc == DD_OK && rows > 0)
            out->refused[out->nrefused++] =
                (struct refused_rows){m->id, m->file_name, rows, i + 1 < f->vat.nimports};
    }
    return rc;
}

/* A row a currency and rate, by number ('1.05' before '10.4'); '' for what the file gave in kroner
 * comes first. */
static const char foreign_sql[] =
    "SELECT currency, rate, COUNT(*), CAST(SUM(amount) AS BIGINT), CAST(SUM(ore) AS BIGINT) FROM"
    " purchase WHERE day >= $1 AND day < $2 AND currency <> 'NOK' AND" PURCHASE_COUNTS
    "GROUP BY currency, rate ORDER BY currency, CASE WHEN rate = '' THEN 0 ELSE CAST(rate AS"
    " NUMERIC) END";

/* The row's currency goes on, or another begins. */
static enum dd_rc add_foreign(struct reconciliation *out, struct arena *a, struct db_stmt *st,
                              struct dd_error *err)
{
    struct foreign_lines *l = out->nforeign > 0 ? &out->foreign[out->nforeign - 1] : NULL;
    const char *rate = db_text(st, 1);

    if (!l || strcmp(l->currency, db_text(st, 0)) != 0) {
        l = &out->foreign[out->nforeign++];
        if (!(l->currency = arena_strdup(a, db_text(st, 0))))
            return dd_no_memory(err);
    }
    l->lines += db_int(st, 2);
    if (!money_add(&l->amount, db_int(st, 3)) || !money_add(&l->ore, db_int(st, 4)))
        return dd_fail(err, DD_INPUT, "db.overflow", NULL);
    if (*rate == '\0')
        return DD_OK;
    if (!(l->highest = arena_strdup(a, rate)))
        return dd_no_memory(err);
    l->lowest = l->lowest ? l->lowest : l->highest;
    return DD_OK;
}

static enum dd_rc read_foreign(struct reg *reg, struct arena *a, const struct bounds *b,
                               struct reconciliation *out, struct dd_error *err)
{
    struct db_stmt *st = NULL;
    enum db_step step = DB_DONE;
    int64_t max;
    enum dd_rc rc = db_get_int(reg->db, &max, 0, err,
                               "SELECT COUNT(DISTINCT currency) FROM purchase WHERE day >= $1 AND"
                               " day < $2",
                               DB_ARGS(DB_T(b->from), DB_T(b->to)));

    if (rc == DD_OK && !(out->foreign = arena_alloc(a, (size_t)(max + 1) * sizeof(*out->foreign))))
        rc = dd_no_memory(err);
    if (rc == DD_OK)
        rc = db_query(reg->db, &st, err, foreign_sql, DB_ARGS(DB_T(b->from), DB_T(b->to)));
    while (rc == DD_OK && (step = db_step(st, err)) == DB_ROW)
        rc = add_foreign(out, a, st, err);
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    return rc;
}

enum dd_rc reconcile_read(struct reg *reg, struct arena *a, const struct figures *f, bool details,
                          struct reconciliation *out, struct dd_error *err)
{
    struct bounds b;
    enum dd_rc rc;

    memset(out, 0, sizeof(*out));
    year_bounds(&b, f->year);
    rc = ledger_total_get(reg, a, f->year, &out->ledger, &out->known, err);
    if (rc == DD_OK && out->known)
        rc = ledger_tolerance(&out->ledger, &out->tolerance_ore, err);
    if (rc == DD_OK)
        rc = compare(out, f, err);
    if (rc != DD_OK || !details)
        return rc;
    rc = read_sums(reg, &b, out, err);
    if (rc == DD_OK)
        rc = read_refused(reg, a, f, out, err);
    return rc == DD_OK ? read_foreign(reg, a, &b, out, err) : rc;
}
