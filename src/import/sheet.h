/* A file understood as a table: its rows as fields of ours. */
#ifndef DDREG_IMPORT_SHEET_H
#define DDREG_IMPORT_SHEET_H

#include "csv_reader.h"
#include "ddreg/import.h"
#include "sniff.h"

struct sheet {
    struct source src;
    struct column_map map;
    struct layout layout;
    enum import_kind kind;
    struct csv_reader *csv;
};

struct sheet_row {
    int64_t line;
    const char *cell[FIELDS]; /* trimmed; NULL when empty or without a column */
    const char *fault;        /* message id when the row's shape is wrong, else NULL */
};

/* Opens and understands the file; texts live in `a`. End with sheet_close(), also after an error.
 */
enum dd_rc sheet_open(struct sheet *s, struct arena *a, const struct import_options *o,
                      enum import_kind kind, struct dd_error *err) DD_MUST_CHECK;
void sheet_close(struct sheet *s);

/* Goes (back) to before the first row. */
enum dd_rc sheet_rewind(struct sheet *s, struct dd_error *err) DD_MUST_CHECK;
/* The next row that is not blank; its cells stand until the next call. */
enum row_step sheet_next(struct sheet *s, struct sheet_row *row,
                         struct dd_error *err) DD_MUST_CHECK;

bool sheet_has(const struct sheet *s, enum field f);
/* The header of a field's column; the field's own name when it has none. */
const char *sheet_header(const struct sheet *s, enum field f);

#endif
