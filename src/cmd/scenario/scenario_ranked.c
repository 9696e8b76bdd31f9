/* All scenarios of the model and the company's own, tried on the company's chain one after another.
 */
#include "cmd_scenario.h"
#include "scenario_run.h"

/* The scenario's own days, else a month. */
static int64_t hours_of(const struct scenario *s)
{
    enum { MONTH = 30 };

    return (int64_t)STRESS_DAY * (s->days.basis == SCENARIO_NONE ? MONTH : s->days.value);
}

void scenario_count(const struct chain *chain, const struct stress_result *results,
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

/* What is tried. */
struct attempt {
    const struct chain *chain;
    const struct chain_shock *shocks;
    size_t n;
    int64_t hours;
};

static enum dd_rc try(struct cli *c, const struct attempt *t, struct ranked *one,
                      struct stress_result *results, struct dd_error *err)
{
    struct chain copy;
    size_t selected = 0;
    enum dd_rc rc = scenario_copy_chain(c, &copy, t->chain, err);

    if (rc != DD_OK)
        return rc;
    for (size_t i = 0; i < t->n; i++)
        chain_hit(&copy, &t->shocks[i], c->today, &selected);
    rc = stress_run(&c->arena, copy.items, copy.n, t->hours, results, err);
    if (rc == DD_OK)
        scenario_count(&copy, results, one);
    return rc;
}

static void place(struct ranked *all, size_t *n, const struct ranked *one)
{
    size_t at = *n;

    for (; at > 0 && worse(one, &all[at - 1]); at--)
        all[at] = all[at - 1];
    all[at] = *one;
    ++*n;
}

static enum dd_rc try_model(struct cli *c, const struct chain *chain, const struct scenario *s,
                            struct ranked *one, struct stress_result *results, struct dd_error *err)
{
    struct chain_shock shock;

    *one = (struct ranked){.id = s->id, .name = s->name.in[c->lang]};
    if (!chain_shock_of(s, &shock))
        abort(); /* data/scenarios/scenarios.csv has a target that the program lacks */
    return try(c, &(struct attempt){chain, &shock, 1, hours_of(s)}, one, results, err);
}

static enum dd_rc try_own(struct cli *c, const struct chain *chain, const struct own_scenario *s,
                          struct ranked *one, struct stress_result *results, struct dd_error *err)
{
    *one = (struct ranked){
        .id = s->id, .name = s->name, .likelihood = s->likelihood, .consequence = s->consequence};
    return try(c, &(struct attempt){chain, s->shocks, s->n, s->hours}, one, results, err);
}

enum dd_rc scenario_ranked(struct cli *c, const struct chain *chain, struct ranked **out, size_t *n,
                           struct dd_error *err)
{
    struct stress_result *results = arena_alloc(&c->arena, (chain->n + 1) * sizeof(*results));
    struct own_scenario *own;
    struct ranked one;
    struct scenario s;
    size_t models = 0, nown;
    enum dd_rc rc = own_scenarios(c->reg, &c->arena, c->today, &own, &nown, err);

    while (scenario_at(models, &s))
        models++;
    *out = arena_alloc(&c->arena, (models + nown + 1) * sizeof(**out));
    *n = 0;
    if (rc == DD_OK && (!*out || !results))
        return dd_no_memory(err);
    for (size_t i = 0; rc == DD_OK && i < models + nown; i++) {
        if (i < models && scenario_at(i, &s))
            rc = try_model(c, chain, &s, &one, results, err);
        else
            rc = try_own(c, chain, &own[i - models], &one, results, err);
        if (rc == DD_OK)
            place(*out, n, &one);
    }
    return rc;
}
