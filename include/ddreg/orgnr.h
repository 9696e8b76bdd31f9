/* Norwegian organisation numbers: nine digits, the last a check digit (modulus 11 with weights
 * 3 2 7 6 5 4 3 2, as Enhetsregisteret publishes it). */
#ifndef DDREG_ORGNR_H
#define DDREG_ORGNR_H

#include <stdbool.h>

enum { ORGNR_SIZE = 10 };

/* Reads a number as people write it: spaces (also no-break), dots, "NO" before, "MVA" after.
 * False when it is not nine digits; the check digit is another question. */
bool orgnr_read(char out[ORGNR_SIZE], const char *s);

/* Does the check digit fit? `nr` is nine digits. */
bool orgnr_valid(const char *nr);

#endif
