/* A file understood as a table: its rows as fields of ours. */
#ifndef DDREG_TABLE_SHEET_H
#define DDREG_TABLE_SHEET_H

#include "rows_ahead.h"
#include "sniff.h"
#include "voucher.h"

/* A line that is no ordinary row: a total or a note to be passed over, or a total that is not what
 * the rows above it add up to. */
enum mark_way { MARK_TOTAL, MARK_NOTE, MARK_WRONG_TOTAL };

struct mark {
    int64_t line;
    enum mark_way way;
    const char *value; /* of a wrong total: as written, and the sum */
};

struct sheet {
    struct source src;
    struct column_map map;
    struct layout layout;
    enum import_kind kind;
    enum dd_lang lang; /* of the numbers in a fault's value */
    struct rows_ahead *rows;
    struct mark *marks; /* by line; set by profile_read() */
    size_t nmarks;
    size_t next_mark;
    struct import_left_out left_out; /* by the reading under way */
    struct voucher_memo kinds;
};

struct sheet_row {
    int64_t line;
    size_t filled;             /* cells that are not empty; counted only when no amount is there,
                                  or its cell may be a text */
    bool page;                 /* a text alone that says which page follows */
    bool labelled;             /* names no supplier, and a cell in any column says "Sum" */
    const char *cell[FIELDS];  /* trimmed; NULL when empty or without a column */
    const char *rival[FIELDS]; /* the same of the second column with equal right, where one is */
    enum voucher kind;         /* by its own column */
    enum side side;            /* by its own column; without one an invoice is debit */
    const char *fault;         /* message id when the row as a whole is wrong, else NULL */
    int fault_field;           /* enum field, or -1: no single cell is */
    const char *fault_value;   /* what the message shows, or "" */
};

/* Opens and understands the file as the options say; texts live in `a`. End with sheet_close(),
 * also after an error. */
enum dd_rc sheet_open(struct sheet *s, struct arena *a, const struct table_options *o,
                      enum import_kind kind, struct dd_error *err) DD_MUST_CHECK;
void sheet_close(struct sheet *s);

/* Goes (back) to before the first row. */
enum dd_rc sheet_rewind(struct sheet *s, struct dd_error *err) DD_MUST_CHECK;
/* The next row; its cells are valid until the next call. Passed over are blank lines and rulers,
 * the header line where it is repeated, what is marked, and money received in a bank statement. */
enum row_step sheet_next(struct sheet *s, struct sheet_row *row,
                         struct dd_error *err) DD_MUST_CHECK;

/* Neither name nor number of a supplier. */
bool sheet_row_is_nobodys(const struct sheet_row *row);

bool sheet_has(const struct sheet *s, enum field f);
/* A column of amounts in the line's currency, or a pair of debit and credit. */
bool sheet_has_amount(const struct sheet *s);
/* The header of a field's column ("#3" where it has none); the field's own name when it has no
 * column. */
const char *sheet_header(const struct sheet *s, enum field f);

enum { SHEET_CELL = 32 };
/* Of a workbook the name of the cell of that field (enum field, or -1) in that line: "B17"; else
 * "". */
void sheet_cell(char out[SHEET_CELL], const struct sheet *s, int64_t line, int field);

#endif
