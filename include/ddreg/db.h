/* The database, without a word of which engine it is. Only src/db knows SQLite.
 *
 * The SQL handed in here is the part that SQLite and PostgreSQL understand alike: values only
 * bound, as $1..$n; no engine functions (see docs/architecture.md). Register values never become
 * part of an error. */
#ifndef DDREG_DB_H
#define DDREG_DB_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ddreg/buf.h"
#include "ddreg/error.h"

struct db;
struct db_stmt;
struct stat;

enum { DB_LOG_SIZE = 4096 + 16 };

enum db_mode {
    DB_READ,   /* an existing file, for reading */
    DB_WRITE,  /* an existing file, for reading and writing */
    DB_CREATE, /* a file that must not exist; made with mode 0600 */
    DB_OLDER   /* as DB_READ, also of an older version: to copy it, or to bring it up to date */
};

/* A step has three results, so that an error can never pass for "no more rows". */
enum db_step { DB_ROW, DB_DONE, DB_ERROR };

enum db_kind { DB_NULL, DB_INT, DB_TEXT, DB_BYTES };

struct db_value {
    enum db_kind kind;
    int64_t i;     /* for DB_TEXT and DB_BYTES how many bytes */
    const char *t; /* borrowed until the statement is stepped to its end or bound again */
};

#define DB_I(v) ((struct db_value){DB_INT, (v), NULL})
#define DB_B(bytes, n) ((struct db_value){DB_BYTES, (int64_t)(n), (bytes)})
#define DB_NONE ((struct db_value){DB_NULL, 0, NULL})
struct db_value DB_T(const char *text); /* as long as it is now; NULL gives a null */

/* The values of $1..$n: db_query(db, &st, err, sql, DB_ARGS(DB_I(1), DB_T("x"))) */
#define DB_ARGS(...)                                                                               \
    (const struct db_value[]){__VA_ARGS__},                                                        \
        sizeof((const struct db_value[]){__VA_ARGS__}) / sizeof(struct db_value)
#define DB_NO_ARGS NULL, 0
/* The same of an array. */
#define DB_ALL(array) (array), sizeof(array) / sizeof((array)[0])

/* The engine keeps logs beside a register, reads and deletes them by their names. Does the path end
 * as such a name? */
bool db_is_log_name(const char *path);
/* The first log that lies beside `path`, to say which; false when none does. */
bool db_find_log(const char *path, char log[DB_LOG_SIZE]);
/* Does the file begin as a register or as a log of one? */
bool db_is_engine_file(const char *path);
/* Is the file `path` itself, or a log of it, under whatever name? */
bool db_is_part_of(const struct stat *file, const char *path);
/* Where the file, or else a log of it, may be read or written by others than its owner: its name;
 * false where neither may. */
bool db_find_readable(const char *path, char found[DB_LOG_SIZE]);
/* Removes the file with its logs; needs no memory. */
void db_remove_file(const char *path);

/* Opens and checks that the file is a register of a version this program knows (DD_DAMAGED else;
 * DD_REFUSED "register.older" when db_upgrade() must come first). DB_CREATE lays the current
 * schema. What has views or virtual tables is none. A register in a place without write access can
 * be read. *out is NULL on failure. */
enum dd_rc db_open(struct db **out, const char *path, enum db_mode mode,
                   struct dd_error *err) DD_MUST_CHECK;
void db_free(struct db *db);

/* The register's absolute name, links followed; borrowed. */
const char *db_file(struct db *db);

/* After reading in a place without write access, where no lock keeps writers of other accounts
 * away: DD_BUSY when the file is no longer the one that was opened. */
enum dd_rc db_unchanged(struct db *db, struct dd_error *err) DD_MUST_CHECK;

/* Is it read so because there is no room on the disk for what readers need beside it? */
bool db_on_full_disk(const struct db *db);

/* Copies the register as it is at one moment (of an open reader: at its snapshot) to a new file
 * of mode 0600, durably. The caller removes the file on failure. */
enum dd_rc db_copy(struct db *db, const char *path, struct dd_error *err) DD_MUST_CHECK;

/* Brings all that is committed into the file itself, so that it is whole without the engine's
 * files beside it. Only where nobody else has it open. */
enum dd_rc db_settle(struct db *db, struct dd_error *err) DD_MUST_CHECK;

/* Leaves nothing in the register's file and logs but what its rows hold: rewrites the file and
 * empties the log. Outside a transaction. DD_BUSY "erase.busy" while another process reads it. */
enum dd_rc db_scrub(struct db *db, struct dd_error *err) DD_MUST_CHECK;

/* The register's version and the newest. */
enum dd_rc db_version(struct db *db, int *version, int *newest, struct dd_error *err) DD_MUST_CHECK;
/* Takes the register through the steps to the newest version, inside the caller's writing
 * transaction (see reg_upgrade). Nothing to do for one that is there. */
enum dd_rc db_upgrade(struct db *db, struct dd_error *err) DD_MUST_CHECK;

/* A transaction. A writer takes the lock at begin and waits for it up to ten seconds, then
 * DD_BUSY. A reader's begin gives one snapshot for all that follows. A transaction that is open
 * (a reader's, or one over staging) ends first; one that writes in the register is never ended
 * here, since its rows would be kept without their journal entry: DD_INTERNAL "db.sql". */
enum dd_rc db_begin(struct db *db, enum db_mode mode, struct dd_error *err) DD_MUST_CHECK;
enum dd_rc db_commit(struct db *db, struct dd_error *err) DD_MUST_CHECK;
/* DD_REFUSED "register.moved" where the file no longer has the name it was opened by: a second
 * connection would read another register, or none. A commit asks by itself. */
