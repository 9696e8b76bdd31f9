/* A sheet as a file: separated text, or a workbook. Private to src/cmd. */
#ifndef DDREG_CMD_SHEET_FILE_H
#define DDREG_CMD_SHEET_FILE_H

#include "sheet_columns.h"

/* Is the file called as a workbook is ("x.xlsx")? */
bool sheet_is_book(const char *path);

/* sheet_csv.c, sheet_book.c: all of the file's bytes, appended to `out`. */
enum dd_rc sheet_as_csv(const struct sheet_columns *c, const struct sheet_row_of *rows, size_t n,
                        struct buf *out, struct dd_error *err) DD_MUST_CHECK;
enum dd_rc sheet_as_book(const struct sheet_columns *c, const struct sheet_row_of *rows, size_t n,
                         struct buf *out, struct dd_error *err) DD_MUST_CHECK;

#endif
