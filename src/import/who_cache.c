#include "who_cache.h"

#include "ddreg/arena.h"
#include "ddreg/hash.h"

/* A fixed number of places, so that it is bounded whatever the file holds. A row may be in any of
 * the WAYS places of its group; when they are taken, the one added longest ago goes. What a row is
 * known by is not its cells but their sum: ten times as many have room. */
enum { WAYS = 4, GROUPS = 32768, KEY_MAX = 4096 };

struct place {
    uint64_t sum[2]; /* 0, 0: nothing in this place */
    struct cached_who known;
};

struct who_cache {
    struct hash_key key;
    bool fits; /* what was looked for last: are its cells short enough? */
    size_t n;  /* their length together */
    uint64_t sum[2];
    char cells[KEY_MAX];
    unsigned char next[GROUPS]; /* to be taken in this group */
    struct place places[GROUPS][WAYS];
};

struct who_cache *who_cache_new(void)
{
    struct who_cache *c = mem_realloc(NULL, sizeof(*c));

    if (c) {
        hash_new_key(&c->key);
        who_cache_clear(c);
    }
    return c;
}

void who_cache_free(struct who_cache *c)
{
    mem_free(c);
}

void who_cache_clear(struct who_cache *c)
{
    memset(c->next, 0, sizeof(c->next));
    memset(c->places, 0, sizeof(c->places));
}

/* The cells that identify the payee, each ended by a line end, which no cell holds. */
static bool join_cells(struct who_cache *c, const struct sheet_row *row)
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
            memcpy(c->cells + c->n, cell, n);
        c->n += n;
        c->cells[c->n++] = '\n';
    }
    return true;
}

const struct cached_who *who_cache_find(struct who_cache *c, const struct sheet_row *row)
{
    struct place *group;

    c->fits = join_cells(c, row);
    if (!c->fits)
        return NULL;
    hash_keyed(c->sum, &c->key, c->cells, c->n);
    c->sum[0] |= 1; /* never 0, 0 */
    group = c->places[c->sum[1] % GROUPS];
    for (int i = 0; i < WAYS; i++)
        if (group[i].sum[0] == c->sum[0] && group[i].sum[1] == c->sum[1])
            return &group[i].known;
    return NULL;
}

void who_cache_add(struct who_cache *c, struct cached_who payee)
{
    size_t group = c->sum[1] % GROUPS;
    int i = c->next[group];

    if (!c->fits)
        return;
    c->next[group] = (unsigned char)((i + 1) % WAYS);
    c->places[group][i] = (struct place){{c->sum[0], c->sum[1]}, payee};
}
