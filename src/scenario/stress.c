#include "ddreg/stress.h"

#include <string.h>

#include "stress_fill.h"

static bool is_hit(const struct stress_item *it)
{
    for (size_t i = 0; i < it->nsources; i++)
        if (it->sources[i].hit != STRESS_MISSED && it->sources[i].lost > 0)
            return true;
    return false;
}

static bool touched(const struct stress_item *items, const struct stress_result *out, size_t i)
{
    const struct stress_item *it = &items[i];

    if (it->down || it->demand > STRESS_FULL || is_hit(it))
        return true;
    for (size_t k = 0; k < it->nneeds; k++)
        if (out[it->needs[k]].state != STRESS_UNTOUCHED)
            return true;
    return false;
}

static enum stress_state state_of(const struct stress_result *r)
{
    if (r->gap.worst == 0)
        return STRESS_HOLDS;
    if (r->gap.best > 0 || (r->likely_known && r->gap.likely > 0))
        return STRESS_GAP;
    return r->likely_known ? STRESS_NARROW : STRESS_UNKNOWN;
}

static struct stress_times times(const int64_t v[CASES])
{
    return (struct stress_times){v[WORST], v[LIKELY], v[BEST]};
}

/* What is not known of an item does not matter where the worst case is the best one. */
static void settle(const struct stress_item *items, struct stress_case *const cases[CASES],
                   struct stress_result *out, size_t i)
{
    struct stress_result *r = &out[i];
    int64_t empty[CASES], gap[CASES], lost[CASES];

    for (int w = 0; w < CASES; w++) {
        empty[w] = cases[w][i].empty;
        gap[w] = cases[w][i].gap;
        lost[w] = cases[w][i].lost;
    }
    r->empty = times(empty);
    r->gap = times(gap);
    r->lost = times(lost);
    if (!items[i].stock.known && r->empty.worst != r->empty.best)
        r->unknown |= STRESS_NO_STOCK;
    for (size_t k = 0; k < items[i].nneeds; k++)
        if (!out[items[i].needs[k]].likely_known)
            r->unknown |= STRESS_NO_INPUT;
    if (r->gap.worst == r->gap.best && r->empty.worst == r->empty.best)
        r->unknown = 0;
    r->likely_known = r->unknown == 0;
    r->state = touched(items, out, i) ? state_of(r) : STRESS_UNTOUCHED;
}

/* An input is used as much more as what is made of it. */
static void spread_demand(struct stress_item *items, size_t n)
{
    for (bool more = true; more;) {
        more = false;
        for (size_t i = 0; i < n; i++)
            for (size_t k = 0; k < items[i].nneeds; k++)
                if (items[items[i].needs[k]].demand < items[i].demand) {
                    items[items[i].needs[k]].demand = items[i].demand;
                    more = true;
                }
    }
}

/* An item after what it needs. */
static void settle_after_needs(const struct stress_item *items, struct stress_case *const cases[],
                               struct stress_result *out, bool *done, size_t i)
{
    if (done[i])
        return;
    done[i] = true;
    for (size_t k = 0; k < items[i].nneeds; k++)
        settle_after_needs(items, cases, out, done, items[i].needs[k]);
    settle(items, cases, out, i);
}

enum dd_rc stress_run(struct arena *a, const struct stress_item *given, size_t n, int64_t hours,
                      struct stress_result *out, struct dd_error *err)
{
    struct stress_case *cases[CASES];
    struct stress_item *items = arena_alloc(a, (n + 1) * sizeof(*items));
    bool *done = arena_alloc(a, n + 1);

    for (int w = 0; w < CASES; w++)
        cases[w] = arena_alloc(a, (n + 1) * sizeof(*cases[w]));
    if (a->failed)
        return dd_no_memory(err);
    memcpy(items, given, n * sizeof(*items));
    memset(out, 0, n * sizeof(*out));
    spread_demand(items, n);
    for (size_t i = 0; i < n; i++)
        for (int w = 0; w < CASES; w++)
            cases[w][i] = stress_fill(&items[i], hours, (enum stress_which)w, &out[i].unknown);
    for (size_t i = 0; i < n; i++)
        for (int w = 0; w < CASES; w++)
            stress_case_of(cases[w], i);
    for (size_t i = 0; i < n; i++)
        settle_after_needs(items, cases, out, done, i);
    return DD_OK;
}
