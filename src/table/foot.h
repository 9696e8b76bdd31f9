/* Lines in and below a table that are no rows: totals, subtotals, notes. A total is checked against
 * the sum of the rows above it. */
#ifndef DDREG_TABLE_FOOT_H
#define DDREG_TABLE_FOOT_H

#include "foot_sums.h"

enum foot_way { FOOT_ROW, FOOT_TOTAL, FOOT_SUBTOTAL, FOOT_NOTE };

/* What a row could be besides a row. A total has an amount and a word for a total in place of a
 * supplier, or neither supplier nor date; a subtotal
 * has such a word and a name; a note has no field of ours, or is one text alone. */
enum foot_way foot_look(const struct sheet *s, const struct sheet_row *row);

/* The candidates that one reading found. */
struct foot {
    struct arena *a;
    struct foot_line *first, *last;
    size_t n, totals;
    int64_t payments; /* of the lines marked as totals, by their kind */
    int64_t sum;      /* of what these say, in hundredths */
    bool sum_lost;    /* ... could not be added up */
    int64_t last_row; /* line of the last row that is none of them */
    int64_t rows;     /* how many these are */
    bool bare_last; /* the last of them has a name and a sum, and nothing that says it is a purchase
                     */
    bool last_total; /* ... and is a total: what the rows above add up to */
};

enum dd_rc foot_keep(struct foot *f, enum foot_way way, const struct sheet_row *row,
                     struct dd_error *err) DD_MUST_CHECK;

/* Decides each candidate, and marks the sheet's lines: reads the file once more when there are
 * totals to check. */
enum dd_rc foot_decide(struct foot *f, struct sheet *s, const struct foot_rule *rule,
                       struct dd_error *err) DD_MUST_CHECK;

#endif
