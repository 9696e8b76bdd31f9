/* Rows of separated text, pulled one at a time, each with the line it starts on. */
#ifndef DDREG_TABLE_CSV_READER_H
#define DDREG_TABLE_CSV_READER_H

#include "decode.h"

/* Limits: what goes past them is not a table that anyone keeps. */
enum { CSV_MAX_FIELDS = 4096, CSV_MAX_FIELD = 1024 * 1024, CSV_MAX_ROW = 4 * CSV_MAX_FIELD };

enum row_step { ROW_READ, ROW_END, ROW_ERROR };

struct csv_row {
    int64_t line;      /* where the row starts, from 1; newlines inside quotes counted */
    int64_t last_line; /* where it ends */
    size_t n;
    char **field; /* without a BOM before the first; NUL-terminated, one after the other; the
                     reader's, to be changed freely until the next row */
    size_t size;  /* of all fields, with their NULs */
};

/* How a quote inside a quoted cell is written: twice, with a backslash before it; or quotes are
 * signs like any other. */
enum quotes { QUOTES_DOUBLED, QUOTES_BACKSLASH, QUOTES_NONE };

struct csv_dialect {
    char delimiter; /* ASCII */
    enum quotes quotes;
    bool nulls; /* an empty cell without quotes is a NULL among the row's fields */
};

struct csv_reader;

/* Reads `src` from its beginning. Blank lines are passed over. */
enum dd_rc csv_reader_open(struct csv_reader **out, const struct source *src,
                           const struct csv_dialect *dialect, struct dd_error *err) DD_MUST_CHECK;
void csv_reader_free(struct csv_reader *r); /* NULL is fine */

/* For tests, right after opening: libcsv reads every line, also those that are split without it.
 * The rows are the same. */
void csv_reader_only_library(struct csv_reader *r);

/* How many bytes of the file have been read so far. */
int64_t csv_reader_offset(const struct csv_reader *r);

/* Errors are DD_INPUT: import.csv.too_many_fields, .field_too_long, .row_too_long, .quote_open (a
 * quote that never closes), and those of decoder_read(). */
enum row_step csv_reader_next(struct csv_reader *r, struct csv_row *row,
                              struct dd_error *err) DD_MUST_CHECK;

/* Appends "libcsv 3.0.3", of the header that the program was compiled with: the library itself says
 * nothing. */
void csv_library(struct buf *out);

#endif
