#include "payee_cache.h"

#include "ddreg/arena.h"

/* A fixed number of places, each for all keys with one remainder: the last one added stays. Bounded
 * whatever the file holds. */
enum { PLACES = 8192, KEY_MAX = 224 };

struct place {
    struct cached_payee known;
    size_t n; /* bytes of the key; 0: nothing here */
    char key[KEY_MAX];
};

struct payee_cache {
    struct place
        *wanted; /* the place for what was looked for last; NULL when its key is too long */
    size_t n;
    char key[KEY_MAX];
    struct place places[PLACES];
};

struct payee_cache *payee_cache_new(void)
{
    struct payee_cache *c = mem_realloc(NULL, sizeof(*c));

    if (c)
        payee_cache_clear(c);
    return c;
}

void payee_cache_free(struct payee_cache *c)
{
    mem_free(c);
}

void payee_cache_clear(struct payee_cache *c)
{
    memset(c, 0, sizeof(*c));
}

/* The cells that tell who is meant, each ended by a line end, which no cell holds. */
static bool make_key(struct payee_cache *c, const struct sheet_row *row)
{
    static const enum field fields[] = {FIELD_LEDGER, FIELD_ORGNR, FIELD_NAME, FIELD_COUNTRY};

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

static uint64_t mix(const char *p, size_t n)
{
    uint64_t h = n, word;

    for (; n > 0; p += sizeof(word), n -= n < sizeof(word) ? n : sizeof(word)) {
        word = 0;
        memcpy(&word, p, n < sizeof(word) ? n : sizeof(word));
        h = (h ^ word) * UINT64_C(0x9E3779B97F4A7C15);
        h ^= h >> 32;
    }
    return h;
}

const struct cached_payee *payee_cache_find(struct payee_cache *c, const struct sheet_row *row)
{
    c->wanted = make_key(c, row) ? &c->places[mix(c->key, c->n) % PLACES] : NULL;
    if (!c->wanted || c->wanted->n != c->n || memcmp(c->wanted->key, c->key, c->n) != 0)
        return NULL;
    return &c->wanted->known;
}

void payee_cache_add(struct payee_cache *c, struct cached_payee payee)
{
    if (!c->wanted)
        return;
    c->wanted->known = payee;
    c->wanted->n = c->n;
    memcpy(c->wanted->key, c->key, c->n);
}
