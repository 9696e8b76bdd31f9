#include "ddreg/text_pool.h"

#include <string.h>

#include "ddreg/hash.h"

enum { FIRST_ROOM = 256 };

/* Where it is, or would be. */
static size_t place_of(const struct text_pool *p, const char *text)
{
    size_t at = (size_t)hash_mix(hash_quick(0, text, strlen(text))) & (p->room - 1);

    while (p->places[at] && strcmp(p->places[at], text) != 0)
        at = (at + 1) & (p->room - 1);
    return at;
}

/* At most half of the places are taken. */
static bool grow(struct text_pool *p)
{
    struct text_pool more = {.a = p->a, .room = p->room ? p->room * 2 : FIRST_ROOM, .n = p->n};

    more.places = mem_realloc(NULL, more.room * sizeof(*more.places));
    if (!more.places)
        return false;
    memset(more.places, 0, more.room * sizeof(*more.places));
    for (size_t i = 0; i < p->room; i++)
        if (p->places[i])
            more.places[place_of(&more, p->places[i])] = p->places[i];
    mem_free(p->places);
    *p = more;
    return true;
}

const char *text_pool_keep(struct text_pool *p, const char *text)
{
    size_t at;

    if (p->n * 2 >= p->room && !grow(p))
        return NULL;
    at = place_of(p, text);
    if (!p->places[at]) {
        p->places[at] = arena_strdup(p->a, text);
        p->n += p->places[at] != NULL;
    }
    return p->places[at];
}

void text_pool_release(struct text_pool *p)
{
    mem_free(p->places);
    *p = (struct text_pool){.a = p->a};
}
