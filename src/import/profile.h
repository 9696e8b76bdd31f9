/* How a file writes amounts and dates: decided once for the file, from all of its rows. */
#ifndef DDREG_IMPORT_PROFILE_H
#define DDREG_IMPORT_PROFILE_H

#include "sheet.h"

enum { PROFILE_SAMPLES = 3 };

struct profile {
    int64_t rows;
    bool decimal_matters; /* some amount has a decimal or thousands sign */
    enum money_style decimal;
    enum day_order order;
    bool order_matters;                          /* some day is read by it */
    const char *sample[FIELDS][PROFILE_SAMPLES]; /* first different cells that are not empty */
};

/* Reads every row. A reading that takes every row wins; when two do and give different results,
 * DD_INPUT import.amount.ambiguous or import.date.ambiguous with the first such row; when none
 * does, the one that takes most (the other rows are bad). A map's word decides without asking. */
enum dd_rc profile_read(struct profile *p, struct sheet *s, struct arena *a,
                        struct dd_error *err) DD_MUST_CHECK;

#endif
