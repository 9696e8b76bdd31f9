/* The whole file: copied as it is, and made a register that needs no log. */
#include "db_sqlite.h"
#include "ddreg/stop.h"

static enum dd_rc copy_pages(struct db *from, struct db *to, struct dd_error *err)
{
    sqlite3_backup *copy = sqlite3_backup_init(to->handle, "main", from->handle, "main");
    int code;

    if (!copy)
        return db_fail(to, err, sqlite3_errcode(to->handle));
    /* All pages in one step: what is copied is one moment of the register. */
    (void)sqlite3_backup_step(copy, -1);
    code = sqlite3_backup_finish(copy);
    if (code == SQLITE_OK)
        return stop_check(err);
    /* The fault is the source's unless the copy's own connection has one. */
    return db_fail(sqlite3_errcode(to->handle) == code ? to : from, err, code);
}

enum dd_rc db_copy(struct db *db, const char *path, struct dd_error *err)
{
    struct db to = {.looking = true};
    char full[DB_PATH_SIZE];
    enum dd_rc rc = db_find_file(path, DB_CREATE, full, err);
    int code;

    if (rc != DD_OK)
        return rc;
    code = sqlite3_open_v2(full, &to.handle, SQLITE_OPEN_READWRITE, NULL);
    if (code != SQLITE_OK) {
        rc = db_fail(&to, err, code);
    } else {
        (void)sqlite3_extended_result_codes(to.handle, 1);
        rc = db_run(&to, "PRAGMA synchronous = FULL", err);
        if (rc == DD_OK)
            rc = copy_pages(db, &to, err);
    }
    (void)sqlite3_close(to.handle);
    return rc;
}

enum dd_rc db_scrub(struct db *db, struct dd_error *err)
{
    enum dd_rc rc;

    db_forget_statements(db);
    rc = db_run(db, "VACUUM", err);
    if (rc == DD_OK)
        rc = db_settle(db, err);
    return rc == DD_BUSY ? dd_fail(err, DD_BUSY, "erase.busy", NULL) : rc;
}

enum dd_rc db_settle(struct db *db, struct dd_error *err)
{
    int code =
        sqlite3_wal_checkpoint_v2(db->handle, "main", SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);

    return code == SQLITE_OK ? DD_OK : db_fail(db, err, code);
}
