/* After an error that a sound register does not give: is the register damaged? */
#include "db_entries.h"
#include "db_schema.h"

#include "gen/db/db_look.h"

enum { LOOK_CACHE_KIB = 256, LOOK_WAIT_MS = 1000 };

/* A second connection, which sees what was committed: not what the first has under way, such as
 * indexes that an import dropped. */
static bool open_beside(struct db *db, struct db *beside)
{
    char sql[64];
    struct dd_error ignored = {.id = NULL};

    if (db_open_again(db, &beside->handle) != SQLITE_OK)
        return false;
    (void)sqlite3_busy_timeout(beside->handle, LOOK_WAIT_MS);
    db_heed_stop(beside->handle);
    (void)sqlite3_extended_result_codes(beside->handle, 1);
    (void)snprintf(sql, sizeof(sql), "PRAGMA cache_size = -%d", LOOK_CACHE_KIB);
    return db_run(beside, sql, &ignored) == DD_OK;
}

bool db_is_damaged(struct db *db)
{
    struct db beside = {.looking = true};
    struct dd_error ignored = {.id = NULL};
    const char *wrong = NULL;
    bool damaged = false;

    if (!db->handle || db->looking)
        return false;
    db->looking = true;
    (void)sqlite3_db_release_memory(db->handle); /* which may be what there was too little of */
    if (open_beside(db, &beside))
        damaged = db_check_schema(&beside, &wrong, &ignored) == DD_DAMAGED || wrong ||
                  db_check_file(&beside, &ignored) == DD_DAMAGED;
    db_forget_statements(&beside);
    (void)sqlite3_close(beside.handle);
    db->looking = false;
    return damaged;
}

/* The engine calls a page wrong that it only could not get: its text ends in the code that it got
 * instead. A code of the file itself says damage. */
static bool could_not_look(const char *text)
{
    static const char said[] = "error code=";
    const char *at = strstr(text, said);

    if (!at)
        return false;
    switch (strtol(at + sizeof(said) - 1, NULL, 10) & 0xFF) {
    case SQLITE_NOMEM:
    case SQLITE_IOERR:
    case SQLITE_FULL:
    case SQLITE_CANTOPEN:
    case SQLITE_INTERRUPT:
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return true;
    default:
        return false;
    }
}

/* The first row of a check of the engine's own: "ok", or what is wrong. */
static enum dd_rc ask_engine(struct db *db, const char *pragma, struct dd_error *err)
{
    struct db_stmt *row;
    enum dd_rc rc = db_get_row(db, &row, err, pragma, DB_NO_ARGS);

    if (row && could_not_look(db_text(row, 0)))
        rc = dd_fail(err, DD_INTERNAL, "db.unchecked", NULL);
    else if (row && strcmp(db_text(row, 0), "ok") != 0)
        rc = dd_fail(err, DD_DAMAGED, "register.damaged", NULL);
    db_stmt_free(row);
    return rc;
}

/* The engine's integrity_check looks each row up in each index, in a large register each time on
 * another page: it is asked only where the sums of entries cannot say it. */
static enum dd_rc check_indexes(struct db *db, struct dd_error *err)
{
    struct db_stmt *tables;
    enum db_step step = DB_DONE;
    int64_t fit = 1;
    enum dd_rc rc = db_know_entries(db, err);

    if (rc == DD_OK)
        rc = db_query(db, &tables, err, indexes_sql, DB_NO_ARGS);
    if (rc != DD_OK)
        return rc;
    while (rc == DD_OK && fit && (step = db_step(tables, err)) == DB_ROW)
        rc = db_is_null(tables, 1) ? ask_engine(db, "PRAGMA integrity_check(1)", err)
                                   : db_get_int(db, &fit, 0, err, db_text(tables, 1), DB_NO_ARGS);
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(tables);
    return rc == DD_OK && !fit ? dd_fail(err, DD_DAMAGED, "register.damaged", NULL) : rc;
}

enum dd_rc db_check_file(struct db *db, struct dd_error *err)
{
    enum dd_rc rc = ask_engine(db, "PRAGMA quick_check(1)", err);

    return rc == DD_OK ? check_indexes(db, err) : rc;
}
