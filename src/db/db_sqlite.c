/* Opening, transactions and statements. */
#include "db_sqlite.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>

#include "ddreg/arena.h"
#include "ddreg/buf.h"
#include "ddreg/stop.h"

enum { BUSY_STEP_MS = 50, STEPS_BETWEEN_LOOKS = 4000, BUSY_WAIT_MS = 10000, CACHE_KIB = 16 * 1024 };

enum { MAX_VALUES = 32 };

struct db_stmt {
    struct db *db;
    sqlite3_stmt *handle;
    size_t nvalues;
    int at[MAX_VALUES]; /* where the engine has $1, $2 ... */
};

enum dd_rc db_fail(struct db *db, struct dd_error *err, int code)
{
    char number[24];
    int extended = db->handle ? sqlite3_extended_errcode(db->handle) : code;

    switch (code & 0xFF) {
    case SQLITE_INTERRUPT:
        return dd_fail(err, DD_INTERNAL, "stopped", NULL);
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
        if (db_is_damaged(db)) /* a length that nobody has */
            return dd_fail(err, DD_DAMAGED, "register.damaged", NULL);
        return dd_no_memory(err);
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return dd_fail(err, DD_REFUSED, "register.readonly", NULL);
    case SQLITE_CANTOPEN:
        return dd_fail(err, DD_DAMAGED, "register.unopenable", NULL);
    }
    if (db->handle && strcmp(sqlite3_errmsg(db->handle), "integer overflow") == 0)
        return dd_fail(err, DD_INPUT, "db.overflow", NULL);
    if ((code & 0xFF) != SQLITE_IOERR && db_is_damaged(db))
        return dd_fail(err, DD_DAMAGED, "register.damaged", NULL);
    (void)snprintf(number, sizeof(number), "%d", extended);
    return dd_fail(err, DD_INTERNAL, "db.engine", "code", number, "what", sqlite3_errstr(code),
                   NULL);
}

struct db_value DB_T(const char *text) {
    return (struct db_value){text ? DB_TEXT : DB_NULL, 0, text};
}

enum dd_rc
db_run(struct db *db, const char *sql, struct dd_error *err)
{
    int code = sqlite3_exec(db->handle, sql, NULL, NULL, NULL);

    return code == SQLITE_OK ? DD_OK : db_fail(db, err, code);
}

/* Called by the engine when another holds the lock, for the nth time; 0: give up. */
static int wait_for_lock(void *unused, int n)
{
    struct timespec pause = {0, (n < 10 ? 5 : BUSY_STEP_MS) * 1000000L};

    (void)unused;
    if (stop_asked() || n >= 10 + (BUSY_WAIT_MS - 50) / BUSY_STEP_MS)
        return 0;
    (void)nanosleep(&pause, NULL);
    return 1;
}

static int wants_to_stop(void *unused)
{
    (void)unused;
    return stop_asked();
}

static enum dd_rc configure(struct db *db, struct dd_error *err)
{
    char sql[256];

