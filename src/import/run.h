/* What the two imports share: the options, the file understood, the result, the bad rows. */
#ifndef DDREG_IMPORT_RUN_H
#define DDREG_IMPORT_RUN_H

#include "ddreg/import.h"
#include "profile.h"

struct import_run {
    struct reg *reg;
    struct arena *a; /* the result's */
    const struct entry_by *by;
    const struct import_options *o;
    struct import_result *out;
    struct sheet sheet;
    struct profile profile;
    char currency[CURRENCY_SIZE]; /* of the options, in their kept form; "" when not given */
    char rate[RATE_SIZE];
};

/* What is wrong with a row. */
struct row_problem {
    int field;      /* enum field, or -1 for the whole row */
    const char *id; /* NULL while nothing is wrong */
    const char *value;
};

/* Notes the problem; always false, so that a check can end in `return row_bad(...)`. */
bool row_bad(struct row_problem *p, int field, const char *id, const char *value);

/* Checks the options, reads the file through once, and fills the result with how it was read.
 * run_close() also after an error. */
enum dd_rc run_open(struct import_run *run, enum import_kind kind,
                    struct dd_error *err) DD_MUST_CHECK;
void run_close(struct import_run *run);

/* The same in two steps, for whoever reads the rows only once: `profile` is then a guess until the
 * rows have been read, and run_describe() fills the result. */
enum dd_rc run_start(struct import_run *run, enum import_kind kind,
                     struct dd_error *err) DD_MUST_CHECK;
enum dd_rc run_profile(struct import_run *run, struct dd_error *err) DD_MUST_CHECK;
enum dd_rc run_describe(struct import_run *run, struct dd_error *err) DD_MUST_CHECK;

/* A phase of the import has ended. */
void run_passed(const struct import_run *run, const char *phase);

/* Were these very bytes imported before? Then the result says so. DD_REFUSED when they were, but
 * read with other columns or options. */
enum dd_rc run_same_file(struct import_run *run, bool *same, struct dd_error *err) DD_MUST_CHECK;

/* Is there an import of these very bytes? */
enum dd_rc run_file_known(struct import_run *run, bool *known, struct dd_error *err) DD_MUST_CHECK;

/* Counts a bad row and keeps the first ones. */
enum dd_rc run_refuse_row(struct import_run *run, int64_t line, const struct row_problem *p,
                          struct dd_error *err) DD_MUST_CHECK;
/* DD_INPUT import.total.negative when purchases add up to less than nothing and nobody said that
 * they should; import.refused when bad rows stand in the way of writing, or no row is good: then
 * the counts of what was written are zero. */
enum dd_rc run_verdict(struct import_run *run, struct dd_error *err) DD_MUST_CHECK;

/* Journals the import in the open entry. */
enum dd_rc run_add_batch(struct import_run *run, struct dd_error *err) DD_MUST_CHECK;

#endif
