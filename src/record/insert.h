/* What rows written one by one and in bulk share. Private to src/record. */
#ifndef DDREG_INSERT_H
#define DDREG_INSERT_H

#include "ddreg/record.h"

enum { RECORD_KEY_SIZE = 24 };

/* A column that the schema did not have when the row was written. */
bool record_is_left_out(const struct record_column *c, struct db_value v, int64_t version);
/* One more than the table's highest. */
enum dd_rc record_next_id(struct reg *reg, const struct record_table *table, int64_t *id,
                          struct dd_error *err) DD_MUST_CHECK;
/* The row as it is kept: id, the columns, entry. */
enum dd_rc record_whole_row(struct db_value *all, const struct reg *reg,
                            const struct record_table *table, int64_t id,
                            const struct db_value *values, size_t n,
                            struct dd_error *err) DD_MUST_CHECK;
/* "INSERT INTO t (id, a, b, entry) VALUES ($1, $2, $3, $4)", ready to be bound. */
enum dd_rc record_query_insert(struct reg *reg, const struct record_table *table,
                               const struct db_value *all, struct db_stmt **out,
                               struct dd_error *err) DD_MUST_CHECK;

#endif
