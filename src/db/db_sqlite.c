/* Opening, transactions and statements. */
#include "db_sqlite.h"

#include <errno.h>
#include <fcntl.h>

#include "ddreg/arena.h"
#include "ddreg/buf.h"
#include "ddreg/stop.h"

enum { BUSY_STEP_MS = 50, STEPS_BETWEEN_LOOKS = 4000, BUSY_WAIT_MS = 10000 };

/* What the system lacked, where that is why the engine could not open or write a file; NULL:
 * something else. */
static const char *lacking(struct db *db, int code)
{
    const int kind = code & 0xFF;

    if (!db->handle || (kind != SQLITE_CANTOPEN && kind != SQLITE_IOERR))
        return NULL;
    switch (sqlite3_system_errno(db->handle)) {
    case EMFILE:
    case ENFILE:
        return "files.limit";
    case ENOSPC:
    case EDQUOT:
        return "disk.full";
    }
    return NULL;
}

enum dd_rc db_fail(struct db *db, struct dd_error *err, int code)
{
    char number[24];
    int extended = db->handle ? sqlite3_extended_errcode(db->handle) : code;
    const char *lacks = lacking(db, code);

    if (lacks)
        return dd_fail(err, DD_INTERNAL, lacks, NULL);
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

enum dd_rc db_run(struct db *db, const char *sql, struct dd_error *err)
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

void db_heed_stop(sqlite3 *handle)
{
    sqlite3_progress_handler(handle, STEPS_BETWEEN_LOOKS, wants_to_stop, NULL);
}

static enum dd_rc configure(struct db *db, struct dd_error *err)
{
    char sql[256];

