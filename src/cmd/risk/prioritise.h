/* What the files of `risk prioritise` share. Private to src/cmd. */
#ifndef DDREG_CMD_PRIORITISE_H
#define DDREG_CMD_PRIORITISE_H

#include "cli/out.h"
#include "ddreg/priorities.h"

enum { PRIORITY_COLUMNS = 24 };
extern const struct out_column priority_columns[PRIORITY_COLUMNS];

/* The cells of a row; a table shows the proposal where there is no record at all. */
void priority_cells(struct cli *c, const struct priorities *p, const struct priority *row,
                    struct out_cell out[PRIORITY_COLUMNS]);

/* find_out_why.c: why it is found out about: "cannot be rated yet: country not known (4), ..." */
const char *find_out_why(struct cli *c, const struct find_out *of, int64_t ore);

/* prioritise_themes.c: the list of themes. */
enum { PRIORITY_THEME_COLUMNS = 15 };
extern const struct out_column priority_theme_columns[PRIORITY_THEME_COLUMNS];
void priority_theme_cells(struct cli *c, const struct priority_theme *t,
                          struct out_cell out[PRIORITY_THEME_COLUMNS]);

#endif
