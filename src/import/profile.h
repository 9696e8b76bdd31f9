/* How a file writes amounts and dates: decided once for the file, from all of its rows. */
#ifndef DDREG_IMPORT_PROFILE_H
#define DDREG_IMPORT_PROFILE_H

#include "sheet.h"

enum { PROFILE_SAMPLES = 3 };

struct profile {
    int64_t rows;
    struct import_left_out left_out;
    bool decimal_matters; /* some amount has a decimal or thousands sign */
    enum money_style decimal;
    bool order_matters; /* some date reads differently day first and month first */
    enum day_order order;
    bool serials;       /* five digits among the dates are Excel's count of days */
    bool debit_signed;  /* what stands as debit (or "out") is written with a minus throughout */
    bool credit_signed; /* ... as credit */
    const char *sample[FIELDS][PROFILE_SAMPLES]; /* first cells that are not empty */
};

/* Reads every row, and once more when there are totals to check. A reading that takes every row
 * wins; when two do and give different results, or each has rows of its own, DD_INPUT
 * import.amount.* or import.date.* (.ambiguous, .mixed) with the first such row; when none does,
 * the one that takes most (the other rows are bad). What the user said decides without asking. Two
 * columns with equal right to a field are import.columns.two where they differ. */
enum dd_rc profile_read(struct profile *p, struct sheet *s, struct arena *a,
                        struct dd_error *err) DD_MUST_CHECK;

/* A day as the file writes it. */
bool profile_day(const struct profile *p, char out[DATE_SIZE], const char *cell);

#endif
