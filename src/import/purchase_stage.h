/* The stage of a purchase import: a private temporary database that is filled without the
 * register's lock (purchase_stage.c), whose payees are looked up (purchase_settle.c), and which is
 * merged in one step (purchase_merge.c). */
#ifndef DDREG_IMPORT_PURCHASE_STAGE_H
#define DDREG_IMPORT_PURCHASE_STAGE_H

#include "account_names.h"
#include "person_names.h"
#include "purchase_lines.h"
#include "run.h"

/* More than there are reasons for refusing a payee. */
enum { PURCHASE_REASONS = 8 };

struct purchase_stage {
    struct reg *reg;
    const char *day; /* of the import: suppliers are looked up as on it */
    struct arena scratch;
    struct db_stmt *find_payee, *add_payee, *fill_payee, *add_name;
    int64_t payees;
    bool of_ledger; /* payees are a ledger's own suppliers: their numbers are learnt */
    const char *reasons[PURCHASE_REASONS]; /* messages, by payee.refused */
    struct purchase_lines lines;
    struct account_names *accounts;
    struct person_names *people;
};

/* Opens the staging database of the register's connection, once a connection. Outside a
 * transaction. `day` is the entry's, as supplier_match() takes it; it must outlive the stage.
 * `size` of the file in bytes: the order of the lines is chosen by it. */
enum dd_rc purchase_stage_open(struct purchase_stage **out, struct reg *reg, const char *day,
                               int64_t size, struct dd_error *err) DD_MUST_CHECK;
void purchase_stage_free(struct purchase_stage *st);
/* Takes everything out of it again. */
enum dd_rc purchase_stage_clear(struct purchase_stage *st, struct dd_error *err) DD_MUST_CHECK;

/* The payee that a line names: by ddreg's id, else its ledger number, else its org number (check
 * digit right), else its name and country. Equal ones get one number; what one line lacks another
 * may fill. DD_INPUT "import.country.conflict" when two lines give one payee different countries.
 */
enum dd_rc purchase_stage_payee(struct purchase_stage *st, const struct supplier *who, int64_t line,
                                int64_t *payee, struct dd_error *err) DD_MUST_CHECK;
enum dd_rc purchase_stage_row(struct purchase_stage *st, const struct purchase *row, int64_t payee,
                              struct dd_error *err) DD_MUST_CHECK;

/* After the last row, before anything is written: payees without a country join the only one of
 * their name that has one, and each is looked up in the register. The lines of a payee that cannot
 * be distinguished from another are taken out and refused. The order of the rows makes no
 * difference. How many payees the register lacks, and the first of them, go to the run's result. */
enum dd_rc purchase_stage_settle(struct purchase_stage *st, struct import_run *run,
                                 struct dd_error *err) DD_MUST_CHECK;

/* The first and the last month of the lines (YYYY-MM, or YYYY for one that knows no month). */
void purchase_stage_period(const struct purchase_stage *st, char from[MONTH_SIZE],
                           char to[MONTH_SIZE]);

/* Has the register anything of the days that the stage has? Mostly it has not: a file is of a month
 * or a year that is new. */
enum dd_rc purchase_stage_overlaps(struct purchase_stage *st, bool *some,
                                   struct dd_error *err) DD_MUST_CHECK;

/* Lines that the register has already from other files in force, `except` one import (0: none):
 * same supplier (or one that counts as it), day, amount, currency and reference. *line and *batch
 * are those of the first. Quick where it has nothing of the days from the lowest to the highest.
 * After purchase_stage_settle(). */
enum dd_rc purchase_stage_repeated(struct purchase_stage *st, int64_t except, int64_t *n,
                                   int64_t *line, int64_t *batch,
                                   struct dd_error *err) DD_MUST_CHECK;

/* Into the open entry: finds or makes each payee's supplier (with `source`), fills what the
 * register never knew of it, adds the lines as batch `batch_id`, journals them. */
enum dd_rc purchase_merge(struct purchase_stage *st, int64_t batch_id, const char *source,
                          int64_t *lines, int64_t *suppliers_created,
                          struct dd_error *err) DD_MUST_CHECK;

/* The payee k as a supplier row; its texts live in the stage's scratch. *there is false for one
 * that was joined with another or taken out. */
enum dd_rc purchase_read_payee(struct purchase_stage *st, int64_t k, struct supplier *out,
                               bool *there, struct dd_error *err) DD_MUST_CHECK;

/* Going through the lines with the supplier of each. */
struct purchase_walk {
    struct purchase_stage *st;
    struct db_stmt *find;
    int64_t payee;                /* of the last line */
    struct payee_supplier *known; /* what was looked up last, a place for each remainder of k */
};

/* supplier_id is 0 for a payee that the register lacks, and -1 for one that was refused. */
enum dd_rc purchase_walk_begin(struct purchase_walk *w, struct purchase_stage *st,
                               struct dd_error *err) DD_MUST_CHECK;
enum db_step purchase_walk_next(struct purchase_walk *w, struct purchase *line,
                                int64_t *supplier_id, struct dd_error *err);
void purchase_walk_end(struct purchase_walk *w);

#endif
