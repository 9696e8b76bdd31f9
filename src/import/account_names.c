#include "account_names.h"

#include "ddreg/account_name.h"

enum { PLACES = 16 * 1024, MOST = PLACES / 2, MEMORY = 16 * 1024 * 1024 };

struct named {
    const char *number, *name, *standard; /* number NULL: nothing here */
};

struct account_names {
    struct arena a;
    struct named places[PLACES];
    struct named *all[MOST]; /* in the order of the file */
    size_t n;
    const struct named *last;
};

struct account_names *account_names_new(void)
{
    struct account_names *n = mem_realloc(NULL, sizeof(*n));

    if (n) {
        memset(n, 0, sizeof(*n));
        arena_init(&n->a, MEMORY);
    }
    return n;
}

void account_names_free(struct account_names *n)
{
    if (n)
        arena_release(&n->a);
    mem_free(n);
}

void account_names_clear(struct account_names *n)
{
    arena_reset(&n->a);
    memset(n->places, 0, sizeof(n->places));
    n->n = 0;
    n->last = NULL;
}

static struct named *place_of(struct account_names *n, const char *number)
{
    uint32_t h = 2166136261U;

    for (const char *s = number; *s; s++)
        h = (h ^ (unsigned char)*s) * 16777619U;
    h ^= h >> 15;
    while (n->places[h % PLACES].number && strcmp(n->places[h % PLACES].number, number) != 0)
        h++;
    return &n->places[h % PLACES];
}

enum dd_rc account_names_add(struct account_names *n, const char *number, const char *name,
                             const char *standard, struct dd_error *err)
{
    struct named *at;

    if (!number || !name || !*number || !*name || n->n == MOST ||
        (n->last && strcmp(n->last->number, number) == 0))
        return DD_OK;
    at = place_of(n, number);
    if (!at->number) {
        *at = (struct named){arena_strdup(&n->a, number), arena_strdup(&n->a, name),
                             arena_strdup(&n->a, standard)};
        if (!at->number || !at->name || (standard && !at->standard)) {
            *at = (struct named){NULL, NULL, NULL};
            return dd_no_memory(err);
        }
        n->all[n->n++] = at;
    }
    n->last = at;
    return DD_OK;
}

enum dd_rc account_names_write(struct account_names *n, struct reg *reg, int64_t batch,
                               struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < n->n; i++)
        rc = account_name_add(reg, batch, n->all[i]->number, n->all[i]->name, n->all[i]->standard,
                              err);
    return rc;
}