    (void)sqlite3_busy_handler(db->handle, wait_for_lock, NULL);
    sqlite3_progress_handler(db->handle, STEPS_BETWEEN_LOOKS, wants_to_stop, NULL);
    (void)sqlite3_extended_result_codes(db->handle, 1);
    (void)sqlite3_db_config(db->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    (void)sqlite3_db_config(db->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    (void)sqlite3_db_config(db->handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
    (void)sqlite3_db_config(db->handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
    (void)snprintf(sql, sizeof(sql),
                   "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL;"
                   "PRAGMA cache_size = -%d; PRAGMA temp_store = FILE;",
                   CACHE_KIB);
    return db_run(db, sql, err);
}

/* "file:PATH?immutable=1", every byte that means something in a URI escaped. */
static void add_uri(struct buf *uri, const char *path)
{
    buf_add(uri, "file://");
    for (; *path; path++)
        if (strchr("?#%", *path))
            buf_printf(uri, "%%%02X", (unsigned)(unsigned char)*path);
        else
            buf_add_char(uri, *path);
    buf_add(uri, "?immutable=1");
}

/* Where no file can be made beside the register, the engine can have no index of its log there; of
 * a file that may only be read it leaves log and index lying about, as read-only as the file. If
 * the log is empty the file is all there is, and is read as one that nobody changes; that nobody
 * did is looked at afterwards, in db_unchanged(). */
static enum dd_rc open_fixed(struct db *db, const char *path, struct dd_error *err)
{
    struct buf uri = BUF_INIT;
    int code = SQLITE_NOMEM;

    add_uri(&uri, path);
    db->fixed = stat(path, &db->seen) == 0;
    if (!uri.failed)
        code = sqlite3_open_v2(buf_str(&uri), &db->handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI,
                               NULL);
    buf_release(&uri);
    return code == SQLITE_OK ? DD_OK : db_fail(db, err, code);
}

/* A reader also opens for writing, since WAL needs its index beside the file; it never begins a
 * writing transaction. A file that may not be written is opened read-only by the engine. */
static enum dd_rc open_handle(struct db *db, const char *path, enum db_mode mode,
                              struct dd_error *err)
{
    bool reads = mode == DB_READ || mode == DB_OLDER;
    int code;

    if (reads && !db_can_write(path) && db_log_empty(path))
        return open_fixed(db, path, err);
    code = sqlite3_open_v2(path, &db->handle, SQLITE_OPEN_READWRITE, NULL);
    return code == SQLITE_OK ? DD_OK : db_fail(db, err, code);
}

/* The engine can only say that it cannot open; for a log that lies in a place without write access
 * the user can do something. What needs a writer is no advice there. */
static void explain(const char *path, struct dd_error *err)
{
    if (strcmp(err->id, "register.unopenable") == 0 && !db_can_write(path) && !db_log_empty(path))
        (void)dd_fail(err, DD_REFUSED, "register.log", NULL);
    if (strcmp(err->id, "register.older") == 0 && !db_can_write(path))
        (void)dd_fail(err, DD_REFUSED, "register.older_fixed", NULL);
}

/* A copy has lost the mode in which readers and a writer do not wait for each other. While somebody
 * reads it in the other mode it cannot be changed: the next writer will. */
static enum dd_rc use_log(struct db *db, struct dd_error *err)
{
    enum dd_rc rc = db_run(db, "PRAGMA journal_mode = WAL", err);

    return rc == DD_BUSY ? DD_OK : rc;
}

enum dd_rc db_open(struct db **out, const char *path, enum db_mode mode, struct dd_error *err)
{
    char full[DB_PATH_SIZE];
    enum dd_rc rc = db_find_file(path, mode, full, err);
    struct db *db = NULL;
    bool found = rc == DD_OK;

    *out = NULL;
    if (rc == DD_OK && !(db = mem_realloc(NULL, sizeof(*db))))
        rc = dd_no_memory(err);
    if (rc != DD_OK)
        goto out;
    memset(db, 0, sizeof(*db));
    rc = open_handle(db, full, mode, err);
    if (rc == DD_OK)
        rc = configure(db, err);
    if (rc == DD_OK)
        rc = mode == DB_CREATE ? db_lay_schema(db, err) : db_check_version(db, mode, err);
    if (rc == DD_OK && mode == DB_WRITE)
        rc = use_log(db, err);
out:
    if (rc != DD_OK) {
        if (found)
            explain(full, err);
        dd_error_add(err, "register", path);
        rc = err->rc;
        db_free(db);
        return rc;
    }
    *out = db;
    return DD_OK;
}

const char *db_file(struct db *db)
{
    return sqlite3_db_filename(db->handle, "main");
}

enum dd_rc db_unchanged(struct db *db, struct dd_error *err)
{
    struct stat now;

    if (!db->fixed)
        return DD_OK;
    if (stat(db_file(db), &now) == 0 && now.st_ino == db->seen.st_ino &&
        now.st_size == db->seen.st_size && now.st_mtim.tv_sec == db->seen.st_mtim.tv_sec &&
        now.st_mtim.tv_nsec == db->seen.st_mtim.tv_nsec)
        return DD_OK;
    return dd_fail(err, DD_BUSY, "register.changing", NULL);
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
        rc = db_run(db, "COMMIT", err);
    if (rc != DD_OK)
        return rc;
    return db_run(db, mode == DB_READ ? "BEGIN" : "BEGIN IMMEDIATE", err);
}

/* When the disk fails while it is told to keep the log, the commit may stand in it all the same,
 * and whoever opens the register next would find it: nobody can say here. A full disk is no such
 * case, since the commit's own mark comes last. */
enum dd_rc db_commit(struct db *db, struct dd_error *err)
{
    char number[24];
    enum dd_rc rc = stop_check(err);
    int code;

    if (rc != DD_OK)
        return rc;
    code = sqlite3_exec(db->handle, "COMMIT", NULL, NULL, NULL);
    if (code == SQLITE_OK)
        return DD_OK;
    if ((code & 0xFF) != SQLITE_IOERR)
        return db_fail(db, err, code);
    (void)snprintf(number, sizeof(number), "%d", sqlite3_extended_errcode(db->handle));
    return dd_fail(err, DD_INTERNAL, "db.unsure", "code", number, "what", sqlite3_errstr(code),
                   NULL);
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

/* A query of the program's own fails when what it asks for is not there any more. */
static enum dd_rc wrong_query(struct db *db, struct dd_error *err)
{
    char what[DD_ERROR_VALUE];

    (void)snprintf(what, sizeof(what), "%s", sqlite3_errmsg(db->handle));
    return db_is_damaged(db) ? dd_fail(err, DD_DAMAGED, "register.damaged", NULL)
                             : dd_fail(err, DD_INTERNAL, "db.sql", "what", what, NULL);
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
        rc = wrong_query(db, err);
    else
        rc = code == SQLITE_OK ? find_values(st, err) : db_fail(db, err, code);
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
            return db_fail(st->db, err, code);
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
    (void)db_fail(st->db, err, code);
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
const char *db_text_or_null(struct db_stmt *st, int column)
{
    const char *text = (const char *)sqlite3_column_text(st->handle, column);

    if (text && strlen(text) != (size_t)sqlite3_column_bytes(st->handle, column))
        return "\xEF\xBF\xBD";
    return text;
}

const char *db_text(struct db_stmt *st, int column)
{
    const char *text = db_text_or_null(st, column);

    return text ? text : "";
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
    return DB_T(db_text_or_null(st, column));
}

enum dd_rc db_exec(struct db *db, struct dd_error *err, const char *sql,
                   const struct db_value *args, size_t nargs)
{
    struct db_stmt *st;
    enum dd_rc rc = db_query(db, &st, err, sql, args, nargs);
    enum db_step step = DB_ROW;

    while (rc == DD_OK && step == DB_ROW)
        if ((step = db_step(st, err)) == DB_ERROR)
            rc = err->rc;
    db_stmt_free(st);
    return rc;
}

enum dd_rc db_get_row(struct db *db, struct db_stmt **row, struct dd_error *err, const char *sql,
                      const struct db_value *args, size_t nargs)
{
    enum dd_rc rc = db_query(db, row, err, sql, args, nargs);
    enum db_step step = rc == DD_OK ? db_step(*row, err) : DB_ERROR;

    if (step == DB_ROW)
        return DD_OK;
    db_stmt_free(*row);
    *row = NULL;
    return step == DB_DONE ? DD_OK : err->rc;
}

enum dd_rc db_get_int(struct db *db, int64_t *out, int64_t missing, struct dd_error *err,
                      const char *sql, const struct db_value *args, size_t nargs)
{
    struct db_stmt *row;
    enum dd_rc rc = db_get_row(db, &row, err, sql, args, nargs);

    *out = row && !db_is_null(row, 0) ? db_int(row, 0) : missing;
    db_stmt_free(row);
    return rc;
}

enum dd_rc db_open_staging(struct db *db, struct dd_error *err)
{
    return db_run(db,
                  "ATTACH '' AS staging; PRAGMA staging.synchronous = OFF;"
                  "PRAGMA staging.journal_mode = OFF",
                  err);
}
