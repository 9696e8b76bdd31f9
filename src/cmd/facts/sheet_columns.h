/* The columns of a sheet that is written, whatever the file is: in their order, with what each row
 * has in them. Private to src/cmd. */
#ifndef DDREG_CMD_SHEET_COLUMNS_H
#define DDREG_CMD_SHEET_COLUMNS_H

#include "sheet_rows.h"

enum sheet_column_is {
    SHEET_COLUMN_ID,
    SHEET_COLUMN_FIELD,
    SHEET_COLUMN_BESIDE,
    SHEET_COLUMN_VERSION
};
struct sheet_column {
    enum sheet_column_is is;
    size_t at; /* which field, or which beside them */
};

enum { SHEET_MAX_COLUMNS = CHANGE_MAX_FIELDS + 8 };

struct sheet_columns {
    struct sheet_fields *s;
    struct sheet_column column[SHEET_MAX_COLUMNS];
    size_t n;
};

void sheet_columns_of(struct sheet_columns *out, struct sheet_fields *s);

/* "Klasse", "Konti (bare vist)", "Radversjon (facts)". */
const char *sheet_column_title(const struct sheet_columns *c, size_t i);
/* Is it only there to be read? */
bool sheet_column_is_shown(const struct sheet_columns *c, size_t i);

/* What the row has in each of the columns. */
enum dd_rc sheet_columns_cells(const struct sheet_columns *c, const struct sheet_row_of *row,
                               const char **cells, struct dd_error *err) DD_MUST_CHECK;

#endif
