/* Cells of a sheet's columns that are only shown, where they differ from what the register has:
 * nothing is read from them, and that is said. Private to src/cmd. */
#ifndef DDREG_CMD_SHEET_SHOWN_H
#define DDREG_CMD_SHEET_SHOWN_H

#include "ddreg/vec.h"
#include "sheet_rows.h"
#include "table/named.h"

enum { SHEET_SHOWN_MAX = 8 }; /* columns */

struct sheet_shown {
    struct sheet_fields *s;
    int column[SHEET_SHOWN_MAX];        /* of each that is only shown; -1: the sheet has none */
    enum dd_lang lang[SHEET_SHOWN_MAX]; /* of its heading */
    struct sheet_row_of *rows;          /* by number */
    size_t n;
    struct vec differ; /* what is to be said, as text */
};

/* Finds the columns in the table, and reads what the register shows in them. End with
 * sheet_shown_release(), also after an error. */
enum dd_rc sheet_shown_begin(struct sheet_shown *out, struct sheet_fields *s,
                             const struct named_table *table, struct dd_error *err) DD_MUST_CHECK;
/* Looks at the row of a record. An empty cell, and one that only is written otherwise, say nothing.
 */
enum dd_rc sheet_shown_look(struct sheet_shown *w, int64_t number, const struct csv_row *row,
                            struct dd_error *err) DD_MUST_CHECK;
/* The title of such a column that the row has something in; NULL: none. */
const char *sheet_shown_has(const struct sheet_shown *w, const struct csv_row *row);
/* How many records a sheet would have now that were not looked at. */
int64_t sheet_shown_absent(const struct sheet_shown *w);
/* Says the first of them, and how many more there are. */
void sheet_shown_say(const struct sheet_shown *w);
void sheet_shown_release(struct sheet_shown *w);

#endif
