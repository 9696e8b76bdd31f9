/* What writes rows of a kind shares. Private to src/record. */
#ifndef DDREG_KIND_ROWS_H
#define DDREG_KIND_ROWS_H

#include "ddreg/kind.h"

/* The value of a column, to be set. */
struct db_value *kind_value(struct kind_row *row, const char *column);
bool kind_same_value(struct db_value a, struct db_value b);

/* The rows of a record that no correction has replaced, in the order of their days, in `a`.
 */
enum dd_rc kind_timeline(struct reg *reg, struct arena *a, const struct kind *kind, int64_t number,
                         struct kind_row **rows, size_t *n, struct dd_error *err) DD_MUST_CHECK;

/* The same in the register's scratch, of a record that counts; the last is in force now. DD_INPUT
 * "kind.unknown" when there is none, DD_REFUSED "kind.is_withdrawn" when it was entered by mistake.
 */
enum dd_rc kind_read_latest(struct reg *reg, const struct kind *kind, int64_t number,
                            struct kind_row **rows, size_t *n, struct dd_error *err) DD_MUST_CHECK;

/* Checks a row that comes after `before` (NULL: the first) and writes it; row->id gets its id.
 * `wrong` is the row whose place a correction's takes, else NULL: then what was fixed may change.
 */
enum dd_rc kind_write_row(struct reg *reg, const struct kind_row *before,
                          const struct kind_row *wrong, struct kind_row *row,
                          struct dd_error *err) DD_MUST_CHECK;

/* Writes that a record was entered by mistake, whatever leans on it. Errors as kind_withdraw(). */
enum dd_rc kind_withdraw_one(struct reg *reg, const struct kind *kind, int64_t number,
                             const char *reason, struct dd_error *err) DD_MUST_CHECK;

/* kind_check.c: the checks of every kind, then those of its own. A value that was there before is
 * not asked again what it names. */
enum dd_rc kind_check_row(struct reg *reg, const struct kind_row *before,
                          const struct kind_row *wrong, const struct kind_row *row,
                          struct dd_error *err) DD_MUST_CHECK;
/* Of one value: is it there, text, and of its type? */
enum dd_rc kind_check_value(const struct kind_row *before, const struct kind_row *row, size_t i,
                            struct dd_error *err) DD_MUST_CHECK;
/* May all that is given be given, where `fields` may be (NULL: any)? `row` is the record, without a
 * number when it is new. DD_REFUSED "kind.not_given". */
enum dd_rc kind_check_given(const struct kind_row *row, const struct kind_change *change,
                            const char *fields, struct dd_error *err) DD_MUST_CHECK;
/* Is all given that the move needs? DD_INPUT "kind.required". */
enum dd_rc kind_check_needs(const struct kind_verb *verb, const struct kind_row *before,
                            const struct kind_change *change, struct dd_error *err) DD_MUST_CHECK;

/* kind_target.c: is what the value names there, and not withdrawn? DD_INPUT "kind.unknown",
 * "supplier.unknown"; DD_REFUSED "kind.names_withdrawn", "supplier.withdrawn". */
enum dd_rc kind_check_target(struct reg *reg, const struct kind_row *row, size_t i,
                             struct dd_error *err) DD_MUST_CHECK;
/* The kind whose number a field has; NULL for other types. */
const struct kind *kind_named_by(const struct kind_field *field);

/* Does a field differ that a decision rests on? */
bool kind_touches_decision(const struct kind_row *before, const struct kind_row *after);

/* Four eyes: did somebody else do the move that this one looks at, and what it decides on? `rows`
 * are the record's, up to now. */
enum dd_rc kind_is_another(struct reg *reg, const struct kind_verb *verb,
                           const struct kind_row *rows, size_t n, int64_t actor, bool *another,
                           struct dd_error *err) DD_MUST_CHECK;

/* The state that a decision is taken back to, since a field that it rests on was changed; NULL. */
const char *kind_taken_back(const struct kind_row *before, const struct kind_row *after);

#endif