    (void)sqlite3_busy_handler(db->handle, wait_for_lock, NULL);
    db_heed_stop(db->handle);
    (void)sqlite3_extended_result_codes(db->handle, 1);
    (void)sqlite3_db_config(db->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    (void)sqlite3_db_config(db->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    /* The register's own only keep other programs from what this one never does. */
    (void)sqlite3_db_config(db->handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
    (void)sqlite3_db_config(db->handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
    (void)sqlite3_db_config(db->handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
    (void)sqlite3_db_config(db->handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
    (void)snprintf(sql, sizeof(sql),
                   "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL;"
                   "PRAGMA cache_size = -%d; PRAGMA temp_store = FILE;",
                   DB_CACHE_KIB);
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
static int open_unchanging(const char *path, sqlite3 **handle)
{
    struct buf uri = BUF_INIT;
    int code = SQLITE_NOMEM;

    add_uri(&uri, path);
    if (!uri.failed)
        code = sqlite3_open_v2(buf_str(&uri), handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, NULL);
    buf_release(&uri);
    return code;
}

static enum dd_rc open_fixed(struct db *db, const char *path, struct dd_error *err)
{
    int code;

    db->fixed = stat(path, &db->seen) == 0;
    code = open_unchanging(path, &db->handle);
    return code == SQLITE_OK ? DD_OK : db_fail(db, err, code);
}

int db_open_again(struct db *db, sqlite3 **out)
{
    const char *path = db_file(db);

    *out = NULL;
    if (!path || *path == '\0')
        return SQLITE_CANTOPEN;
    return db->fixed ? open_unchanging(path, out)
                     : sqlite3_open_v2(path, out, SQLITE_OPEN_READWRITE, NULL);
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
    (void)stat(path, &db->seen);
    code = sqlite3_open_v2(path, &db->handle, SQLITE_OPEN_READWRITE, NULL);
    return code == SQLITE_OK ? DD_OK : db_fail(db, err, code);
}

/* The engine can only say that it cannot open; for a log in a place without write access
 * the user can do something. What needs a writer is no advice there. */
static void explain(const char *path, struct dd_error *err)
{
    if (err->what == DD_UNOPENABLE && !db_can_write(path) && !db_log_empty(path))
        (void)dd_fail(err, DD_REFUSED, "register.log", NULL);
    if (err->what == DD_OLDER && !db_can_write(path))
        (void)dd_fail(err, DD_REFUSED, "register.older_fixed", NULL);
}

/* On a full disk there is no room for the log's index either, and readers need one. Where the log
 * is empty, they read the file as one that does not change. */
static enum dd_rc open_full(struct db *db, const char *path, enum db_mode mode,
                            struct dd_error *err)
{
    enum dd_rc rc;

    db_forget_statements(db);
    (void)sqlite3_close(db->handle);
    db->handle = NULL;
    db->full_disk = true;
    rc = open_fixed(db, path, err);
    if (rc == DD_OK)
        rc = configure(db, err);
    return rc == DD_OK ? db_check_version(db, mode, err) : rc;
}

bool db_on_full_disk(const struct db *db)
{
    return db->full_disk;
}

/* A copy has lost the mode in which readers and a writer do not wait for each other. While somebody
 * reads it in the other mode it cannot be changed: the next writer will. */
static enum dd_rc use_log(struct db *db, struct dd_error *err)
{
    enum dd_rc rc = db_run(db, "PRAGMA journal_mode = WAL", err);

    return rc == DD_BUSY ? DD_OK : rc;
}

/* A connection is used by one thread only, beside the helpers that the engine starts to sort: its
 * locks on connections and counts of memory would cost a tenth of an import. Refused, which does no
 * harm, once the engine is running. */
static void set_up_engine(void)
{
    (void)sqlite3_config(SQLITE_CONFIG_MULTITHREAD);
    (void)sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
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
    set_up_engine();
    rc = open_handle(db, full, mode, err);
    if (rc == DD_OK)
        rc = configure(db, err);
    db->looking = mode == DB_CREATE; /* what is being made is not whole yet */
    if (rc == DD_OK)
        rc = mode == DB_CREATE ? db_lay_schema(db, err) : db_check_version(db, mode, err);
    db->looking = false;
    if (rc != DD_OK && err->what == DD_DISK_FULL && (mode == DB_READ || mode == DB_OLDER) &&
        db_log_empty(full))
        rc = open_full(db, full, mode, err);
    if (rc == DD_OK && mode == DB_WRITE)
        rc = db_check_own(db, err);
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
    db_forget_statements(db);
    (void)sqlite3_close(db->handle);
    mem_free(db);
}

enum dd_rc db_begin(struct db *db, enum db_mode mode, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    if (sqlite3_txn_state(db->handle, "main") == SQLITE_TXN_WRITE)
        return dd_fail(err, DD_INTERNAL, "db.sql", "what", "a transaction in another", NULL);
    if (!sqlite3_get_autocommit(db->handle))
        rc = db_run(db, "COMMIT", err);
    if (rc != DD_OK)
        return rc;
    return db_run(db, mode == DB_READ ? "BEGIN" : "BEGIN IMMEDIATE", err);
}

/* Has the file lost its name since it was opened, or is another one there now? The engine keeps its
 * log by the name: what is written then may be read by nobody, or by the wrong register. */
static bool has_gone(struct db *db)
{
    struct stat now;

    return stat(db_file(db), &now) != 0 || now.st_ino != db->seen.st_ino ||
           now.st_dev != db->seen.st_dev;
}

enum dd_rc db_check_name(struct db *db, struct dd_error *err)
{
    return has_gone(db) ? dd_fail(err, DD_REFUSED, "register.moved", NULL) : DD_OK;
}

/* When the disk fails while it syncs the log, the commit may be in it all the same,
 * and whoever opens the register next would find it: nobody can say here. A full disk is no such
 * case, since the commit's own mark comes last. */
enum dd_rc db_commit(struct db *db, struct dd_error *err)
{
    char number[24];
    enum dd_rc rc = stop_check(err);
    int code;

    if (rc == DD_OK)
        rc = db_check_name(db, err);
    if (rc != DD_OK)
        return rc;
    code = sqlite3_exec(db->handle, "COMMIT", NULL, NULL, NULL);
    if (code == SQLITE_OK)
        return has_gone(db) ? dd_fail(err, DD_INTERNAL, "register.moved_then", NULL) : DD_OK;
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

void db_use_scratch(const char *folder)
{
    static char kept[DB_PATH_SIZE];
    unsigned char byte;

    (void)snprintf(kept, sizeof(kept), "%s", folder ? folder : "");
    sqlite3_temp_directory = folder ? kept : NULL;
    sqlite3_randomness(1, &byte); /* names are random: the engine reads its seed from a file */
}

enum dd_rc db_open_staging(struct db *db, struct dd_error *err)
{
    return db_run(db,
                  "ATTACH '' AS staging; PRAGMA staging.page_size = 16384;"
                  "PRAGMA staging.synchronous = OFF;"
                  "PRAGMA staging.journal_mode = OFF",
                  err);
}

void db_library(struct buf *out)
{
    buf_printf(out, "SQLite %s, source %s", sqlite3_libversion(), sqlite3_sourceid());
}
