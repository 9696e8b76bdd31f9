/* All rows of a register, on their way to the files of a dump. Private to src/dump. */
#ifndef DDREG_DUMP_WALK_H
#define DDREG_DUMP_WALK_H

#include "ddreg/arena.h"
#include "ddreg/db_tables.h"
#include "ddreg/dump.h"
#include "dump_file.h"

/* Where the bytes of a document are, beside the tables: a column has the name. */
#define DUMP_DOCUMENT ".bin"
#define DUMP_JSON "register.json"
#define DUMP_SCHEMA "schema.sql"
#define DUMP_ENDING ".csv"
/* By which a spreadsheet knows UTF-8. */
#define DUMP_MARK "\xEF\xBB\xBF"
#define DUMP_BETWEEN ';'

struct dump_walk {
    struct reg *reg;
    const char *folder; /* as the user knows it */
    const char *real;   /* where the files are made; NULL: those that are there are compared */
    struct arena arena;
    struct db_table *tables;
    size_t ntables;
    struct dump_file json, csv;
    struct buf cell;
    struct dump_result *result;
};

/* Is it the table whose bytes are documents, each a file of its own? */
bool dump_has_documents(const struct db_table *table);

/* Writes all files, or holds them against the register. */
enum dd_rc dump_walk(struct dump_walk *w, struct dd_error *err) DD_MUST_CHECK;

#endif
