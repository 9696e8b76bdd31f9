/* A sheet of a workbook as separated text: row 17 is its line 17, column B its second cell. */
#ifndef DDREG_TABLE_WORKBOOK_TEXT_H
#define DDREG_TABLE_WORKBOOK_TEXT_H

#include "ddreg/arena.h"
#include "packed/archive.h"
#include "source.h"

/* Writes the sheet of that name to `fd` and notes in the source what is to be known of it: its
 * name, rows that are hidden, formulas. Without a name it is the only visible one. DD_INPUT as
 * workbook_open() and workbook_rows(); "xlsx.no_sheet" with {value} and {names}, "xlsx.sheets"
 * with {names} where several could be meant, "xlsx.none". */
enum dd_rc workbook_text(struct source *s, const struct archive *zip, const char *sheet, int fd,
                         struct dd_error *err) DD_MUST_CHECK;

/* The names of the visible sheets of the file; none of what is no workbook, or cannot be read. */
enum dd_rc workbook_names(struct arena *a, const char *path, const char ***names, size_t *n,
                          struct dd_error *err) DD_MUST_CHECK;

#endif
