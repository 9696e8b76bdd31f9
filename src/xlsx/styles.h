/* What a cell's style says of the number in it. */
#ifndef DDREG_XLSX_STYLES_H
#define DDREG_XLSX_STYLES_H

#include "ddreg/buf.h"
#include "part.h"

enum shown_as { AS_NUMBER, AS_DAY, AS_PERCENT };

struct styles {
    struct buf formats; /* of struct own_format: those of the workbook's own */
    struct buf of;      /* a byte for each style: enum shown_as */
    bool in_cells;      /* on the way: within the list of the cells' styles */
};
#define STYLES_INIT                                                                                \
    {                                                                                              \
        BUF_INIT, BUF_INIT, false                                                                  \
    }

/* Errors as part_read(). */
enum dd_rc styles_read(struct styles *s, const struct book *b, const char *part,
                       struct dd_error *err) DD_MUST_CHECK;
void styles_free(struct styles *s);

/* Of the style with that number; a number where there is no such style. */
enum shown_as styles_of(const struct styles *s, int64_t style);

/* What a format's code shows: "yyyy\-mm\-dd", "0.00%", "#,##0.00 [$kr-414]". */
enum shown_as format_shows(const char *code);

#endif
