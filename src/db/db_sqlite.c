/* The only file that knows SQLite. */
#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <sys/stat.h>

#include "ddreg/arena.h"
#include "ddreg/buf.h"
#include "ddreg/db.h"
#include "gen/schema.h"
#include "migrations.h"

enum {
    APPLICATION_ID = 0x44445247, /* "DDRG", in the file's header */
    BUSY_WAIT_MS = 10000,
    CACHE_KIB = 16 * 1024
};

struct db {
    sqlite3 *handle;
    char wrong[128]; /* db_check_schema's answer */
};

enum { MAX_VALUES = 32 };

struct db_stmt {
    struct db *db;
    sqlite3_stmt *handle;
    size_t nvalues;
    int at[MAX_VALUES]; /* where the engine has $1, $2 ... */
};

/* The engine's word for what happened, as ours. Nothing of the register's content is in it. */
static enum dd_rc fail(struct db *db, struct dd_error *err, int code)
{
    char number[24];
    int extended = db->handle ? sqlite3_extended_errcode(db->handle) : code;

    switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return dd_fail(err, DD_BUSY, "register.busy", NULL);
    case SQLITE_NOTADB:
        return dd_fail(err, DD_DAMAGED, "register.not_one", NULL);
    case SQLITE_CORRUPT:
        return dd_fail(err, DD_DAMAGED, "register.damaged", NULL);
    case SQLITE_FULL:
        return dd_fail(err, DD_INTERNAL, "disk.full", NULL);
    case SQLITE_NOMEM:
        return dd_no_memory(err);
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return dd_fail(err, DD_REFUSED, "register.readonly", NULL);
    case SQLITE_CANTOPEN:
        return dd_fail(err, DD_DAMAGED, "register.unopenable", NULL);
    }
    if (db->handle && strcmp(sqlite3_errmsg(db->handle), "integer overflow") == 0)
        return dd_fail(err, DD_INPUT, "db.overflow", NULL);
    (void)snprintf(number, sizeof(number), "%d", extended);
    return dd_fail(err, DD_INTERNAL, "db.engine", "code", number, "what", sqlite3_errstr(code),
                   NULL);
}

struct db_value DB_T(const char *text) {
    return (struct db_value){text ? DB_TEXT : DB_NULL, 0, text};
}

static enum dd_rc
run(struct db *db, const char *sql, struct dd_error *err)
{
    int code = sqlite3_exec(db->handle, sql, NULL, NULL, NULL);

    return code == SQLITE_OK ? DD_OK : fail(db, err, code);
}

static enum dd_rc pragma_int(struct db *db, const char *sql, int *out, struct dd_error *err)
{
    int64_t v;
    enum dd_rc rc = db_get_int(db, &v, 0, err, sql, DB_NO_ARGS);

    *out = (int)v;
    return rc;
}

static enum dd_rc configure(struct db *db, struct dd_error *err)
{
    char sql[256];

