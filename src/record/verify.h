/* The parts of journal_verify(). Each adds what is wrong to the report; the functions return errors
 * only when they could not look. Private to src/record. */
#ifndef DDREG_VERIFY_H
#define DDREG_VERIFY_H

#include "ddreg/journal.h"
#include "ddreg/record.h"

/* About one row; `entry` of a batch's, else 0. */
void verify_found_row(struct journal_report *r, enum journal_fault fault, const char *table,
                      int64_t id, int64_t entry);
/* About an entry as a whole: a batch of it ("#3"). */
void verify_found_batch(struct journal_report *r, enum journal_fault fault, const char *table,
                        int64_t entry);
/* About a personal value. */
void verify_found_value(struct journal_report *r, enum journal_fault fault, const char *table,
                        int64_t id, const char *field);

/* Entries, heads and changes; whether the chain has `expected`, which may be NULL. */
enum dd_rc verify_chain(struct reg *reg, const char *expected, struct journal_report *r,
                        struct dd_error *err) DD_MUST_CHECK;

/* A table of single rows; one of batches. */
enum dd_rc verify_rows(struct reg *reg, const struct record_table *t, struct journal_report *r,
                       struct dd_error *err) DD_MUST_CHECK;
/* `watch` may be NULL, or be about another table. */
enum dd_rc verify_batches(struct reg *reg, const struct record_table *t,
                          const struct journal_watch *watch, struct journal_report *r,
                          struct dd_error *err) DD_MUST_CHECK;

/* Column `i` of a row against the digest that was journalled: of the row the id comes first. */
enum dd_rc verify_value(struct reg *reg, const struct record_table *t, struct db_stmt *row,
                        size_t i, const char *digest, struct journal_report *r,
                        struct dd_error *err) DD_MUST_CHECK;
/* After all rows: has personal_value more than they have? */
enum dd_rc verify_personal_values(struct reg *reg, struct journal_report *r,
                                  struct dd_error *err) DD_MUST_CHECK;

/* After all batches: the marks of their rows. */
enum dd_rc verify_marks(struct reg *reg, struct journal_report *r,
                        struct dd_error *err) DD_MUST_CHECK;

#endif
