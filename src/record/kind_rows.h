/* What writes rows of a kind shares. Private to src/record. */
#ifndef DDREG_KIND_ROWS_H
#define DDREG_KIND_ROWS_H

#include "ddreg/kind_timeline.h"

/* The value of a column, to be set. */
struct db_value *kind_value(struct kind_row *row, const char *column);
bool kind_same_value(struct db_value a, struct db_value b);

/* The timeline of rows in the order in which they were written. */
enum dd_rc kind_timeline_of(struct arena *a, struct kind_row *written, size_t n,
                            struct kind_timeline *out, struct dd_error *err) DD_MUST_CHECK;

/* That of a record that counts, in the register's scratch. DD_INPUT "kind.unknown" when there
 * is none, DD_REFUSED "kind.is_withdrawn" when it was entered by mistake. */
enum dd_rc kind_timeline_now(struct reg *reg, const struct kind *kind, int64_t number,
                             struct kind_timeline *out, struct dd_error *err) DD_MUST_CHECK;

/* Who acts becomes a person of the register by it, if need be: only where something is written.
 * `move` is what writes the row. */
enum dd_rc kind_sign(struct reg *reg, struct kind_row *row, const char *move,
                     struct dd_error *err) DD_MUST_CHECK;

/* kind_fail() with DD_REFUSED for a move: its verb in both languages. */
enum dd_rc kind_fail_verb(const char *id, const struct kind_row *row, const struct kind_verb *verb,
                          struct dd_error *err);

/* Checks a row that comes after `before` (NULL: the first) and writes it; row->id gets its id.
 * `wrong` is the row whose place a correction's takes, else NULL: then what was fixed may change.
 */
enum dd_rc kind_write_row(struct reg *reg, const struct kind_row *before,
                          const struct kind_row *wrong, struct kind_row *row,
                          struct dd_error *err) DD_MUST_CHECK;

/* Writes that a record was entered by mistake, whatever leans on it, or that it waits for another
 * person; `second` is what that one's row says, NULL: nobody has confirmed it. Errors as
 * kind_withdraw(). */
enum dd_rc kind_withdraw_one(struct reg *reg, const struct kind *kind, int64_t number,
                             const char *reason, const char *second,
                             struct dd_error *err) DD_MUST_CHECK;

/* kind_check.c: the checks of every kind, then those of its own. A value that was there before is
 * not asked again what it names. */
enum dd_rc kind_check_row(struct reg *reg, const struct kind_row *before,
                          const struct kind_row *wrong, const struct kind_row *row,
                          struct dd_error *err) DD_MUST_CHECK;
/* Of one value: is it there, text, and of its type? */
enum dd_rc kind_check_value(const struct kind_row *before, const struct kind_row *row, size_t i,
                            struct dd_error *err) DD_MUST_CHECK;
/* May all that is given be given, with the move (NULL: add or set)? `row` is the record, without a
 * number when it is new. DD_REFUSED "kind.not_given". */
enum dd_rc kind_check_given(const struct kind_row *row, const struct kind_change *change,
                            const struct kind_verb *verb, struct dd_error *err) DD_MUST_CHECK;
/* Is all given that the move needs? DD_INPUT "kind.required". */
enum dd_rc kind_check_needs(const struct kind_verb *verb, const struct kind_row *before,
                            const struct kind_change *change, struct dd_error *err) DD_MUST_CHECK;

/* kind_target.c: whose the record is that the row is a part of; 0: it is no part, or that is not
 * there. */
enum dd_rc kind_company_of_whole(struct reg *reg, const struct kind_row *row, int64_t *company,
                                 struct dd_error *err) DD_MUST_CHECK;

/* kind_target.c: is what the value names there, and not withdrawn? DD_INPUT "kind.unknown",
 * "supplier.unknown"; DD_REFUSED "kind.names_withdrawn", "supplier.withdrawn",
 * "kind.whole_of_other" where it is a part of another company's record. */
enum dd_rc kind_check_target(struct reg *reg, const struct kind_row *row, size_t i,
                             struct dd_error *err) DD_MUST_CHECK;
/* The kind whose number a field has; NULL for other types. */
const struct kind *kind_named_by(const struct kind_field *field);

/* Does a field differ that a decision rests on? */
bool kind_touches_decision(const struct kind_row *before, const struct kind_row *after);
/* Does it say something else where another person looks at that (KIND_LOOKED)? */
bool kind_touches_looked(const struct kind_row *before, const struct kind_row *after);
/* Notes on a row that it waits for another person to look, unless it does already. */
void kind_mark_changed(struct kind_row *row);

/* Four eyes: did somebody else do the moves that this one looks at, and change what it decides on?
 */
enum dd_rc kind_is_another(struct reg *reg, const struct kind_verb *verb,
                           const struct kind_timeline *t, int64_t actor, bool *another,
                           struct dd_error *err) DD_MUST_CHECK;

/* The place of the decision in force among the rows; 0: there is none, or the record is again in a
 * state from which it is decided. */
size_t kind_decision_at(const struct kind_row *rows, size_t n);

/* kind_move.c: may the move be made, to `after`? Errors as kind_move(). */
enum dd_rc kind_check_move(struct reg *reg, const struct kind_verb *verb,
                           const struct kind_timeline *t, const struct kind_row *after,
                           struct dd_error *err) DD_MUST_CHECK;
/* kind_second.c: the row of a move as it is written: with `waits`, and where a second person is
 * needed, as the record was, with what is asked for beside it. DD_INPUT "kind.nothing_asked" when
 * the move would change nothing. */
enum dd_rc kind_wait(struct reg *reg, const struct kind_verb *verb, const struct kind_row *before,
                     struct kind_row *row, struct dd_error *err) DD_MUST_CHECK;
/* Writes the row of a move that confirms what waits, or what was done alone. DD_REFUSED
 * "kind.state", "kind.none_waits", "kind.other_person". */
enum dd_rc kind_confirm(struct reg *reg, const struct kind_timeline *t,
                        const struct kind_verb *verb, struct kind_row *row,
                        struct dd_error *err) DD_MUST_CHECK;
/* Must the move wait for another person? *alone: the company has one, so that it need not. */
enum dd_rc kind_must_wait(struct reg *reg, const struct kind_verb *verb, const struct kind_row *row,
                          bool *waits, bool *alone, struct dd_error *err) DD_MUST_CHECK;
/* kind_withdraw.c: another person lets what was asked for happen; `second` is how the row says so.
 * Errors as kind_withdraw(). */
enum dd_rc kind_withdraw_confirmed(struct reg *reg, const struct kind *kind, int64_t number,
                                   const char *reason, const char *second,
                                   struct dd_error *err) DD_MUST_CHECK;
/* The next row of a record: as it was, from the change's day, or the entry's. */
struct kind_row kind_next_row(const struct reg *reg, const struct kind_row *before,
                              const struct kind_change *change);
/* Gives the row what was given; whether that differs from what it has. */
bool kind_give(struct kind_row *row, const struct kind_change *change);
/* Of a kind whose state follows from its days, what is known now takes the place of what was. */
void kind_take_place(struct kind_row *row, const struct kind_row *first);

#endif
