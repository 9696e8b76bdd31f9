/* An invoice's total that is on each of its lines would count as often as it has lines. */
#ifndef DDREG_TABLE_REPEATS_H
#define DDREG_TABLE_REPEATS_H

#include "sheet.h"

enum { REPEAT_CELLS = 4, REPEAT_SIZE = 80 };

/* Begin with zeros. */
struct repeats {
    char before[REPEAT_CELLS][REPEAT_SIZE]; /* of the row before; the first is "" for none */
    bool again;                             /* that row was like the one before it */
    bool differ;      /* some voucher has lines of different amounts: then they are lines' */
    int64_t rows;     /* with a voucher and an amount */
    int64_t repeated; /* ... that are like the one before */
    int64_t vouchers; /* with such lines */
    int64_t line;     /* the first repeated */
};

void repeats_look(struct repeats *r, const struct sheet_row *row);
/* Several vouchers, a third of all rows, and not one with lines that differ? DD_INPUT
 * import.amount.repeated. */
enum dd_rc repeats_check(const struct repeats *r, const struct sheet *s,
                         struct dd_error *err) DD_MUST_CHECK;

#endif
