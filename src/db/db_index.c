/* Indexes in bulk. Their definitions are those that the register itself holds. */
#include "db_sqlite.h"

/* The engine sorts in as much memory as its cache may take. What fits into the processor's own is
 * sorted faster than in one go. */
enum { SORT_KIB = 4 * 1024 };

static enum dd_rc definitions(struct db *db, const char *table, const char *kept, struct buf *drop,
                              struct buf *again, struct dd_error *err)
{
    struct db_stmt *st;
    enum db_step step = DB_DONE;
    enum dd_rc rc = db_query(db, &st, err,
                             "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND"
                             " tbl_name = $1 AND sql IS NOT NULL AND name IS NOT $2 ORDER BY name",
                             DB_ARGS(DB_T(table), DB_T(kept)));

    while (rc == DD_OK && (step = db_step(st, err)) == DB_ROW) {
        buf_printf(drop, "DROP INDEX %s;", db_text(st, 0));
        buf_printf(again, "%s;", db_text(st, 1));
    }
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    if (rc == DD_OK)
        rc = buf_ok(drop, err);
    return rc == DD_OK ? buf_ok(again, err) : rc;
}

enum dd_rc db_drop_indexes(struct db *db, const char *table, const char *kept, struct buf *again,
                           struct dd_error *err)
{
    struct buf drop = BUF_INIT;
    enum dd_rc rc = definitions(db, table, kept, &drop, again, err);

    if (rc == DD_OK)
        rc = db_run(db, buf_str(&drop), err);
    buf_release(&drop);
    return rc;
}

/* `helpers` are threads of the engine's own, which sort what it has read while it reads on. */
static enum dd_rc set_sorting(struct db *db, int cache_kib, int helpers, struct dd_error *err)
{
    char sql[96];

    (void)snprintf(sql, sizeof(sql), "PRAGMA main.cache_size = -%d; PRAGMA threads = %d", cache_kib,
                   helpers);
    return db_run(db, sql, err);
}

enum dd_rc db_make_indexes(struct db *db, const struct buf *again, struct dd_error *err)
{
    enum dd_rc rc = set_sorting(db, SORT_KIB, 1, err);

    struct dd_error after;
    enum dd_rc back;

    if (rc == DD_OK)
        rc = db_run(db, buf_str(again), err);
    back = set_sorting(db, DB_CACHE_KIB, 0, &after); /* also after a failure */
    if (rc == DD_OK && back != DD_OK)
        *err = after;
    return rc == DD_OK ? back : rc;
}
