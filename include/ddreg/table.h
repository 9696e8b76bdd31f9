/* How a file is to be read as a table, where that is not left to be found out. */
#ifndef DDREG_TABLE_H
#define DDREG_TABLE_H

#include "ddreg/msg.h"

/* Are the amounts of a file net or gross of VAT, as the name of their column says? */
enum import_vat { IMPORT_VAT_UNKNOWN, IMPORT_VAT_NET, IMPORT_VAT_GROSS };

struct table_options {
    const char *path;
    const char *sheet;    /* of a workbook, or NULL */
    const char *map_path; /* a column map file (docs/import-map.md), or NULL */
    const char *map_name; /* a saved map, or NULL; and its text */
    const char *map_text;
    enum dd_lang lang; /* of the numbers in a fault's value */
    /* How the file is written; NULL: find out. */
    const char *encoding;  /* "utf-8", "utf-16le", "utf-16be", "windows-1252", "iso-8859-1" ... */
    const char *delimiter; /* "semicolon", "comma", "tab", "pipe" or the sign itself */
    const char *quotes;    /* "doubled", "backslash", "none" */
    const char *decimal;   /* "comma", "point" */
    const char *dates;     /* "dmy", "mdy", "ymd" */
    const char *sign;      /* "plus", "minus", "out": how what was bought is written */
    const char *last;      /* "total", "row": what the last row is */
    const char *sectors;   /* "sn2007", "sn2025": the standard of codes of trades */
    const char *header;    /* number of the header line, or "none" */
};

/* Lines that are no rows, and are not counted among them. */
struct import_left_out {
    int64_t totals;     /* totals that are the sum of the rows above them */
    int64_t totals_sum; /* ... added up, in hundredths of the file's amounts; 0: they cannot be */
    int64_t headers;    /* the header line once more */
    int64_t notes;      /* text below the table */
    int64_t received;   /* of a bank statement: money that came in */
    int64_t payments;   /* of invoices that are rows themselves */
};

#endif
