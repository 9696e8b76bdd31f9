/* What an entry keeps of each table that it writes rows to: the next id and the statement that
 * inserts, each asked for once. Private to src/record. */
#ifndef DDREG_WRITER_H
#define DDREG_WRITER_H

#include "ddreg/record.h"

struct record_writer {
    struct record_writer *next; /* of another table */
    const struct record_table *table;
    int64_t next_id; /* one more than the table's highest */
    struct db_stmt *insert;
};

/* The table's, of the open entry: it lasts until the entry ends. */
enum dd_rc record_writer_find(struct reg *reg, const struct record_table *table,
                              struct record_writer **out, struct dd_error *err) DD_MUST_CHECK;
/* Inserts a row with `n` of the table's columns, the others null, as the next one. `row` gets it as
 * it is kept: id, the columns, entry. The journal does not know of it yet. */
enum dd_rc record_writer_add(struct reg *reg, struct record_writer *w,
                             const struct db_value *values, size_t n, struct db_value *row,
                             struct dd_error *err) DD_MUST_CHECK;
/* When an entry ends. */
void record_writers_free(struct reg *reg);

#endif
