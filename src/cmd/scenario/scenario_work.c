/* Runs a stress test, and what it means for what is bought. */
#include "ddreg/money.h"
#include "cmd_scenario.h"
#include "scenario_run.h"

enum dd_rc scenario_copy_chain(struct cli *c, struct chain *out, const struct chain *from,
                               struct dd_error *err)
{
    *out = *from;
    out->items = arena_alloc(&c->arena, (from->n + 1) * sizeof(*out->items));
    out->sources = arena_alloc(&c->arena, (from->nsources + 1) * sizeof(*out->sources));
    if (!out->items || !out->sources)
        return dd_no_memory(err);
    memcpy(out->items, from->items, from->n * sizeof(*out->items));
    memcpy(out->sources, from->sources, from->nsources * sizeof(*out->sources));
    for (size_t i = 0; i < out->n; i++)
        out->items[i].sources = out->sources + out->places[i].first;
    return DD_OK;
}

/* The longest gap first; then what is not known, then what holds. */
static int rank(const struct scenario_run *r, size_t i)
{
    static const int ranks[] = {[STRESS_GAP] = 0,
                                [STRESS_UNKNOWN] = 1,
                                [STRESS_NARROW] = 2,
                                [STRESS_HOLDS] = 3,
                                [STRESS_UNTOUCHED] = 4};

    return ranks[r->results[i].state];
}

static int criticality(const char *word)
{
    static const char *const words[] = {"critical", "high", "medium", "low"};

    for (int i = 0; word && i < 4; i++)
        if (strcmp(words[i], word) == 0)
            return i;
    return 1; /* not stated: between critical and the rest, since it may be */
}

static bool before(const struct scenario_run *r, size_t a, size_t b)
{
    int by = rank(r, a) - rank(r, b);

    if (by == 0)
        by = criticality(r->chain.places[a].criticality) -
             criticality(r->chain.places[b].criticality);
    if (by == 0 && r->results[a].gap.worst != r->results[b].gap.worst)
        return r->results[a].gap.worst > r->results[b].gap.worst;
    return by < 0;
}

static enum dd_rc order(struct cli *c, struct scenario_run *r, struct dd_error *err)
{
    r->order = arena_alloc(&c->arena, (r->chain.n + 1) * sizeof(*r->order));
    if (!r->order)
        return dd_no_memory(err);
    for (size_t i = 0; i < r->chain.n; i++) {
        size_t at = r->norder;
        if (r->chain.places[i].resource)
            continue;
        for (; at > 0 && before(r, i, r->order[at - 1]); at--)
            r->order[at] = r->order[at - 1];
        r->order[at] = i;
        r->norder++;
    }
    return DD_OK;
}

static bool is_hit(const struct chain *chain, int64_t supplier)
{
    for (size_t k = 0; k < chain->nsources; k++)
        if (chain->offers[k].id && chain->offers[k].supplier == supplier &&
            chain->sources[k].hit == STRESS_HIT)
            return true;
    return false;
}

/* What was bought of those that are hit, in the latest year with purchases. */
static enum dd_rc purchases(struct cli *c, struct scenario_run *r, struct dd_error *err)
{
    struct supplier_row *rows;
    size_t n;
    enum dd_rc rc = scenario_bought(c, &r->year, &rows, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        rc = ore_add(&r->all_ore, rows[i].ore, err);
        if (rc == DD_OK && is_hit(&r->chain, rows[i].supplier.id))
            rc = ore_add(&r->hit_ore, rows[i].ore, err);
    }
    return rc;
}

enum dd_rc scenario_work(struct cli *c, struct scenario_run *r, struct dd_error *err)
{
    int64_t hours = r->hours;
    enum dd_rc rc = chain_read(c->reg, &c->arena, c->today, &r->chain, err);

    if (rc != DD_OK)
        return rc;
    for (size_t i = 0; i < r->nshocks; i++)
        chain_hit(&r->chain, &r->shocks[i], c->today, &r->selected[i]);
    r->results = arena_alloc(&c->arena, (r->chain.n + 1) * sizeof(*r->results));
    r->after = arena_alloc(&c->arena, (r->chain.n + 1) * sizeof(*r->after));
    rc = r->results && r->after ? scenario_copy_chain(c, &r->helped, &r->chain, err)
                                : dd_no_memory(err);
    if (rc == DD_OK)
        rc = stress_run(&c->arena, r->chain.items, r->chain.n, r->hours, r->results, err);
    for (size_t i = 0; rc == DD_OK && i < r->nmeasures; i++)
        chain_help(&r->helped, &r->measures[i], &hours);
    if (rc == DD_OK)
        rc = stress_run(&c->arena, r->helped.items, r->helped.n, hours, r->after, err);
    if (rc == DD_OK)
        rc = order(c, r, err);
    return rc == DD_OK ? purchases(c, r, err) : rc;
}
