/* The register's shape: laying it, knowing it again, bringing an older one up to date. */
#include "db_schema.h"
#include "ddreg/buf.h"
#include "ddreg/db_tables.h"
#include "gen/db/db_schema.h"
#include "gen/schema.h"

/* The engine's own are left out; strange_object_sql finds others under such names. */
static const char schema_objects_sql[] = "SELECT name, type, COALESCE(sql, '') FROM sqlite_schema"
                                         " WHERE substr(name, 1, 7) <> 'sqlite_'"
                                         " ORDER BY name, type";

enum { APPLICATION_ID = 0x44445247 }; /* "DDRG", in the file's header */

const char *db_schema_text(void)
{
    return (const char *)schema;
}

static enum dd_rc pragma_int(struct db *db, const char *sql, int *out, struct dd_error *err)
{
    int64_t v;
    enum dd_rc rc = db_get_int(db, &v, 0, err, sql, DB_NO_ARGS);

    *out = (int)v;
    return rc;
}

/* Lays the schema in a new file, in one transaction. Pages of 16 KiB: with the engine's usual 4 KiB
 * a large import takes a fifth longer, since each page is a call to the system of its own. */
enum dd_rc db_lay_schema(struct db *db, struct dd_error *err)
{
    struct buf sql = BUF_INIT;
    enum dd_rc rc;

    buf_printf(&sql,
               "PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; BEGIN IMMEDIATE; %s;"
               "PRAGMA application_id = %d; PRAGMA user_version = %d; COMMIT;",
               (const char *)schema, APPLICATION_ID, SCHEMA_VERSION);
    rc = buf_ok(&sql, err);
    if (rc == DD_OK)
        rc = db_run(db, buf_str(&sql), err);
    buf_release(&sql);
    return rc;
}

static enum dd_rc read_version(struct db *db, int *version, struct dd_error *err)
{
    int application;
    enum dd_rc rc = pragma_int(db, "PRAGMA application_id", &application, err);

    if (rc == DD_OK)
        rc = pragma_int(db, "PRAGMA user_version", version, err);
    if (rc != DD_OK)
        return rc;
    if (application != APPLICATION_ID || *version < 1)
        return dd_fail(err, DD_DAMAGED, "register.not_one", NULL);
    return *version > SCHEMA_VERSION ? dd_fail(err, DD_DAMAGED, "register.newer", NULL) : DD_OK;
}

/* What no version of a register has, and what can run for ever when it is asked: a view under a
 * table's name, a virtual table; and what hides under a name of the engine's own, which only it can
 * make but through its writable_schema. Only the list of what there is is read here. */
static enum dd_rc check_objects(struct db *db, struct dd_error *err)
{
    struct db_stmt *row;
    enum dd_rc rc = db_get_row(db, &row, err, strange_object_sql, DB_NO_ARGS);

    if (row)
        rc = dd_fail(err, DD_DAMAGED, "register.strange", "name", db_text(row, 0), NULL);
    db_stmt_free(row);
    return rc;
}

enum dd_rc db_check_version(struct db *db, enum db_mode mode, struct dd_error *err)
{
    int version = 0;
    enum dd_rc rc = read_version(db, &version, err);

    if (rc == DD_OK)
        rc = check_objects(db, err);
    if (rc == DD_OK && version < SCHEMA_VERSION && mode != DB_OLDER)
        return dd_fail(err, DD_REFUSED, "register.older", NULL);
    return rc;
}

enum dd_rc db_version(struct db *db, int *version, int *newest, struct dd_error *err)
{
    *newest = SCHEMA_VERSION;
    return read_version(db, version, err);
}

enum dd_rc db_open_model(struct db *model, struct dd_error *err)
{
    int code = sqlite3_open(":memory:", &model->handle);

    return code == SQLITE_OK ? db_run(model, (const char *)schema, err) : db_fail(model, err, code);
}

/* The order of two rows of name, type and text of the schema; one that has ended comes last. */
static int compare_schema(struct db_stmt *a, enum db_step at_a, struct db_stmt *b,
                          enum db_step at_b)
{
    int cmp = (at_a != DB_ROW) - (at_b != DB_ROW);

    for (int column = 0; cmp == 0 && column < 3; column++)
        cmp = strcmp(db_text(a, column), db_text(b, column));
    return cmp;
}

