#include "ddreg/db_tables.h"

#include "db_schema.h"
#include "ddreg/db_rows.h"

/* The engine keeps the order in which schema.sql makes them. */
static const char tables_sql[] = "SELECT name FROM sqlite_schema WHERE type = 'table' AND"
                                 " substr(name, 1, 7) <> 'sqlite_' ORDER BY rowid";
static const char columns_sql[] = "SELECT name, type, \"notnull\", pk FROM pragma_table_info($1)"
                                  " ORDER BY cid";
static const char key_sql[] = "SELECT name FROM pragma_table_info($1) WHERE pk > 0 ORDER BY pk";

static void read_table(struct db_row *r, void *out)
{
    struct db_table *t = out;

    t->name = row_text(r, "name");
}

static void read_column(struct db_row *r, void *out)
{
    struct db_table_column *c = out;
    const char *type;

    c->name = row_text(r, "name");
    type = row_peek(r, "type");
    c->kind = strcmp(type, "INTEGER") == 0 ? DB_INT
              : strcmp(type, "BLOB") == 0  ? DB_BYTES
                                           : DB_TEXT;
    c->required = row_int(r, "notnull") != 0;
    c->required = row_int(r, "pk") > 0 || c->required;
}

static void read_key(struct db_row *r, void *out)
{
    struct buf *key = r->ctx;

    (void)out;
    buf_printf(key, "%s%s", key->len > 0 ? ", " : "", row_peek(r, "name"));
}

static enum dd_rc describe(struct db *model, struct arena *a, struct db_table *t,
                           struct dd_error *err)
{
    struct db_table_column *columns;
    struct buf key = BUF_INIT;
    enum dd_rc rc = db_all(model, a, sizeof(*columns), read_column, NULL, &columns, &t->ncolumns,
                           err, columns_sql, DB_ARGS(DB_T(t->name)));

    if (rc == DD_OK)
        rc = db_each(model, NULL, read_key, &key, err, key_sql, DB_ARGS(DB_T(t->name)));
    if (rc == DD_OK)
        rc = buf_ok(&key, err);
    if (rc == DD_OK && t->ncolumns > DB_TABLE_COLUMNS)
        rc = dd_fail_limit(err, t->name);
    if (rc == DD_OK) {
        t->columns = columns;
        t->key = arena_strdup(a, buf_str(&key));
        rc = t->key ? DD_OK : dd_no_memory(err);
    }
    buf_release(&key);
    return rc;
}

enum dd_rc db_tables(struct arena *a, struct db_table **out, size_t *n, struct dd_error *err)
{
    struct db model = {.looking = true};
    enum dd_rc rc = db_open_model(&model, err);

    if (rc == DD_OK)
        rc =
            db_all(&model, a, sizeof(**out), read_table, NULL, out, n, err, tables_sql, DB_NO_ARGS);
    for (size_t i = 0; rc == DD_OK && i < *n; i++)
        rc = describe(&model, a, &(*out)[i], err);
    db_forget_statements(&model);
    (void)sqlite3_close(model.handle);
    return rc;
}

static void add_columns(struct buf *sql, const struct db_table *t)
{
    for (size_t i = 0; i < t->ncolumns; i++)
        buf_printf(sql, "%s%s", i > 0 ? ", " : "", t->columns[i].name);
}

static enum dd_rc prepare(struct db *db, struct buf *sql, struct db_stmt **out,
                          struct dd_error *err)
{
    enum dd_rc rc = buf_ok(sql, err);

    *out = NULL;
    if (rc == DD_OK)
        rc = db_prepare(db, out, err, buf_str(sql));
    buf_release(sql);
    return rc;
}

enum dd_rc db_table_rows(struct db *db, const struct db_table *t, struct db_stmt **out,
                         struct dd_error *err)
{
    struct buf sql = BUF_INIT;

    buf_add(&sql, "SELECT ");
    add_columns(&sql, t);
    buf_printf(&sql, " FROM %s ORDER BY %s", t->name, t->key);
    return prepare(db, &sql, out, err);
}

enum dd_rc db_table_insert(struct db *db, const struct db_table *t, struct db_stmt **out,
                           struct dd_error *err)
{
    struct buf sql = BUF_INIT;

    buf_printf(&sql, "INSERT INTO %s (", t->name);
    add_columns(&sql, t);
    buf_add(&sql, ") VALUES (");
    for (size_t i = 0; i < t->ncolumns; i++)
        buf_printf(&sql, "%s$%zu", i > 0 ? ", " : "", i + 1);
    buf_add(&sql, ") ON CONFLICT DO NOTHING");
    return prepare(db, &sql, out, err);
}

enum dd_rc db_begin_load(struct db *db, struct dd_error *err)
{
    enum dd_rc rc =
        db_run(db, "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON", err);

    return rc == DD_OK ? db_begin(db, DB_WRITE, err) : rc;
}
