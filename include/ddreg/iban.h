/* Where an account in a bank is, by its number. */
#ifndef DDREG_IBAN_H
#define DDREG_IBAN_H

#include <stdbool.h>

enum { IBAN_COUNTRY_SIZE = 3 };

/* The two letters of the country of an IBAN with the right check digits (spaces between are
 * passed over), or of a BIC of 8 or 11 characters; false for anything else. Whether there is such a
 * country is not asked. */
bool iban_country(char out[IBAN_COUNTRY_SIZE], const char *text);

#endif