    (void)sqlite3_busy_timeout(db->handle, BUSY_WAIT_MS);
    (void)sqlite3_extended_result_codes(db->handle, 1);
    (void)sqlite3_db_config(db->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    (void)sqlite3_db_config(db->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    (void)sqlite3_db_config(db->handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
    (void)sqlite3_db_config(db->handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
    (void)snprintf(sql, sizeof(sql),
                   "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL;"
                   "PRAGMA cache_size = -%d; PRAGMA temp_store = FILE;",
                   CACHE_KIB);
    return run(db, sql, err);
}

/* Lays the schema in a new file, in one transaction. */
static enum dd_rc lay_schema(struct db *db, struct dd_error *err)
{
    struct buf sql = BUF_INIT;
    enum dd_rc rc;

    buf_printf(&sql,
               "PRAGMA journal_mode = WAL; BEGIN IMMEDIATE; %s;"
               "PRAGMA application_id = %d; PRAGMA user_version = %d; COMMIT;",
               (const char *)schema, APPLICATION_ID, SCHEMA_VERSION);
    rc = buf_ok(&sql, err);
    if (rc == DD_OK)
        rc = run(db, buf_str(&sql), err);
    buf_release(&sql);
    return rc;
}

static enum dd_rc upgrade(struct db *db, int version, struct dd_error *err)
{
    char sql[64];
    enum dd_rc rc = run(db, "BEGIN IMMEDIATE", err);

    for (; rc == DD_OK && version < SCHEMA_VERSION; version++) {
        const char *step = migration_from(version);
        rc = step ? run(db, step, err) : dd_fail(err, DD_DAMAGED, "register.not_one", NULL);
    }
    (void)snprintf(sql, sizeof(sql), "PRAGMA user_version = %d; COMMIT", SCHEMA_VERSION);
    if (rc == DD_OK)
        rc = run(db, sql, err);
    if (rc != DD_OK)
        db_rollback(db);
    return rc;
}

/* Is the file a register, and of a version that this program reads? */
static enum dd_rc check_version(struct db *db, enum db_mode mode, struct dd_error *err)
{
    int application, version;
    enum dd_rc rc = pragma_int(db, "PRAGMA application_id", &application, err);

    if (rc == DD_OK)
        rc = pragma_int(db, "PRAGMA user_version", &version, err);
    if (rc != DD_OK)
        return rc;
    if (application != APPLICATION_ID || version < 1)
        return dd_fail(err, DD_DAMAGED, "register.not_one", NULL);
    if (version > SCHEMA_VERSION)
        return dd_fail(err, DD_DAMAGED, "register.newer", NULL);
    if (version < SCHEMA_VERSION && mode == DB_READ)
        return dd_fail(err, DD_REFUSED, "register.older", NULL);
    return version < SCHEMA_VERSION ? upgrade(db, version, err) : DD_OK;
}

/* The file itself, before the engine sees it: its mode when new, its absence when not. */
static enum dd_rc prepare_file(const char *path, enum db_mode mode, struct dd_error *err)
{
    struct stat st;
    int fd;

    if (mode == DB_CREATE) {
        fd = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
        if (fd < 0)
            return dd_fail(err, DD_REFUSED, errno == EEXIST ? "register.exists" : "file.create",
                           "why", dd_errno_why(errno), NULL);
        close(fd);
        return DD_OK;
    }
    if (stat(path, &st) != 0)
        return dd_fail(err, DD_DAMAGED, errno == ENOENT ? "register.absent" : "register.unopenable",
                       NULL);
    if (!S_ISREG(st.st_mode))
        return dd_fail(err, DD_DAMAGED, "register.not_one", NULL);
    return DD_OK;
}

enum dd_rc db_open(struct db **out, const char *path, enum db_mode mode, struct dd_error *err)
{
    enum dd_rc rc = prepare_file(path, mode, err);
    struct db *db = NULL;
    int code;

    *out = NULL;
    if (rc == DD_OK && !(db = mem_realloc(NULL, sizeof(*db))))
        rc = dd_no_memory(err);
    if (rc != DD_OK)
        goto out;
    db->handle = NULL;
    /* A reader also opens for writing, since WAL needs its index beside the file; it never begins
     * a writing transaction. A file that may not be written is opened read-only by the engine. */
    code = sqlite3_open_v2(path, &db->handle, SQLITE_OPEN_READWRITE, NULL);
    if (code != SQLITE_OK) {
        rc = fail(db, err, code);
        goto out;
    }
    rc = configure(db, err);
    if (rc == DD_OK)
        rc = mode == DB_CREATE ? lay_schema(db, err) : check_version(db, mode, err);
out:
    if (rc != DD_OK) {
        dd_error_add(err, "register", path);
        db_free(db);
        return rc;
    }
    *out = db;
    return DD_OK;
}

void db_free(struct db *db)
{
    if (!db)
        return;
    (void)sqlite3_close(db->handle);
    mem_free(db);
}

enum dd_rc db_begin(struct db *db, enum db_mode mode, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    if (!sqlite3_get_autocommit(db->handle))
        rc = run(db, "COMMIT", err);
    if (rc != DD_OK)
        return rc;
    return run(db, mode == DB_READ ? "BEGIN" : "BEGIN IMMEDIATE", err);
}

enum dd_rc db_commit(struct db *db, struct dd_error *err)
{
    return run(db, "COMMIT", err);
}

void db_rollback(struct db *db)
{
    if (!sqlite3_get_autocommit(db->handle))
        (void)sqlite3_exec(db->handle, "ROLLBACK", NULL, NULL, NULL);
}

/* To the engine $1 is a name, numbered by its first appearance: looked up once, since a statement
 * is bound anew for every row of an import. */
static enum dd_rc find_values(struct db_stmt *st, struct dd_error *err)
{
    int count = sqlite3_bind_parameter_count(st->handle);
    char name[24];

    if (count > MAX_VALUES)
        return dd_fail(err, DD_INTERNAL, "db.sql", "what", "number of values", NULL);
    st->nvalues = (size_t)count;
    for (size_t i = 0; i < st->nvalues; i++) {
        (void)snprintf(name, sizeof(name), "$%zu", i + 1);
        st->at[i] = sqlite3_bind_parameter_index(st->handle, name);
        if (st->at[i] == 0)
            return dd_fail(err, DD_INTERNAL, "db.sql", "what", name, NULL);
    }
    return DD_OK;
}

enum dd_rc db_query(struct db *db, struct db_stmt **out, struct dd_error *err, const char *sql,
                    const struct db_value *args, size_t nargs)
{
    struct db_stmt *st = mem_realloc(NULL, sizeof(*st));
    enum dd_rc rc;
    int code;

    *out = NULL;
    if (!st)
        return dd_no_memory(err);
    st->db = db;
    code = sqlite3_prepare_v2(db->handle, sql, -1, &st->handle, NULL);
    if (code == SQLITE_ERROR)
        rc = dd_fail(err, DD_INTERNAL, "db.sql", "what", sqlite3_errmsg(db->handle), NULL);
    else
        rc = code == SQLITE_OK ? find_values(st, err) : fail(db, err, code);
    if (rc == DD_OK)
        rc = db_rebind(st, err, args, nargs);
    if (rc != DD_OK) {
        db_stmt_free(st);
        return rc;
    }
    *out = st;
    return DD_OK;
}

enum dd_rc db_rebind(struct db_stmt *st, struct dd_error *err, const struct db_value *args,
                     size_t nargs)
{
    (void)sqlite3_reset(st->handle);
    if (st->nvalues != nargs)
        return dd_fail(err, DD_INTERNAL, "db.sql", "what", "number of values", NULL);
    for (size_t i = 0; i < nargs; i++) {
        int code;

        if (args[i].kind == DB_TEXT)
            code = sqlite3_bind_text(st->handle, st->at[i], args[i].t, -1, SQLITE_STATIC);
        else if (args[i].kind == DB_INT)
            code = sqlite3_bind_int64(st->handle, st->at[i], args[i].i);
        else
            code = sqlite3_bind_null(st->handle, st->at[i]);
        if (code != SQLITE_OK)
            return fail(st->db, err, code);
    }
    return DD_OK;
}

enum db_step db_step(struct db_stmt *st, struct dd_error *err)
{
    int code = sqlite3_step(st->handle);

    if (code == SQLITE_ROW)
        return DB_ROW;
    if (code == SQLITE_DONE)
        return DB_DONE;
    (void)fail(st->db, err, code);
    return DB_ERROR;
}

void db_stmt_free(struct db_stmt *st)
{
    if (!st)
        return;
    (void)sqlite3_finalize(st->handle);
    mem_free(st);
}

/* The program writes no NUL inside a text. One that came in behind its back would cut the text
 * short here and not in the engine's comparisons; it reads as U+FFFD, so that journal verify sees
 * it. */
const char *db_text(struct db_stmt *st, int column)
{
    const char *text = (const char *)sqlite3_column_text(st->handle, column);

    if (text && strlen(text) != (size_t)sqlite3_column_bytes(st->handle, column))
        return "\xEF\xBF\xBD";
    return text;
}

int64_t db_int(struct db_stmt *st, int column)
{
    return sqlite3_column_int64(st->handle, column);
}

bool db_is_null(struct db_stmt *st, int column)
{
    return sqlite3_column_type(st->handle, column) == SQLITE_NULL;
}

struct db_value db_column(struct db_stmt *st, int column)
{
    if (db_is_null(st, column))
        return DB_NONE;
    if (sqlite3_column_type(st->handle, column) == SQLITE_INTEGER)
        return DB_I(db_int(st, column));
    return DB_T(db_text(st, column));
}

enum dd_rc db_exec_count(struct db *db, struct dd_error *err, int64_t *changed, const char *sql,
                         const struct db_value *args, size_t nargs)
{
    struct db_stmt *st;
    enum dd_rc rc = db_query(db, &st, err, sql, args, nargs);
    enum db_step step = DB_ROW;

    while (rc == DD_OK && step == DB_ROW)
        if ((step = db_step(st, err)) == DB_ERROR)
            rc = err->rc;
    *changed = sqlite3_changes64(db->handle);
    db_stmt_free(st);
    return rc;
}

enum dd_rc db_exec(struct db *db, struct dd_error *err, const char *sql,
                   const struct db_value *args, size_t nargs)
{
    int64_t changed;

    return db_exec_count(db, err, &changed, sql, args, nargs);
}

enum dd_rc db_get_int(struct db *db, int64_t *out, int64_t missing, struct dd_error *err,
                      const char *sql, const struct db_value *args, size_t nargs)
{
    struct db_stmt *st;
    enum dd_rc rc = db_query(db, &st, err, sql, args, nargs);

    *out = missing;
    if (rc != DD_OK)
        return rc;
    switch (db_step(st, err)) {
    case DB_ROW:
        if (!db_is_null(st, 0))
            *out = db_int(st, 0);
        break;
    case DB_DONE:
        break;
    case DB_ERROR:
        rc = err->rc;
        break;
    }
    db_stmt_free(st);
    return rc;
}

enum dd_rc db_open_staging(struct db *db, struct dd_error *err)
{
    return run(db,
               "ATTACH '' AS staging; PRAGMA staging.synchronous = OFF;"
               "PRAGMA staging.journal_mode = OFF",
               err);
}

/* What the schema should be, in a database of its own in memory. */
static enum dd_rc open_model(struct db *model, struct dd_error *err)
{
    int code = sqlite3_open(":memory:", &model->handle);

    return code == SQLITE_OK ? run(model, (const char *)schema, err) : fail(model, err, code);
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

/* Walks both lists side by side up to the first that is not in the other. */
static enum dd_rc first_difference(struct db *db, struct db_stmt *ours, struct db_stmt *theirs,
                                   const char **wrong, struct dd_error *err)
{
    enum db_step a, b;
    int cmp;

    do {
        a = db_step(ours, err);
        b = a == DB_ERROR ? DB_ERROR : db_step(theirs, err);
        if (b == DB_ERROR)
            return err->rc;
        if (a == DB_DONE && b == DB_DONE)
            return DD_OK;
        cmp = compare_schema(ours, a, theirs, b);
    } while (cmp == 0);
    (void)snprintf(db->wrong, sizeof(db->wrong), "%s", db_text(cmp < 0 ? ours : theirs, 0));
    *wrong = db->wrong;
    return DD_OK;
}

enum dd_rc db_check_schema(struct db *db, const char **wrong, struct dd_error *err)
{
    /* The engine's own tables are left out: only it can make a name that begins so. */
    static const char sql[] = "SELECT name, type, COALESCE(sql, '') FROM sqlite_schema"
                              " WHERE substr(name, 1, 7) <> 'sqlite_' ORDER BY name, type";
    struct db model = {NULL, ""};
    struct db_stmt *ours = NULL, *theirs = NULL;
    enum dd_rc rc = open_model(&model, err);

    *wrong = NULL;
    if (rc == DD_OK)
        rc = db_query(&model, &ours, err, sql, DB_NO_ARGS);
    if (rc == DD_OK)
        rc = db_query(db, &theirs, err, sql, DB_NO_ARGS);
    if (rc == DD_OK)
        rc = first_difference(db, ours, theirs, wrong, err);
    db_stmt_free(ours);
    db_stmt_free(theirs);
    (void)sqlite3_close(model.handle);
    return rc;
}

enum dd_rc db_check_file(struct db *db, struct dd_error *err)
{
    struct db_stmt *st;
    enum dd_rc rc = db_query(db, &st, err, "PRAGMA integrity_check(1)", DB_NO_ARGS);

    if (rc != DD_OK)
        return rc;
    switch (db_step(st, err)) {
    case DB_ROW:
        if (strcmp(db_text(st, 0), "ok") != 0)
            rc = dd_fail(err, DD_DAMAGED, "register.damaged", NULL);
        break;
    case DB_DONE:
        break;
    case DB_ERROR:
        rc = err->rc;
        break;
    }
    db_stmt_free(st);
    return rc;
}
