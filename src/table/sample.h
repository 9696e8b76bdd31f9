/* The first rows of a file, split at one delimiter. */
#ifndef DDREG_TABLE_SAMPLE_H
#define DDREG_TABLE_SAMPLE_H

#include "csv_reader.h"
#include "ddreg/arena.h"

enum { SAMPLE_ROWS = 120, SAMPLE_CELL = 400, SAMPLE_BYTES = 4 * 1024 * 1024 };

/* Those that are tried. */
enum { DELIMITERS = 4 };
extern const char sample_delimiters[DELIMITERS];

struct sample_row {
    int64_t line;
    size_t n;
    char **cell; /* trimmed, one line, cut to SAMPLE_CELL bytes */
};

struct sample {
    size_t n;
    struct sample_row row[SAMPLE_ROWS];
};

/* Texts live in `a`. What is wrong with a row ends the sample and is no error: the full reading
 * that follows will report it. Rows without a word, as rulers and blank lines, are left out. */
enum dd_rc sample_read(struct sample *out, struct arena *a, const struct source *src,
                       const struct csv_dialect *dialect, struct dd_error *err) DD_MUST_CHECK;

/* Can the first rows be read? The error of the one that cannot; where `said` is false also that of
 * one with more columns than are read at another delimiter. */
enum dd_rc sample_check_readable(const struct source *src, const struct csv_dialect *dialect,
                                 bool said, struct dd_error *err) DD_MUST_CHECK;

/* The cell of a column; "" where the row has none, or `column` is negative. */
const char *sample_cell(const struct sample_row *row, int column);
/* Does a row hold nothing: only white space, or the dashes and bars that lists are framed with? */
bool row_is_empty(char *const *cell, size_t n);
/* Line ends and tabs inside a cell become spaces, white space around it goes, and what is written
 * as a formula for a text (="0123"); in place. */
char *cell_tidy(char *s);

#endif
