/* Numbers as workbooks keep them: decimal text, exact, without floating point. */
#ifndef DDREG_XLSX_DECIMAL_H
#define DDREG_XLSX_DECIMAL_H

#include <stdbool.h>
#include <stdint.h>

#include "ddreg/date.h"

enum { DECIMAL_DIGITS = 15, DECIMAL_TEXT = 64 };

struct decimal {
    bool minus;
    char digits[DECIMAL_DIGITS + 1]; /* without zeros at its ends; "" is zero */
    int n;
    int point; /* the value is 0.DIGITS × 10^point */
};

/* "1234.5", "-1E-3"; rounded to 15 significant digits, half away from zero, which is what
 * spreadsheets show of the binary fractions that they compute with. False for what is no number,
 * or too large to be one of a table (30 digits). */
bool decimal_read(struct decimal *out, const char *s);

/* The number with a point for its decimals, and never three of them, which could be taken for a
 * group of thousands: a zero is added. With `percent` times hundred and "%". */
void decimal_text(char out[DECIMAL_TEXT], const struct decimal *d, bool percent);

/* The day that a number is, counted from 1900 (with its 29 February that was none) or from 1904.
 * False where it is none. */
bool decimal_day(char out[DATE_SIZE], const struct decimal *d, bool from_1904);

#endif
