/* What the journal says of a row. Private to src/record. */
#ifndef DDREG_JOURNALLED_H
#define DDREG_JOURNALLED_H

#include "ddreg/record.h"

/* In SQL: the JSON of the row t of the table $1 as it was written. */
#define JOURNALLED_ROW                                                                             \
    "(SELECT after FROM journal_change WHERE table_name = $1 AND record_key = CAST(t.id AS TEXT)"  \
    " AND op = 'insert' ORDER BY id DESC LIMIT 1)"

/* The digests of a journalled row's columns, in the register's scratch; those without one stay as
 * they are. */
enum dd_rc journalled_digests(struct reg *reg, const struct record_table *t, const char *after,
                              const char **digests, struct dd_error *err) DD_MUST_CHECK;

/* What a change with op 'erase' has as `after`. */
enum { ERASED_SIZE = 96 };
void erased_json(char out[ERASED_SIZE], const char *column);
/* Does an entry say that the value of the row was erased? */
enum dd_rc journalled_erasure(struct reg *reg, const struct record_table *t, int64_t id,
                              const char *column, bool *erased, struct dd_error *err) DD_MUST_CHECK;

/* Writes a change of the open entry and adds it to the chain. reg_sign() comes before. */
enum dd_rc record_change(struct reg *reg, const char *table, const char *key, const char *op,
                         const char *after, struct dd_error *err) DD_MUST_CHECK;

#endif
