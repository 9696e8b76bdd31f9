/* All scenarios of the model, tried on the company's chain one after another. */
#include "cmd_scenario.h"
#include "scenario_run.h"

/* The scenario's own days, else a month. */
static int64_t hours_of(const struct scenario *s)
{
    enum { MONTH = 30 };

    return (int64_t)STRESS_DAY * (s->days.basis == SCENARIO_NONE ? MONTH : s->days.value);
}

static void count(const struct chain *chain, const struct stress_result *results,
                  struct ranked *out)
{
    for (size_t i = 0; i < chain->n; i++) {
        const struct stress_result *r = &results[i];
        const char *criticality = chain->places[i].criticality;
        int64_t gap = r->likely_known ? r->gap.likely : r->gap.worst;
        if (chain->places[i].resource || r->state == STRESS_UNTOUCHED)
            continue;
        out->hit++;
        out->unsure += r->state == STRESS_UNKNOWN || r->state == STRESS_NARROW;
        if (r->state != STRESS_GAP)
            continue;
        out->empty++;
        out->critical += criticality && strcmp(criticality, "critical") == 0;
        out->gap = gap > out->gap ? gap : out->gap;
    }
}

static bool worse(const struct ranked *a, const struct ranked *b)
{
    if (a->critical != b->critical)
        return a->critical > b->critical;
    if (a->empty != b->empty)
        return a->empty > b->empty;
    if (a->gap != b->gap)
        return a->gap > b->gap;
    return a->unsure != b->unsure ? a->unsure > b->unsure : a->hit > b->hit;
}

static enum dd_rc try(struct cli *c, const struct chain *chain, struct ranked *one,
                      struct stress_result *results, struct dd_error *err)
{
    const int64_t hours = hours_of(&one->scenario);
    struct chain_shock shock;
    struct chain copy;
    size_t selected = 0;
    enum dd_rc rc = scenario_copy_chain(c, &copy, chain, err);

    if (rc != DD_OK)
        return rc;
    if (!chain_shock_of(&one->scenario, &shock))
        abort(); /* data/scenarios/scenarios.csv has a target that the program lacks */
    chain_hit(&copy, &shock, c->today, &selected);
    rc = stress_run(&c->arena, copy.items, copy.n, hours, results, err);
    if (rc == DD_OK)
        count(&copy, results, one);
    return rc;
}

enum dd_rc scenario_ranked(struct cli *c, const struct chain *chain, struct ranked **out, size_t *n,
                           struct dd_error *err)
{
    struct stress_result *results = arena_alloc(&c->arena, (chain->n + 1) * sizeof(*results));
    struct scenario s;
    size_t all = 0;
    enum dd_rc rc = DD_OK;

    while (scenario_at(all, &s))
        all++;
    *out = arena_alloc(&c->arena, (all + 1) * sizeof(**out));
    if (!*out || !results)
        return dd_no_memory(err);
    *n = 0;
    for (size_t i = 0; rc == DD_OK && i < all; i++) {
        struct ranked one = {.hit = 0};
        size_t at = *n;
        (void)scenario_at(i, &one.scenario);
        rc = try(c, chain, &one, results, err);
        for (; at > 0 && worse(&one, &(*out)[at - 1]); at--)
            (*out)[at] = (*out)[at - 1];
        (*out)[at] = one;
        ++*n;
    }
    return rc;
}
