/* What writes rows of a kind shares. Private to src/record. */
#ifndef DDREG_KIND_ROWS_H
#define DDREG_KIND_ROWS_H

#include "ddreg/kind.h"

/* The value of a column, to be set. */
struct db_value *kind_value(struct kind_row *row, const char *column);
bool kind_same_value(struct db_value a, struct db_value b);

/* The rows of a record that no correction has replaced, in the order of their days, in the
 * register's scratch; the last is in force now. DD_INPUT "kind.unknown" when there is none,
 * DD_REFUSED "kind.is_withdrawn" when it was entered by mistake. */
enum dd_rc kind_read_latest(struct reg *reg, const struct kind *kind, int64_t number,
                            struct kind_row **rows, size_t *n, struct dd_error *err) DD_MUST_CHECK;

/* Holds a row against the rules of its kind, coming after `before` (NULL: the first), and writes
 * it; row->id gets its id. What was fixed may change in a correction only. */
enum dd_rc kind_write_row(struct reg *reg, const struct kind_row *before, struct kind_row *row,
                          bool correct, struct dd_error *err) DD_MUST_CHECK;

/* The state that a decision is taken back to, since a field that it rests on was changed; NULL. */
const char *kind_taken_back(const struct kind_row *before, const struct kind_row *after);

#endif
