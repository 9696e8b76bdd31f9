/* Texts of which many are the same (countries, trades, days), each kept once: of 50 000 suppliers
 * a country takes a pointer. */
#ifndef DDREG_TEXT_POOL_H
#define DDREG_TEXT_POOL_H

#include "ddreg/arena.h"

struct text_pool {
    struct arena *a;     /* has the texts, which stay when the pool is released */
    const char **places; /* by hash; NULL: free */
    size_t room, n;
};

#define TEXT_POOL_OF(arena) ((struct text_pool){.a = (arena)})

/* The text that is kept for it: equal texts give the same pointer. NULL without memory. */
const char *text_pool_keep(struct text_pool *p, const char *text);
void text_pool_release(struct text_pool *p);

#endif
