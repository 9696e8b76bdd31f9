#include "renamed.h"

#include "ddreg/goods.h"

static const char several_sql[] =
    "SELECT supplier_id, value FROM supplier_fact WHERE kind = 'category' AND value IS NOT NULL"
    " AND valid_from <= $1 AND supplier_id IN (SELECT supplier_id FROM supplier_fact"
    " WHERE kind = 'category' AND value IS NOT NULL GROUP BY supplier_id"
    " HAVING COUNT(DISTINCT value) > 1) ORDER BY supplier_id, valid_from DESC, id DESC";

/* Keeps the first of each supplier that the model knows. */
static enum dd_rc take(struct renamed *r, struct arena *a, struct db_stmt *st, struct dd_error *err)
{
    const struct trade *known;
    int64_t supplier = db_int(st, 0);
    enum dd_rc rc;

    if (r->n > 0 && r->row[r->n - 1].supplier == supplier)
        return DD_OK;
    rc = goods_find(db_text(st, 1), &known, err);
    if (rc != DD_OK || !known)
        return rc;
    r->row[r->n] = (struct renamed_row){supplier, arena_strdup(a, db_text(st, 1))};
    return r->row[r->n++].category ? DD_OK : dd_no_memory(err);
}

enum dd_rc renamed_load(struct reg *reg, struct arena *a, const char *day, struct renamed *out,
                        struct dd_error *err)
{
    struct db_stmt *st = NULL;
    enum db_step step = DB_DONE;
    int64_t max;
    enum dd_rc rc = db_get_int(reg->db, &max, 0, err, "SELECT COUNT(*) FROM supplier", DB_NO_ARGS);

    out->n = 0;
    if (rc == DD_OK && !(out->row = arena_alloc(a, (size_t)(max + 1) * sizeof(*out->row))))
        rc = dd_no_memory(err);
    if (rc == DD_OK)
        rc = db_query(reg->db, &st, err, several_sql, DB_ARGS(DB_T(day)));
    while (rc == DD_OK && (int64_t)out->n < max && (step = db_step(st, err)) == DB_ROW)
        rc = take(out, a, st, err);
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    return rc;
}

static int by_supplier(const void *a, const void *b)
{
    const struct renamed_row *x = a, *y = b;

    return (x->supplier > y->supplier) - (x->supplier < y->supplier);
}

enum dd_rc renamed_category(const struct renamed *r, int64_t supplier, const char **category,
                            bool *withdrawn, struct dd_error *err)
{
    const struct renamed_row key = {.supplier = supplier};
    const struct renamed_row *before =
        r->n > 0 ? bsearch(&key, r->row, r->n, sizeof(key), by_supplier) : NULL;
    const struct trade *known = NULL;
    enum dd_rc rc = before ? goods_find(*category, &known, err) : DD_OK;

    if (rc != DD_OK || !before || known)
        return rc;
    *category = before->category;
    *withdrawn = true;
    return DD_OK;
}
