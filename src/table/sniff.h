/* Finding out how a file is laid out from its first rows: delimiter, quotes, header line, columns.
 */
#ifndef DDREG_TABLE_SNIFF_H
#define DDREG_TABLE_SNIFF_H

#include "csv_reader.h"
#include "map.h"

/* A header is looked for in this many rows, titles and the like before it passed over. */
enum { SNIFF_HEADER_ROWS = 50 };

struct layout {
    struct csv_dialect dialect;
    int64_t header_line; /* 0: the file has none */
    int64_t first_line;  /* of the first row that is not heading */
    size_t width;        /* columns of the header */
    char **headers;      /* "#1" ... where the file has no name for a column */
    struct columns columns;
    enum flag kind_flag, status_flag; /* what yes and no mean in those columns, or FLAG_NONE */
    bool like_purchases;          /* a file of suppliers with columns for a date and an amount */
    char currency[CURRENCY_SIZE]; /* that the header of the amount names, or "" */
};

/* Texts live in `a`. DD_INPUT: import.header.no_* (with the columns that were found),
 * import.map.*. Columns with equal right to a field are left as rivals: see profile_read(). */
enum dd_rc sniff(struct layout *out, struct arena *a, const struct source *src,
                 const struct column_map *map, enum import_kind kind,
                 struct dd_error *err) DD_MUST_CHECK;

/* As results say it: the sign itself, or "tab". */
const char *delimiter_name(char delimiter);

#endif
