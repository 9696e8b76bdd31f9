#include "scenario_exposed.h"

#include <string.h>

/* All of one country, as far as all are known; *unknown says that one is not. */
static const char *one_country(const struct chain *chain, size_t i, bool *unknown)
{
    const size_t first = chain->places[i].first, end = first + chain->items[i].nsources;
    const char *country = NULL;
    bool several = false;

    *unknown = false;
    for (size_t k = first; k < end; k++) {
        const char *made = chain->offers[k].made_in;
        *unknown = *unknown || !made;
        several = several || (made && country && strcmp(made, country) != 0);
        country = made ? made : country;
    }
    return several || *unknown ? NULL : country;
}

/* Of the approved sources' shares; a single one has all. */
static int64_t hhi_of(struct arena *a, const struct chain *chain, size_t i)
{
    const struct stress_item *it = &chain->items[i];
    int64_t *parts = arena_alloc(a, (it->nsources + 1) * sizeof(*parts));
    size_t n = 0, without_share = 0;

    for (size_t k = 0; parts && k < it->nsources; k++) {
        if (!it->sources[k].approved)
            continue;
        without_share += !it->sources[k].share.known;
        parts[n++] = it->sources[k].share.known ? it->sources[k].share.likely : STRESS_FULL;
    }
    return parts && (without_share == 0 || n == 1) ? stress_hhi(parts, n) : -1;
}

struct exposed scenario_exposed(struct arena *a, const struct chain *chain, size_t i)
{
    const struct stress_item *it = &chain->items[i];
    struct exposed e = {.hhi = -1};
    bool unknown, unaccounted = false;

    for (size_t k = 0; k < it->nsources; k++) {
        if (!chain->offers[chain->places[i].first + k].id) {
            unaccounted = true;
            continue;
        }
        e.approved += it->sources[k].approved;
        e.possible += !it->sources[k].approved;
    }
    e.country = one_country(chain, i, &unknown);
    if (e.approved == 1 && e.possible == 0 && !unaccounted)
        e.single = "source";
    else if (e.country && e.approved > 0)
        e.single = "country";
    else if (it->nneeds == 0 && (unknown || unaccounted || e.approved == 0))
        e.single = "unknown";
    if (!unaccounted && e.approved > 0)
        e.hhi = hhi_of(a, chain, i);
    return e;
}
