/* --match, --sort, --limit and --columns of a list. Private to src/cli. */
#ifndef DDREG_CLI_LIST_OPTIONS_H
#define DDREG_CLI_LIST_OPTIONS_H

#include "out.h"

/* list_columns.c: the columns to print, to l->picked: those of --columns, else all, and in a table
 * those that have a title and that the terminal has room for. */
enum dd_rc list_pick_columns(struct out_list *l, struct dd_error *err) DD_MUST_CHECK;
/* In the user's language; of a column without a title its key. */
const char *list_column_title(const struct cli *c, const struct out_column *columns, size_t i);
/* What it is called on the command line: the word of its option in bokmål where there is one, else
 * its key. */
const char *list_column_word(const struct dd_cmd *cmd, size_t i, bool nb);
/* Does --match look at it? */
bool list_column_counts(const struct out_list *l, size_t i);
/* Which column `--sort` means, from l->columns, and whether it descends; DD_USAGE: the command's
 * other list has it; DD_INTERNAL: none. */
enum dd_rc list_sort_column(const struct out_list *l, const char *sort, size_t *column,
                            bool *descends, struct dd_error *err) DD_MUST_CHECK;

/* list_row.c: the cells of a row, in l->cells until the next one is asked for. */
const struct out_cell *list_cells(const struct out_list *l, const struct out_row *row);

/* list_options.c: the rows to print, to l->rows: those that fit --match, in the order of --sort, as
 * many as --limit. Notes how many were left out. */
enum dd_rc list_select(struct out_list *l, struct dd_error *err) DD_MUST_CHECK;
/* Says that there is nothing in the list. */
void list_say_none(const struct out_list *l);

#endif
