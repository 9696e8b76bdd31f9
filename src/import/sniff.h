/* Finding out how a file is laid out from its first rows: delimiter, header line, columns. */
#ifndef DDREG_IMPORT_SNIFF_H
#define DDREG_IMPORT_SNIFF_H

#include "map.h"
#include "source.h"

/* A header is looked for in this many rows, titles and the like before it passed over. */
enum { SNIFF_HEADER_ROWS = 21, SNIFF_ROWS = 60 };

struct layout {
    char delimiter;
    int64_t header_line; /* 0: the file has none (by its map) */
    size_t width;        /* columns of the header */
    char **headers;
    struct columns columns;
};

/* Texts live in `a`. DD_INPUT: import.header.missing (with the columns that were found),
 * import.columns.two (two columns with equal right to a field), import.map.*. */
enum dd_rc sniff(struct layout *out, struct arena *a, const struct source *src,
                 const struct column_map *map, enum import_kind kind,
                 struct dd_error *err) DD_MUST_CHECK;

/* The last step of it, in layout.c: `line` is that of the header row, `known` when its columns were
 * recognised. */
enum dd_rc layout_settle(struct layout *out, struct arena *a, const struct source *src,
                         const struct column_map *map, enum import_kind kind, char delimiter,
                         int64_t line, bool known, struct arena *scratch,
                         struct dd_error *err) DD_MUST_CHECK;

/* As results say it: the sign itself, or "tab". */
const char *delimiter_name(char delimiter);

#endif
