/* What the two imports share: the options, the file understood, the result, the bad rows. */
#ifndef DDREG_IMPORT_RUN_H
#define DDREG_IMPORT_RUN_H

#include "ddreg/import_saft.h"
#include "ddreg/supplier.h"
#include "problems.h"
#include "table/profile.h"
#include "table/rates.h"

/* How far ahead a purchase may be dated; and how far back: no ledger has older ones. */
enum { RUN_DAYS_AHEAD = 31, RUN_FIRST_YEAR = 1990 };

struct import_run {
    struct reg *reg;
    struct arena *a; /* the result's */
    const struct entry_by *by;
    const struct import_options *o;
    struct import_result *out;
    struct import_options chosen; /* with the saved map that the file is read with */
    struct sheet sheet;
    struct profile profile;
    struct problem_list problems;
    char currency[CURRENCY_SIZE]; /* of the options, in their kept form; "" when not given */
    char rate[RATE_SIZE];
    int64_t bought, given_back; /* øre of rows above and below nothing */
    int64_t rows_bought, rows_given_back;
    char last_day[DATE_SIZE];           /* later ones are typos */
    int readings;                       /* how often the file has been read through */
    size_t last_year;                   /* of the result's year totals: the one last added to */
    struct rates rates;                 /* of the options; empty when not given */
    const struct import_ledger *ledger; /* of a SAF-T file; else NULL */
    const struct source *sources;       /* of several files; NULL: the one of `sheet` */
    size_t nsources;
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
 * run_close() also after an error, with what the import ended in. */
enum dd_rc run_open(struct import_run *run, enum import_kind kind,
                    struct dd_error *err) DD_MUST_CHECK;
void run_close(struct import_run *run, enum dd_rc rc, const struct dd_error *err);

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
/* Adds to the totals: by currency, and by year and currency. DD_INPUT when there are too many of
 * them, or a sum is too large. `ore` is what the amount came to in kroner. `rows` is 1, or -1 to
 * take a line out again. */
enum dd_rc run_add_total(struct import_run *run, const char *day, const char *currency,
                         int64_t amount, int64_t ore, int rows, struct dd_error *err) DD_MUST_CHECK;
/* Before rows are read once more: none was counted or added up. */
void run_forget_rows(struct import_run *run);
/* In the order in which they are shown. */
void run_sort_totals(struct import_run *run);
/* Nothing came of the rows: forgets what was noted of suppliers. */
void run_forget_notes(struct import_result *out);
/* Keep the first ones, to be shown. */
enum dd_rc run_note_new(struct import_run *run, const char *name,
                        struct dd_error *err) DD_MUST_CHECK;
enum dd_rc run_note_change(struct import_run *run, int64_t line, int64_t supplier,
                           const struct supplier_changes *changes,
                           struct dd_error *err) DD_MUST_CHECK;
/* What the row says otherwise of a supplier, and was left as it was. */
enum dd_rc run_note_left(struct import_run *run, int64_t line, int64_t supplier,
                         const struct supplier_changes *changes, const struct supplier *row,
                         struct dd_error *err) DD_MUST_CHECK;

/* A new supplier that went with an import that was undone. */
enum dd_rc run_note_again(struct import_run *run, const char *name, int64_t gone,
                          struct dd_error *err) DD_MUST_CHECK;
/* A value of the row that is left out, counted in `list`, the first of them listed. */
enum dd_rc run_note_not_kept(struct import_run *run, struct import_not_kept *list,
                             const struct sheet_row *row, enum field f,
                             struct dd_error *err) DD_MUST_CHECK;

/* Counts a bad row and keeps the first ones, by line. */
enum dd_rc run_refuse_row(struct import_run *run, int64_t line, const struct row_problem *p,
                          struct dd_error *err) DD_MUST_CHECK;
/* After the last row that may be bad: writes them where the options say. */
enum dd_rc run_write_problems(struct import_run *run, struct dd_error *err) DD_MUST_CHECK;
/* DD_INPUT import.total.negative when purchases add up to less than nothing and nobody said that
 * they should; import.refused when bad rows prevent writing, or no row is good: then
 * the counts of what was written are zero. */
enum dd_rc run_verdict(struct import_run *run, struct dd_error *err) DD_MUST_CHECK;

/* run_keep.c: keeps the bytes of its files, where the company keeps the files that are imported;
 * the number of the first, else 0. DD_INPUT "import.source.too_large" where one is larger than a
 * file may be, "import.file.changed" when the bytes are no longer those that were read. */
enum dd_rc run_keep_sources(const struct import_run *run, int64_t *number,
                            struct dd_error *err) DD_MUST_CHECK;

/* Journals the import in the open entry. */
enum dd_rc run_add_batch(struct import_run *run, struct dd_error *err) DD_MUST_CHECK;
/* When neither the file nor the options say net or gross: what a person settled of the import
 * whose place the file takes holds for it too. After run_add_batch(). */
enum dd_rc run_carry_vat(struct import_run *run, struct dd_error *err) DD_MUST_CHECK;

#endif
