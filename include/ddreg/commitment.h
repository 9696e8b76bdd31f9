/* Orders as limits read them; a kind of record (src/kind/kind_commitment.c). */
#ifndef DDREG_COMMITMENT_H
#define DDREG_COMMITMENT_H

#include "ddreg/kind.h"

/* Is an amount of the currency one of kroner? NULL: no other was given. */
bool commitment_in_kroner(const char *currency);
/* What an order comes to in øre. */
int64_t commitment_ore(const struct kind_row *row);

#endif
