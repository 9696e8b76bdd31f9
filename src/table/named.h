/* A file whose columns are known by their names, as one that the program wrote itself and that
 * somebody has edited since: its delimiter and its header line are those by which most names are
 * known. Its columns may come in any order, with others between them. */
#ifndef DDREG_TABLE_NAMED_H
#define DDREG_TABLE_NAMED_H

#include "csv_reader.h"
#include "ddreg/arena.h"

struct named_table {
    struct source src;
    struct csv_reader *csv;
    int64_t broken; /* line breaks within the cells of the rows so far */
    size_t width;
    char **header; /* trimmed */
};

/* Is this the name of a column? */
typedef bool named_column(const void *data, const char *header);

/* Opens the file at its first row; names live in `a`. Of a workbook it is the sheet of that name;
 * NULL: the one that has names that are known. End with named_close(), also after an error.
 * DD_INPUT import.file.*, import.csv.*, "table.no_names" where no line has two names that are
 * known, and "xlsx.which" with {names} where several sheets have. */
enum dd_rc named_open(struct named_table *t, struct arena *a, const char *path, const char *sheet,
                      named_column *is_known, const void *data, struct dd_error *err) DD_MUST_CHECK;
/* The same of a table whose `src` is open already. */
enum dd_rc named_read(struct named_table *t, struct arena *a, named_column *is_known,
                      const void *data, struct dd_error *err) DD_MUST_CHECK;
/* The next row; see csv_reader_next(). Its line is its number as spreadsheets have it: lines within
 * a cell are not counted. */
enum row_step named_next(struct named_table *t, struct csv_row *row,
                         struct dd_error *err) DD_MUST_CHECK;
void named_close(struct named_table *t);

#endif
