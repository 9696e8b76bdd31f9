#include "who_cache.h"

#include "ddreg/arena.h"
#include "ddreg/hash.h"

/* A fixed number of places, so that it is bounded whatever the file holds. A key may be in any of
 * the WAYS places of its group; when they are taken, the one added longest ago goes. */
enum { WAYS = 4, GROUPS = 4096, KEY_MAX = 224 };

struct place {
    struct cached_who known;
    size_t n; /* bytes of the key */
    char key[KEY_MAX];
};

struct who_cache {
    bool fits;     /* what was looked for last: is its key short enough? */
    size_t n;      /* its length */
    uint64_t hash; /* its hash */
    char key[KEY_MAX];
    uint64_t hashes[GROUPS][WAYS]; /* 0: nothing in this place */
    unsigned char next[GROUPS];    /* to be taken in this group */
    struct place places[GROUPS][WAYS];
};

struct who_cache *who_cache_new(void)
{
    struct who_cache *c = mem_realloc(NULL, sizeof(*c));

    if (c)
        who_cache_clear(c);
    return c;
}

void who_cache_free(struct who_cache *c)
{
    mem_free(c);
}

void who_cache_clear(struct who_cache *c)
{
    memset(c, 0, sizeof(*c));
}

/* The cells that identify the payee, each ended by a line end, which no cell holds. */
static bool make_key(struct who_cache *c, const struct sheet_row *row)
{
    static const enum field fields[] = {FIELD_DDREG_ID, FIELD_LEDGER, FIELD_ORGNR, FIELD_NAME,
                                        FIELD_COUNTRY};

    c->n = 0;
    for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]); i++) {
        const char *cell = row->cell[fields[i]];
        size_t n = cell ? strlen(cell) : 0;
        if (n >= KEY_MAX - c->n)
            return false;
        if (n > 0)
            memcpy(c->key + c->n, cell, n);
        c->n += n;
        c->key[c->n++] = '\n';
    }
    return true;
}

const struct cached_who *who_cache_find(struct who_cache *c, const struct sheet_row *row)
{
    size_t group;

    c->fits = make_key(c, row);
    if (!c->fits)
        return NULL;
    c->hash = hash_quick(c->n, c->key, c->n) | 1U << 31; /* never 0 */
    group = c->hash % GROUPS;
    for (int i = 0; i < WAYS; i++) {
        struct place *p = &c->places[group][i];
        if (c->hashes[group][i] == c->hash && p->n == c->n && memcmp(p->key, c->key, c->n) == 0)
            return &p->known;
    }
    return NULL;
}

void who_cache_add(struct who_cache *c, struct cached_who payee)
{
    size_t group = c->hash % GROUPS;
    int i = c->next[group];
    struct place *p = &c->places[group][i];

    if (!c->fits)
        return;
    c->next[group] = (unsigned char)((i + 1) % WAYS);
    c->hashes[group][i] = c->hash;
    p->known = payee;
    p->n = c->n;
    memcpy(p->key, c->key, c->n);
}