/* Walks both lists side by side; a name that differs is given once. */
static enum dd_rc compare(struct db_stmt *ours, struct db_stmt *theirs, db_difference *found,
                          void *ctx, struct dd_error *err)
{
    enum db_step a = db_step(ours, err), b = a == DB_ERROR ? a : db_step(theirs, err);
    char said[DD_ERROR_VALUE] = "";

    while (b != DB_ERROR && (a == DB_ROW || b == DB_ROW)) {
        const int cmp = compare_schema(ours, a, theirs, b);
        const char *name = db_text(cmp < 0 ? ours : theirs, 0);

        if (cmp != 0 && strncmp(name, said, sizeof(said) - 1) != 0) {
            (void)snprintf(said, sizeof(said), "%s", name);
            found(ctx, said);
        }
        if (cmp <= 0)
            a = db_step(ours, err);
        if (a == DB_ERROR)
            return err->rc;
        if (cmp >= 0)
            b = db_step(theirs, err);
    }
    return b == DB_ERROR ? err->rc : DD_OK;
}

enum dd_rc db_compare_schema(struct db *db, db_difference *found, void *ctx, struct dd_error *err)
{
    struct db model = {.looking = true};
    struct db_stmt *ours = NULL, *theirs = NULL;
    int version;
    enum dd_rc rc = read_version(db, &version, err);

    if (rc != DD_OK || version < SCHEMA_VERSION)
        return rc;
    rc = db_open_model(&model, err);
    if (rc == DD_OK)
        rc = db_query(&model, &ours, err, schema_objects_sql, DB_NO_ARGS);
    if (rc == DD_OK)
        rc = db_query(db, &theirs, err, schema_objects_sql, DB_NO_ARGS);
    if (rc == DD_OK)
        rc = compare(ours, theirs, found, ctx, err);
    db_stmt_free(ours);
    db_stmt_free(theirs);
    db_forget_statements(&model);
    (void)sqlite3_close(model.handle);
    return rc;
}

static void keep_first(void *ctx, const char *name)
{
    struct db *db = ctx;

    if (!db->wrong[0])
        (void)snprintf(db->wrong, sizeof(db->wrong), "%s", name);
}

enum dd_rc db_check_schema(struct db *db, const char **wrong, struct dd_error *err)
{
    enum dd_rc rc;

    db->wrong[0] = '\0';
    rc = db_compare_schema(db, keep_first, db, err);
    *wrong = rc == DD_OK && db->wrong[0] ? db->wrong : NULL;
    return rc;
}

static size_t count_statements(const char *sql)
{
    size_t n = strncmp(sql, "CREATE ", 7) == 0;

    for (const char *p = sql; (p = strstr(p, "\nCREATE ")) != NULL; p++)
        n++;
    return n;
}

/* Does schema.sql have just this statement, and is the name its own? */
static bool is_own(const char *name, const char *sql)
{
    static const char *const begins[] = {"CREATE TABLE ", "CREATE INDEX ", "CREATE UNIQUE INDEX ",
                                         "CREATE TRIGGER "};
    const size_t n = strlen(sql), length = strlen(name);
    const char *at = n > 0 ? strstr((const char *)schema, sql) : NULL;

    if (!at || at[n] != ';' || (at != (const char *)schema && at[-1] != '\n'))
        return false;
    for (size_t i = 0; i < sizeof(begins) / sizeof(begins[0]); i++) {
        const size_t skip = strlen(begins[i]);
        if (strncmp(sql, begins[i], skip) == 0)
            return strncmp(sql + skip, name, length) == 0 && sql[skip + length] == ' ';
    }
    return false;
}

enum dd_rc db_check_own(struct db *db, struct dd_error *err)
{
    struct db_stmt *st;
    enum db_step step = DB_DONE;
    size_t found = 0;
    enum dd_rc rc = db_query(db, &st, err, schema_objects_sql, DB_NO_ARGS);

    while (rc == DD_OK && (step = db_step(st, err)) == DB_ROW)
        if (is_own(db_text(st, 0), db_text(st, 2)))
            found++;
        else
            rc = dd_fail(err, DD_DAMAGED, "register.strange", "name", db_text(st, 0), NULL);
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    return rc == DD_OK && found != count_statements((const char *)schema)
               ? dd_fail(err, DD_DAMAGED, "register.damaged", NULL)
               : rc;
}
