/* Lines that another file brought before. */
#include "ddreg/purchase.h"
#include "purchase_stage.h"

#include "gen/import/purchase_repeated.h"

enum dd_rc purchase_stage_overlaps(struct purchase_stage *st, bool *some, struct dd_error *err)
{
    int64_t found;
    enum dd_rc rc = db_get_int(st->reg->db, &found, 0, err, any_between_sql,
                               DB_ARGS(DB_T(st->lines.first_day), DB_T(st->lines.last_day)));

    *some = rc == DD_OK && found != 0;
    return rc;
}

/* The first batch that has this very line; 0 when none has. */
static enum dd_rc find_line(struct db_stmt *find, const struct purchase *l, int64_t supplier,
                            int64_t except, int64_t *batch, struct dd_error *err)
{
    enum dd_rc rc =
        db_rebind(find, err,
                  DB_ARGS(DB_I(supplier), DB_T(l->day), DB_I(l->amount), DB_T(l->currency),
                          DB_T(l->reference ? l->reference : ""), DB_I(except)));
    enum db_step step;

    if (rc != DD_OK)
        return rc;
    step = db_step(find, err);
    *batch = step == DB_ROW ? db_int(find, 0) : 0;
    return step == DB_ERROR ? err->rc : DD_OK;
}

static enum dd_rc look_through(struct purchase_walk *walk, struct db_stmt *find, int64_t except,
                               int64_t *n, int64_t *line, int64_t *batch, struct dd_error *err)
{
    struct purchase l;
    int64_t supplier, in;
    enum db_step step;

    while ((step = purchase_walk_next(walk, &l, &supplier, err)) == DB_ROW) {
        if (supplier <= 0)
            continue;
        if (find_line(find, &l, supplier, except, &in, err) != DD_OK)
            return err->rc;
        if (in == 0)
            continue;
        if (++*n == 1 || l.line < *line) {
            *line = l.line;
            *batch = in;
        }
    }
    return step == DB_ERROR ? err->rc : DD_OK;
}

enum dd_rc purchase_stage_repeated(struct purchase_stage *st, int64_t except, int64_t *n,
                                   int64_t *line, int64_t *batch, struct dd_error *err)
{
    struct purchase_walk walk;
    struct db_stmt *find = NULL;
    int64_t merged = 0;
    bool some;
    enum dd_rc rc = purchase_stage_overlaps(st, &some, err);

    *n = *line = *batch = 0;
    if (rc != DD_OK || !some)
        return rc;
    rc = db_get_int(st->reg->db, &merged, 0, err, "SELECT 1 FROM supplier_alias LIMIT 1",
                    DB_NO_ARGS);
    if (rc == DD_OK)
        rc = purchase_walk_begin(&walk, st, err);
    if (rc != DD_OK)
        return rc;
    rc = db_prepare(st->reg->db, &find, err,
                    merged ? same_line_of_firm_sql : same_line_of_supplier_sql);
    if (rc == DD_OK)
        rc = look_through(&walk, find, except, n, line, batch, err);
    db_stmt_free(find);
    purchase_walk_end(&walk);
    return rc;
}

void purchase_stage_period(const struct purchase_stage *st, char from[MONTH_SIZE],
                           char to[MONTH_SIZE])
{
    (void)snprintf(from, MONTH_SIZE, "%.7s", st->lines.first_day);
    (void)snprintf(to, MONTH_SIZE, "%.7s", st->lines.last_day);
}
