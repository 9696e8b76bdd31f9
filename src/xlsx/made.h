/* A workbook that is written: one table to be filled in, with its lists of words and a page of what
 * may be written. The same content gives the same bytes. */
#ifndef DDREG_XLSX_MADE_H
#define DDREG_XLSX_MADE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ddreg/buf.h"
#include "ddreg/error.h"

/* What the cells of a column are. A text that is none of it is written as a text. */
enum made_type {
    MADE_TEXT,
    MADE_DAY,    /* "2024-03-01" */
    MADE_AMOUNT, /* "1234,50" */
    MADE_COUNT   /* "12" */
};

/* What is computed of a column, above its heading, of the rows that a filter leaves. */
enum made_sum { MADE_NOTHING, MADE_SUM, MADE_EMPTY };

enum { MADE_MAX_COLUMNS = 64 };

struct made_column {
    const char *title;
    const char *note;         /* on the heading; NULL: none */
    const char *const *words; /* to choose from: others are warned of; NULL: none */
    size_t nwords;
    enum made_type type;
    unsigned width; /* in characters */
    bool locked;    /* nobody writes in its rows ... */
    bool kept;      /* ... nor below them */
    enum made_sum sum;
    int64_t value; /* of the sum, as it is now, in hundredths */
};

struct made_text {
    const char *table, *lists, *guide; /* names of the three sheets */
    const char *day;                   /* how days are shown: "dd.mm.yyyy" */
    const char *empty;                 /* how MADE_EMPTY is shown: "missing" */
    const char *warn_title, *warn;     /* of a word that is none of the list */
};

struct made_sheet {
    struct made_text text;
    const struct made_column *columns;
    size_t ncolumns;
    size_t nrows;    /* that made_row() will be called for */
    size_t spare;    /* rows below that have the lists, too */
    size_t frozen;   /* columns at the left that stay in sight */
    const char *day; /* when it is made */
};

struct made;

/* Begins one. `sheet` and what it names must stay until made_end(). Free with made_free(), also
 * after an error. DD_INTERNAL "library.missing". */
enum dd_rc made_begin(struct made **out, const struct made_sheet *sheet,
                      struct dd_error *err) DD_MUST_CHECK;
/* The next row: a text for each column. DD_REFUSED "xlsx.too_long" with {cell} for one that no cell
 * takes, "xlsx.many" for more rows than a sheet has. */
enum dd_rc made_row(struct made *m, const char *const *cells, struct dd_error *err) DD_MUST_CHECK;
/* A line of the page of what may be written. */
enum dd_rc made_line(struct made *m, const char *text, struct dd_error *err) DD_MUST_CHECK;
/* All of the file's bytes, appended to `out`. */
enum dd_rc made_end(struct made *m, struct buf *out, struct dd_error *err) DD_MUST_CHECK;
void made_free(struct made *m);

/* The library and its version, for --version. */
void made_library(struct buf *out);

#endif
