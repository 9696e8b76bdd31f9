/* Words that a cell may hold: yes or no, a currency. */
#ifndef DDREG_TABLE_CELL_WORDS_H
#define DDREG_TABLE_CELL_WORDS_H

#include "ddreg/money.h"

/* Ja/Nei, Yes/No, J/N, 1/0, X, true/false. *out gets 1 or 0. */
bool yes_no_read(int *out, const char *s);

/* Three letters, "kr", "£" or "€". */
bool currency_word_read(char out[CURRENCY_SIZE], const char *s);

/* Does the amount as written name another currency than this one ("£512" or "EUR 100" in a file
 * taken for kroner)? Reading it as `currency` would be a silent exchange at 1:1. */
bool amount_contradicts(const char *amount, const char *currency);

#endif
