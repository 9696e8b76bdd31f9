/* Brings the tables of an older register into the shape that schema.sql describes. There are no
 * steps from version to version: what is missing is made, and a table of another shape is rebuilt
 * with the rows that it had. Columns that are new are null in them. */
#include "ddreg/buf.h"
#include "db_schema.h"

/* Runs SQL that is made of parts, by printf's rules. */
static enum dd_rc run(struct db *db, struct buf *sql, struct dd_error *err)
{
    enum dd_rc rc = buf_ok(sql, err);

    if (rc == DD_OK)
        rc = db_run(db, buf_str(sql), err);
    buf_release(sql);
    return rc;
}

/* The columns that the old table shares with the new one, as a list for SQL. */
static enum dd_rc shared_columns(struct db *db, struct db *model, const char *table,
                                 struct buf *out, struct dd_error *err)
{
    struct db_stmt *st, *there;
    enum db_step step = DB_DONE;
    enum dd_rc rc =
        db_query(model, &st, err, "SELECT name FROM pragma_table_info($1)", DB_ARGS(DB_T(table)));

    while (rc == DD_OK && (step = db_step(st, err)) == DB_ROW) {
        rc = db_get_row(db, &there, err, "SELECT name FROM pragma_table_info($1) WHERE name = $2",
                        DB_ARGS(DB_T(table), DB_T(db_text(st, 0))));
        if (there)
            buf_printf(out, "%s%s", out->len > 0 ? ", " : "", db_text(st, 0));
        db_stmt_free(there);
    }
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    return rc == DD_OK ? buf_ok(out, err) : rc;
}

/* The rows wait in a table of the same columns while their own is rebuilt. */
static enum dd_rc rebuild(struct db *db, struct db *model, const char *table, const char *sql,
                          struct dd_error *err)
{
    struct buf columns = BUF_INIT, steps = BUF_INIT;
    enum dd_rc rc = shared_columns(db, model, table, &columns, err);

    if (rc == DD_OK) {
        buf_printf(&steps, "CREATE TEMP TABLE waiting AS SELECT * FROM main.%s;", table);
        buf_printf(&steps, "DROP TABLE main.%s; %s;", table, sql);
        buf_printf(&steps, "INSERT INTO main.%s (%s) SELECT %s FROM temp.waiting;", table,
                   buf_str(&columns), buf_str(&columns));
        buf_add(&steps, "DROP TABLE temp.waiting;");
        rc = run(db, &steps, err);
    }
    buf_release(&columns);
    return rc;
}

/* Makes one table, index or trigger as the model has it. */
static enum dd_rc settle(struct db *db, struct db *model, struct db_stmt *wanted,
                         struct dd_error *err)
{
    const char *type = db_text(wanted, 0), *name = db_text(wanted, 1), *sql = db_text(wanted, 2);
    struct db_stmt *there;
    bool same;
    enum dd_rc rc =
        db_get_row(db, &there, err, "SELECT sql FROM sqlite_schema WHERE type = $1 AND name = $2",
                   DB_ARGS(DB_T(type), DB_T(name)));

    if (rc != DD_OK)
        return rc;
    same = there && strcmp(db_text(there, 0), sql) == 0;
    if (there && !same && strcmp(type, "table") == 0) {
        db_stmt_free(there);
        db_forget_statements(db);
        return rebuild(db, model, name, sql, err);
    }
    db_stmt_free(there);
    return same ? DD_OK : db_run(db, sql, err);
}

/* Indexes and triggers are made after the tables: older ones of another shape would be in the way.
 */
static enum dd_rc drop_others(struct db *db, struct db *model, struct dd_error *err)
{
    struct buf drops = BUF_INIT;
    struct db_stmt *st, *kept;
    enum db_step step = DB_DONE;
    enum dd_rc rc = db_query(db, &st, err,
                             "SELECT type, name, sql FROM sqlite_schema"
                             " WHERE type IN ('index', 'trigger') AND sql IS NOT NULL",
                             DB_NO_ARGS);

    while (rc == DD_OK && (step = db_step(st, err)) == DB_ROW) {
        rc = db_get_row(model, &kept, err,
                        "SELECT name FROM sqlite_schema WHERE type = $1 AND name = $2 AND sql = $3",
                        DB_ARGS(DB_T(db_text(st, 0)), DB_T(db_text(st, 1)), DB_T(db_text(st, 2))));
        if (!kept)
            buf_printf(&drops, "DROP %s %s;", db_text(st, 0), db_text(st, 1));
        db_stmt_free(kept);
    }
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    db_forget_statements(db);
    if (rc == DD_OK)
        return run(db, &drops, err);
    buf_release(&drops);
    return rc;
}

static enum dd_rc settle_all(struct db *db, struct db *model, struct dd_error *err)
{
    struct db_stmt *st;
    enum db_step step = DB_DONE;
    enum dd_rc rc = db_query(model, &st, err,
                             "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL"
                             " ORDER BY CASE type WHEN 'table' THEN 0 ELSE 1 END, rowid",
                             DB_NO_ARGS);

    while (rc == DD_OK && (step = db_step(st, err)) == DB_ROW)
        rc = settle(db, model, st, err);
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    return rc;
}

/* The version is read again under the lock: two programs may have found the same old register. */
enum dd_rc db_upgrade(struct db *db, struct dd_error *err)
{
    struct db model = {.looking = true};
    char sql[64];
    int version, newest;
    enum dd_rc rc = db_version(db, &version, &newest, err);

    if (rc != DD_OK || version == newest)
        return rc;
    rc = db_open_model(&model, err);
    /* A table that is rebuilt has the same keys at the end as at the start. */
    if (rc == DD_OK)
        rc = db_run(db, "PRAGMA defer_foreign_keys = ON", err);
    if (rc == DD_OK)
        rc = drop_others(db, &model, err);
    if (rc == DD_OK)
        rc = settle_all(db, &model, err);
    db_forget_statements(&model);
    (void)sqlite3_close(model.handle);
    db_forget_statements(db); /* what they select may be something else now */
    (void)snprintf(sql, sizeof(sql), "PRAGMA user_version = %d", newest);
    return rc == DD_OK ? db_run(db, sql, err) : rc;
}
