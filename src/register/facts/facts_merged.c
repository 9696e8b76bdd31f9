/* Which suppliers are merged into which, among facts that were read of all. */
#include <stdlib.h>

#include "facts_of.h"

static int by_id(const void *key, const void *row)
{
    int64_t id = *(const int64_t *)key, other = ((const struct supplier_facts *)row)->supplier;

    return (id > other) - (id < other);
}

static struct supplier_facts *whole_of(const struct supplier_facts *s, struct supplier_facts *all,
                                       size_t n)
{
    return s->into ? bsearch(&s->into, all, n, sizeof(*all), by_id) : NULL;
}

enum dd_rc facts_join(struct supplier_facts *all, size_t n, struct arena *a, struct dd_error *err)
{
    const struct supplier_facts **places = arena_alloc(a, (n + 1) * sizeof(*places));

    if (!places)
        return dd_no_memory(err);
    for (size_t i = 0; i < n; i++) {
        struct supplier_facts *whole = whole_of(&all[i], all, n);
        if (whole)
            whole->nmerged++;
    }
    for (size_t i = 0; i < n; i++) {
        all[i].merged = places;
        places += all[i].nmerged;
        all[i].nmerged = 0;
    }
    for (size_t i = 0; i < n; i++) {
        struct supplier_facts *whole = whole_of(&all[i], all, n);
        if (whole)
            whole->merged[whole->nmerged++] = &all[i];
    }
    return DD_OK;
}