enum dd_rc db_check_name(struct db *db, struct dd_error *err) DD_MUST_CHECK;
void db_rollback(struct db *db); /* nothing to do outside a transaction */

/* Runs SQL that gives no rows. */
enum dd_rc db_exec(struct db *db, struct dd_error *err, const char *sql,
                   const struct db_value *args, size_t nargs) DD_MUST_CHECK;

/* The same, of SQL that writes one row. DD_DAMAGED "register.not_kept" when it did not. */
enum dd_rc db_insert(struct db *db, struct dd_error *err, const char *sql,
                     const struct db_value *args, size_t nargs) DD_MUST_CHECK;
/* The same by a statement of db_prepare(), again and again. */
enum dd_rc db_insert_by(struct db_stmt *st, struct dd_error *err, const struct db_value *args,
                        size_t nargs) DD_MUST_CHECK;
/* Has the statement before written one row? The same error. */
enum dd_rc db_wrote_one(struct db *db, struct dd_error *err) DD_MUST_CHECK;

/* Prepares (or takes one of the same SQL that is done with) and binds; step with db_step(), end
 * with db_stmt_free(). *out is NULL on failure. */
enum dd_rc db_query(struct db *db, struct db_stmt **out, struct dd_error *err, const char *sql,
                    const struct db_value *args, size_t nargs) DD_MUST_CHECK;
/* The same of a statement whose values are bound later, by db_rebind() for each round. */
enum dd_rc db_prepare(struct db *db, struct db_stmt **out, struct dd_error *err,
                      const char *sql) DD_MUST_CHECK;
/* Binds again, for the next round of the same statement. */
enum dd_rc db_rebind(struct db_stmt *st, struct dd_error *err, const struct db_value *args,
                     size_t nargs) DD_MUST_CHECK;
enum db_step db_step(struct db_stmt *st, struct dd_error *err) DD_MUST_CHECK;
void db_stmt_free(struct db_stmt *st); /* NULL is fine */

/* Columns of the current row, from 0. Text is borrowed until the next step; never NULL, "" for a
 * null: a file that someone made may hold one where the schema allows none. */
const char *db_text(struct db_stmt *st, int column);
/* The same for a column that may be null: NULL for that. */
const char *db_text_or_null(struct db_stmt *st, int column);
int64_t db_int(struct db_stmt *st, int column);
const void *db_bytes(struct db_stmt *st, int column, size_t *n); /* borrowed as text is */
bool db_is_null(struct db_stmt *st, int column);
struct db_value db_column(struct db_stmt *st, int column);

/* The number of the column of this name; DD_INTERNAL "db.sql" where the query selects none, or two.
 * ddreg/db_rows.h reads by name with it. */
enum dd_rc db_column_at(struct db_stmt *st, const char *name, int *column,
                        struct dd_error *err) DD_MUST_CHECK;

/* The first row of a query that gives one or none. *row is on it, to be read and ended with
 * db_stmt_free(); it is NULL when there is none, and on failure. */
enum dd_rc db_get_row(struct db *db, struct db_stmt **row, struct dd_error *err, const char *sql,
                      const struct db_value *args, size_t nargs) DD_MUST_CHECK;

/* One integer from a query of one row and column; `missing` when there is no row or it is null. */
enum dd_rc db_get_int(struct db *db, int64_t *out, int64_t missing, struct dd_error *err,
                      const char *sql, const struct db_value *args, size_t nargs) DD_MUST_CHECK;

/* The engine makes its temporary files in the folder, which the caller keeps there; NULL: where it
 * usually does. It also takes what it needs of the machine to name them. */
void db_use_scratch(const char *folder);

/* A private temporary database named "staging", gone when the connection closes. Its tables are
 * made by the caller. Outside a transaction only. */
enum dd_rc db_open_staging(struct db *db, struct dd_error *err) DD_MUST_CHECK;

/* Takes the indexes of a table away, but the one named `kept` (NULL: all), for a bulk of rows;
 * `again` gets the SQL that makes them. Then
 * db_make_indexes() builds each in one go, which for more rows than the table had is much faster
 * than row by row. Both inside the writing transaction: nobody else ever sees the table without. */
enum dd_rc db_drop_indexes(struct db *db, const char *table, const char *kept, struct buf *again,
                           struct dd_error *err) DD_MUST_CHECK;
enum dd_rc db_make_indexes(struct db *db, const struct buf *again,
                           struct dd_error *err) DD_MUST_CHECK;

/* Compares the tables, indexes and triggers that are there with schema.sql, and gives the name of
 * each that differs. Of an older register's schema nothing is known here but what db_open()
 * refuses. */
typedef void db_difference(void *ctx, const char *name);
enum dd_rc db_compare_schema(struct db *db, db_difference *found, void *ctx,
                             struct dd_error *err) DD_MUST_CHECK;
/* The same: *wrong gets the first (borrowed until the next call), or NULL. */
enum dd_rc db_check_schema(struct db *db, const char **wrong, struct dd_error *err) DD_MUST_CHECK;
/* The engine's own check of the file's structure; DD_DAMAGED when it fails. */
enum dd_rc db_check_file(struct db *db, struct dd_error *err) DD_MUST_CHECK;

/* Appends "SQLite 3.40.1, source 2022-12-28 ...": the engine and what it was built from, as it says
 * itself. */
void db_library(struct buf *out);

#endif
