/* What the files of src/db share of the engine. The one header that shows it. */
#ifndef DDREG_DB_SQLITE_H
#define DDREG_DB_SQLITE_H

#include <limits.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include "ddreg/db.h"

enum { DB_IDLE = 64, DB_CACHE_KIB = 16 * 1024 };

struct db {
    sqlite3 *handle;
    bool looking;                  /* db_is_damaged() is at work, or must not be */
    struct db_stmt *idle[DB_IDLE]; /* done with, waiting for the same SQL */
    size_t idle_turn;
    bool fixed;       /* read as a file that nobody changes, see db_unchanged() */
    bool full_disk;   /* the same because of that */
    struct stat seen; /* of the file when it was opened */
    char wrong[128];  /* db_check_schema's answer */
};

/* The engine's word for what happened, as ours. Nothing of the register's content is in it. */
enum dd_rc db_fail(struct db *db, struct dd_error *err, int code);
/* Runs one or more statements whose rows nobody wants. */
enum dd_rc db_run(struct db *db, const char *sql, struct dd_error *err) DD_MUST_CHECK;

/* Ends the statements that are idle: before the handle is closed. */
void db_forget_statements(struct db *db);

/* db_path.c. `full` is the absolute name of the file, every link on the way followed: log and index
 * lie beside that one, and the engine reads nothing else into it. */
enum { DB_PATH_SIZE = PATH_MAX };
/* Makes an empty file of mode 0600; DD_REFUSED "register.exists" or "file.create". */
enum dd_rc db_make_file(const char *path, struct dd_error *err) DD_MUST_CHECK;
/* Is there a file that can be opened in this mode? DB_CREATE makes it. */
enum dd_rc db_find_file(const char *path, enum db_mode mode, char full[DB_PATH_SIZE],
                        struct dd_error *err) DD_MUST_CHECK;
/* May this process write the file, and make files beside it? */
bool db_can_write(const char *full);
/* Takes from logs beside the file what others may do to them and not to the file. */
void db_close_logs(const char *full);
/* Is there nothing in the engine's log beside the file? */
bool db_log_empty(const char *full);

/* db_schema.c: lays the schema in a new file, in one transaction. */
enum dd_rc db_lay_schema(struct db *db, struct dd_error *err) DD_MUST_CHECK;
/* db_look.c: after an error that a sound register does not give: does the file itself say that it
 * is damaged, or is its schema another? Looks once, at what was committed; false where it cannot
 * look. */
bool db_is_damaged(struct db *db);
/* A second connection to the same file, opened as the first was; to be closed. Gives the engine's
 * code. */
int db_open_again(struct db *db, sqlite3 **out);
/* The connection looks while it works whether the program is to stop. */
void db_heed_stop(sqlite3 *handle);
/* Is what there is in the file what schema.sql makes, no more and no less? Quick enough to be asked
 * before each writing command. DD_DAMAGED "register.strange" with the first that is not. */
enum dd_rc db_check_own(struct db *db, struct dd_error *err) DD_MUST_CHECK;
/* Is the file a register, and of a version that this program works on in this mode? */
enum dd_rc db_check_version(struct db *db, enum db_mode mode, struct dd_error *err) DD_MUST_CHECK;

#endif
