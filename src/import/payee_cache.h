/* Payees seen lately, by what stands in a row's cells: most rows name one that was just named, and
 * need not be read, checked and looked up again. */
#ifndef DDREG_IMPORT_PAYEE_CACHE_H
#define DDREG_IMPORT_PAYEE_CACHE_H

#include "table/sheet.h"

struct payee_cache;

struct cached_payee {
    int64_t payee; /* from purchase_stage_payee() */
    bool flagged;  /* its org number has a wrong check digit */
};

/* NULL when there is no memory. */
struct payee_cache *payee_cache_new(void);
void payee_cache_free(struct payee_cache *c); /* NULL is fine */

/* Every payee is forgotten. */
void payee_cache_clear(struct payee_cache *c);

/* NULL when no row with the same name, numbers and country was added, or not lately. */
const struct cached_payee *payee_cache_find(struct payee_cache *c, const struct sheet_row *row);
/* Of the row that was looked for last. */
void payee_cache_add(struct payee_cache *c, struct cached_payee payee);

#endif
