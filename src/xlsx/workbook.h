/* An Excel workbook (xlsx): its sheets, and their rows as texts. Nothing outside the file is ever
 * opened, whatever it refers to. */
#ifndef DDREG_XLSX_WORKBOOK_H
#define DDREG_XLSX_WORKBOOK_H

#include <stdbool.h>
#include <stdint.h>

#include "ddreg/arena.h"
#include "packed/archive.h"
#include "cell_name.h"
#include "styles.h"
#include "shared_texts.h"

enum { WORKBOOK_SHEETS = 1024, WORKBOOK_COLUMNS = 4096 };

/* Is the zip such a workbook? */
bool workbook_is(const struct archive *zip);

struct workbook_sheet {
    const char *name;
    const char *relation; /* what the workbook calls the part by */
    const char *part;     /* NULL: none of cells (a chart) */
    bool hidden;
};

struct workbook {
    struct book book;
    struct arena a;
    struct workbook_sheet sheet[WORKBOOK_SHEETS];
    size_t nsheets;
    bool from_1904; /* days are counted from 1904 */
    struct styles styles;
    struct texts texts;
    const char *part;        /* of the list of sheets */
    const char *texts_part;  /* NULL: none */
    const char *styles_part; /* NULL: none */
};

/* Reads the list of sheets; `zip` and `path` are borrowed. DD_INPUT as part_read(), "xlsx.binary"
 * for one that is no XML (xlsb). End with workbook_close(), also after an error. */
enum dd_rc workbook_open(struct workbook *w, const struct archive *zip, const char *path,
                         struct dd_error *err) DD_MUST_CHECK;
void workbook_close(struct workbook *w);

/* A row that has something in it. An error of a cell is its text ("#REF!"); a formula whose value
 * was not saved is WORKBOOK_NO_VALUE. */
#define WORKBOOK_NO_VALUE "#FORMULA!"
struct workbook_row {
    int64_t row; /* from 1 */
    bool hidden;
    size_t formulas;
    size_t n;
    const char *const *cell; /* from column A; "" where nothing is */
};

/* Gives each row of the sheet in its order; the first sheet reads the texts and styles, too.
 * DD_INPUT as part_read(), "xlsx.cell" with {sheet}, {cell} and {value} for a cell that cannot be
 * what it says it is, "xlsx.wide". What `row` gives ends the reading where it is not DD_OK. */
enum dd_rc workbook_rows(struct workbook *w, const struct workbook_sheet *sheet,
                         enum dd_rc (*row)(void *data, const struct workbook_row *row,
                                           struct dd_error *err),
                         void *data, struct dd_error *err) DD_MUST_CHECK;

#endif
