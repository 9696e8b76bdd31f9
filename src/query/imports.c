#include "ddreg/imports.h"

#include "ddreg/alias.h"
#include "ddreg/import_batch.h"
#include "ddreg/supplier.h"

enum dd_rc import_extents(struct reg *reg, struct arena *a, int64_t id, struct import_extent **out,
                          size_t *n, struct dd_error *err)
{
    struct db_stmt *st = NULL;
    enum db_step step = DB_DONE;
    int64_t max;
    enum dd_rc rc =
        db_get_int(reg->db, &max, 0, err, "SELECT COUNT(*) FROM import_batch", DB_NO_ARGS);

    *n = 0;
    if (rc == DD_OK && !(*out = arena_alloc(a, (size_t)(max + 1) * sizeof(**out))))
        rc = dd_no_memory(err);
    if (rc == DD_OK)
        rc = db_query(reg->db, &st, err,
                      "SELECT batch_id, MIN(day), MAX(day), COUNT(*), CAST(SUM(ore) AS BIGINT)"
                      " FROM purchase WHERE $1 = 0 OR batch_id = $1 GROUP BY batch_id"
                      " ORDER BY batch_id",
                      DB_ARGS(DB_I(id)));
    while (rc == DD_OK && (int64_t)*n < max && (step = db_step(st, err)) == DB_ROW) {
        struct import_extent *e = &(*out)[(*n)++];
        *e = (struct import_extent){db_int(st, 0), arena_strdup(a, db_text(st, 1)),
                                    arena_strdup(a, db_text(st, 2)), db_int(st, 3), db_int(st, 4)};
        if (!e->from || !e->to)
            rc = dd_no_memory(err);
    }
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    return rc;
}

enum dd_rc import_sums(struct reg *reg, struct arena *a, int64_t id, struct import_sum **out,
                       size_t *n, struct dd_error *err)
{
    struct db_stmt *st = NULL;
    enum db_step step = DB_DONE;
    int64_t max;
    enum dd_rc rc = db_get_int(
        reg->db, &max, 0, err,
        "SELECT COUNT(*) FROM (SELECT DISTINCT SUBSTR(day, 1, 4), currency FROM purchase WHERE"
        " batch_id = $1) AS groups",
        DB_ARGS(DB_I(id)));

    *n = 0;
    if (rc == DD_OK && !(*out = arena_alloc(a, (size_t)(max + 1) * sizeof(**out))))
        rc = dd_no_memory(err);
    if (rc == DD_OK)
        rc = db_query(reg->db, &st, err,
                      "SELECT SUBSTR(day, 1, 4), currency, COUNT(*), CAST(SUM(amount) AS BIGINT),"
                      " CAST(SUM(ore) AS BIGINT) FROM purchase WHERE batch_id = $1"
                      " GROUP BY SUBSTR(day, 1, 4), currency ORDER BY SUBSTR(day, 1, 4), currency",
                      DB_ARGS(DB_I(id)));
    while (rc == DD_OK && (int64_t)*n < max && (step = db_step(st, err)) == DB_ROW) {
        struct import_sum *s = &(*out)[(*n)++];
        *s = (struct import_sum){arena_strdup(a, db_text(st, 0)), arena_strdup(a, db_text(st, 1)),
                                 db_int(st, 2), db_int(st, 3), db_int(st, 4)};
        if (!s->year || !s->currency)
            rc = dd_no_memory(err);
    }
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    return rc;
}

static enum dd_rc add_bare(struct reg *reg, struct arena *a, int64_t id, struct bare_supplier *out,
                           int64_t *n, struct dd_error *err)
{
    struct supplier known;
    enum dd_rc rc;

    if (*n >= IMPORT_MAX_BARE) {
        ++*n;
        return DD_OK;
    }
    rc = supplier_get(reg, a, id, "9999-12-31", &known, err);
    if (rc == DD_OK)
        out[(*n)++] = (struct bare_supplier){id, known.name};
    return rc;
}

enum dd_rc import_bare(struct reg *reg, struct arena *a, int64_t id, struct bare_supplier *out,
                       int64_t *n, struct dd_error *err)
{
    struct db_stmt *st = NULL;
    enum db_step step = DB_DONE;
    enum dd_rc rc =
        db_query(reg->db, &st, err,
                 "WITH RECURSIVE " ALIAS_NOW
                 "SELECT s.id FROM (SELECT DISTINCT COALESCE(alias.into_id, p.supplier_id) AS id"
                 " FROM purchase AS p LEFT JOIN alias ON alias.supplier_id = p.supplier_id WHERE"
                 " p.batch_id = $1) AS s WHERE NOT EXISTS (SELECT 1 FROM purchase AS o WHERE"
                 " (o.supplier_id = s.id OR o.supplier_id IN (SELECT supplier_id FROM alias WHERE"
                 " into_id = s.id)) AND o.batch_id NOT IN (" BATCHES_OUT ")) ORDER BY s.id",
                 DB_ARGS(DB_I(id)));

    *n = 0;
    while (rc == DD_OK && (step = db_step(st, err)) == DB_ROW)
        rc = add_bare(reg, a, db_int(st, 0), out, n, err);
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    return rc;
}

#define DOUBLED                                                                                    \
    " purchase AS p JOIN purchase AS o ON o.supplier_id = p.supplier_id AND o.day = p.day AND"     \
    " o.amount = p.amount AND o.currency = p.currency AND COALESCE(o.reference, '') ="             \
    " COALESCE(p.reference, '') AND o.batch_id <> p.batch_id AND o.batch_id NOT IN (" BATCHES_OUT  \
    ") WHERE p.batch_id = $1"

enum dd_rc import_doubled(struct reg *reg, int64_t id, int64_t *lines, int64_t *other,
                          struct dd_error *err)
{
    enum dd_rc rc = db_get_int(reg->db, lines, 0, err, "SELECT COUNT(DISTINCT p.id) FROM" DOUBLED,
                               DB_ARGS(DB_I(id)));

    return rc == DD_OK ? db_get_int(reg->db, other, 0, err, "SELECT MIN(o.batch_id) FROM" DOUBLED,
                                    DB_ARGS(DB_I(id)))
                       : rc;
}
