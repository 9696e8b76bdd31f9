/* Journals that only bring last year's balances in: by the words of data/import-words.csv. */
#ifndef DDREG_SAFT_LEDGER_OPENING_H
#define DDREG_SAFT_LEDGER_OPENING_H

#include "ddreg/arena.h"

/* Is it what such a journal, its type or a transaction's type is called ("IB", "Inngående balanse
 * 2025")? False for NULL. *failed is set where memory is short. */
bool ledger_says_opening(struct arena *scratch, const char *words, bool *failed);

#endif
