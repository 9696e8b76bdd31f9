/* The tables of the register as schema.sql makes them, to be taken out and put back row by row. */
#ifndef DDREG_DB_TABLES_H
#define DDREG_DB_TABLES_H

#include "ddreg/arena.h"
#include "ddreg/db.h"

struct db_table_column {
    const char *name;
    enum db_kind kind; /* of what it holds: DB_INT, DB_TEXT or DB_BYTES */
    bool required;     /* it is never null */
};

struct db_table {
    const char *name;
    size_t ncolumns;
    const struct db_table_column *columns;
    const char *key; /* the columns of its key, with commas between them */
};

enum { DB_TABLE_COLUMNS = 64 }; /* no table has more */

/* All tables of the newest schema, each after those that its rows refer to at once. Names live in
 * `a`. */
enum dd_rc db_tables(struct arena *a, struct db_table **out, size_t *n,
                     struct dd_error *err) DD_MUST_CHECK;

/* schema.sql: what each table and column means. */
const char *db_schema_text(void);

/* All rows with all columns, in the order of the key. */
enum dd_rc db_table_rows(struct db *db, const struct db_table *table, struct db_stmt **out,
                         struct dd_error *err) DD_MUST_CHECK;

/* For rows of a register that is being made of what another one held: begins a transaction in which
 * rows are taken as they are. What a CHECK or a reference says of them is not looked at, so whoever
 * put them in holds the register against its journal. db_commit() ends it. */
enum dd_rc db_begin_load(struct db *db, struct dd_error *err) DD_MUST_CHECK;
/* A statement that puts in one row of all columns, for db_insert_by(): DD_DAMAGED
 * "register.not_kept" (DD_NOT_KEPT) where there is one of the same key. */
enum dd_rc db_table_insert(struct db *db, const struct db_table *table, struct db_stmt **out,
                           struct dd_error *err) DD_MUST_CHECK;

#endif
