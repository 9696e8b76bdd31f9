/* A workbook that is being written, for the files that write it. Private to src/xlsx. */
#ifndef DDREG_XLSX_MADE_PARTS_H
#define DDREG_XLSX_MADE_PARTS_H

#include "made.h"
#include "writer_calls.h"

enum { MADE_TYPES = MADE_COUNT + 1 };

struct made {
    const struct writer_calls *call;
    const struct made_sheet *of;
    lxw_workbook *book;
    lxw_worksheet *table, *lists, *guide;
    lxw_format *open[MADE_TYPES], *locked[MADE_TYPES]; /* of cells */
    lxw_format *heading, *sum, *empty, *line;
    lxw_row_t row, line_row; /* the next */
    struct buf text;         /* of the cell at hand */
    int fd;
};

/* What the library's number means; DD_OK for its none. `cell` of the table, or row and column 0. */
enum dd_rc made_rc(const struct made *m, lxw_error code, lxw_row_t row, lxw_col_t column,
                   struct dd_error *err) DD_MUST_CHECK;

/* made_number.c: a number of the table, and a formula that comes to it. */
lxw_error made_number(const struct made *m, lxw_row_t row, lxw_col_t column, int64_t hundredths,
                      lxw_format *format);
lxw_error made_formula(const struct made *m, lxw_row_t row, lxw_col_t column, const char *formula,
                       int64_t hundredths, lxw_format *format);

/* made_head.c: all that comes before the first row: formats, sums, headings, lists. */
enum dd_rc made_head(struct made *m, struct dd_error *err) DD_MUST_CHECK;

/* Has any column a sum? The headings are then in the second row. */
bool made_has_sums(const struct made_sheet *sheet);

#endif
