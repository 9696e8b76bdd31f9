/* Whom the rows named lately, by the cells of the row: most rows name one that was just
 * named, and need not be read, checked and looked up again. */
#ifndef DDREG_IMPORT_WHO_CACHE_H
#define DDREG_IMPORT_WHO_CACHE_H

#include "table/sheet.h"

struct who_cache;

struct cached_who {
    int64_t payee; /* from purchase_stage_payee() */
    bool flagged;  /* its org number has a wrong check digit */
    bool foreign;  /* its org number was left out */
};

/* NULL when there is no memory. */
struct who_cache *who_cache_new(void);
void who_cache_free(struct who_cache *c); /* NULL is fine */

/* Every payee is forgotten. */
void who_cache_clear(struct who_cache *c);

/* NULL when no row with the same name, numbers and country was added, or not lately. */
const struct cached_who *who_cache_find(struct who_cache *c, const struct sheet_row *row);
/* Of the row that was looked for last. */
void who_cache_add(struct who_cache *c, struct cached_who payee);

#endif
