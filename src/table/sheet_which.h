/* Which sheet of a workbook is the table. */
#ifndef DDREG_TABLE_SHEET_WHICH_H
#define DDREG_TABLE_SHEET_WHICH_H

#include "sheet.h"

/* Where the options name none and the file has several, the one that can be understood as such a
 * table becomes the options'; text in `a`. DD_INPUT "xlsx.which" with {names} where several can. Of
 * any other file nothing is read. */
enum dd_rc sheet_which(struct arena *a, struct table_options *o, enum import_kind kind,
                       struct dd_error *err) DD_MUST_CHECK;

#endif
