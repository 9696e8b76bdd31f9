/* Payees that look like no supplier, by their name. Tables: data/payee-rules.csv, payee-kinds.csv.
 */
#ifndef DDREG_PAYEE_KINDS_H
#define DDREG_PAYEE_KINDS_H

#include "ddreg/arena.h"
#include "ddreg/msg.h"

struct payee_kind {
    const char *key;       /* "tax", "wages" ... */
    const char *reason[2]; /* why it would be no supplier, by language: the class's reason */
    const char *ask[2];    /* what to look at first, or "" */
};

/* The kind of that key; NULL when there is none. */
const struct payee_kind *payee_kind(const char *key);

/* What the name looks like, or NULL. A name with a legal form looks like none: "Payroll AS" sells
 * something. False when memory is short. */
bool payee_kind_of(struct arena *a, const char *name, const struct payee_kind **out);

/* Is it who only pays for what others sell: a card, its issuer, employees' outlays? Whatever its
 * legal form. False when memory is short. */
bool payee_only_pays(struct arena *a, const char *name, bool *out);

#endif
