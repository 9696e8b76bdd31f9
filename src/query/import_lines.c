#include "ddreg/import_lines.h"

#include "ddreg/db_rows.h"
#include "ddreg/purchase.h"

#include "gen/query/import_lines.h"

static void read_extent(struct db_row *r, void *out)
{
    struct import_extent *e = out;

    e->id = row_int(r, "batch_id");
    e->from = row_text(r, "first_day");
    e->to = row_text(r, "last_day");
    e->lines = row_int(r, "lines");
    e->ore = row_int(r, "ore");
}

enum dd_rc import_extents(struct reg *reg, struct arena *a, int64_t id, struct import_extent **out,
                          size_t *n, struct dd_error *err)
{
    return db_all(reg->db, a, sizeof(**out), read_extent, NULL, out, n, err, extents_sql,
                  DB_ARGS(DB_I(id)));
}

static void read_sum(struct db_row *r, void *out)
{
    struct import_sum *s = out;

    s->year = row_text(r, "year");
    s->currency = row_text(r, "currency");
    s->lines = row_int(r, "lines");
    s->amount = row_int(r, "amount");
    s->ore = row_int(r, "ore");
}

enum dd_rc import_sums(struct reg *reg, struct arena *a, int64_t id, struct import_sum **out,
                       size_t *n, struct dd_error *err)
{
    return db_all(reg->db, a, sizeof(**out), read_sum, NULL, out, n, err, sums_sql,
                  DB_ARGS(DB_I(id)));
}

static enum dd_rc add_bare(struct reg *reg, struct arena *a, int64_t id, const char *day,
                           struct bare_supplier *out, int64_t *n, struct dd_error *err)
{
    struct supplier known;
    enum dd_rc rc;

    if (*n >= IMPORT_MAX_BARE) {
        ++*n;
        return DD_OK;
    }
    rc = supplier_get(reg, a, id, day, &known, err);
    if (rc == DD_OK)
        out[(*n)++] = (struct bare_supplier){id, known.name};
    return rc;
}

enum dd_rc import_bare(struct reg *reg, struct arena *a, int64_t id, int64_t by, const char *day,
                       struct bare_supplier *out, int64_t *n, struct dd_error *err)
{
    struct db_stmt *st = NULL;
    enum db_step step = DB_DONE;
    char text[PUBLIC_ID_SIZE];
    enum dd_rc rc;

    public_id_write(text, IMPORT_ID, by);
    rc = db_query(reg->db, &st, err, bare_sql, DB_ARGS(DB_I(id), DB_T(text)));
    *n = 0;
    while (rc == DD_OK && (step = db_step(st, err)) == DB_ROW)
        rc = add_bare(reg, a, db_int(st, 0), day, out, n, err);
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    return rc;
}

enum dd_rc import_doubled(struct reg *reg, int64_t id, int64_t *lines, int64_t *other,
                          struct dd_error *err)
{
    enum dd_rc rc = db_get_int(reg->db, lines, 0, err, count_doubled_sql, DB_ARGS(DB_I(id)));

    return rc == DD_OK ? db_get_int(reg->db, other, 0, err, other_of_doubled_sql, DB_ARGS(DB_I(id)))
                       : rc;
}
