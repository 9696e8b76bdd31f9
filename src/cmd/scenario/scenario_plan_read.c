#include "scenario_plan.h"

#include "ddreg/chain.h"
#include "kind/scenario_ids.h"

enum { WORST = 5 }; /* shown where the company has chosen none */

const char *scenario_plan_warn(const struct plan *p)
{
    return p->own ? kind_text(p->own->row, "warn") : NULL;
}

static enum dd_rc read_kind(struct cli *c, const char *kind, struct kind_row **rows, size_t *n,
                            struct dd_error *err)
{
    const struct kind_filter filter = {.as_of = c->today, .company = c->reg->company};

    return kind_read(c->reg, &c->arena, kind_named(kind), &filter, rows, n, err);
}

/* The id of the scenario, or of the one of the model that it goes by. */
static bool serves(const struct plan *p, const char *ids)
{
    return scenario_ids_have(ids, p->ranked->id) ||
           (p->own && p->own->model.id && scenario_ids_have(ids, p->own->model.id));
}

static enum dd_rc add_measures(struct cli *c, struct plan *p, struct kind_row *rows, size_t n,
                               struct dd_error *err)
{
    p->measures = arena_alloc(&c->arena, (n + 1) * sizeof(*p->measures));
    if (!p->measures)
        return dd_no_memory(err);
    for (size_t i = 0; i < n; i++)
        if (!kind_in_state(&rows[i], "dropped") && serves(p, kind_text(&rows[i], "scenarios")))
            p->measures[p->nmeasures++] = &rows[i];
    return DD_OK;
}

static void add_exercises(struct plan *p, const struct kind_row *rows, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        const char *held = kind_text(&rows[i], "held"), *planned = kind_text(&rows[i], "planned");
        if (!serves(p, kind_text(&rows[i], "scenarios")))
            continue;
        if (held && (!p->exercised || strcmp(held, p->exercised) > 0)) {
            p->exercised = held;
            p->learned = kind_text(&rows[i], "result");
        }
        if (kind_in_state(&rows[i], "planned") && (!p->planned || strcmp(planned, p->planned) < 0))
            p->planned = planned;
    }
}

static const struct own_scenario *own_of(const struct own_scenario *own, size_t n, const char *id)
{
    for (size_t i = 0; i < n; i++)
        if (strcmp(own[i].id, id) == 0)
            return &own[i];
    return NULL;
}

/* What all plans are made from. */
struct material {
    struct ranked *ranked;
    struct own_scenario *own;
    struct kind_row *measures, *exercises;
    size_t nranked, nown, nmeasures, nexercises;
};

/* Does one of the company's own go by the model's? Then that one has what serves either. */
static bool is_gone_by(const struct material *m, const char *model)
{
    for (size_t i = 0; i < m->nown; i++)
        if (m->own[i].model.id && strcmp(m->own[i].model.id, model) == 0)
            return true;
    return false;
}

/* Is it one of those that are in the plan? */
static bool is_wanted(const struct material *m, const struct plan *p, const char *id)
{
    if (id)
        return strcasecmp(p->ranked->id, id) == 0;
    return p->own ||
           ((p->nmeasures > 0 || p->exercised || p->planned) && !is_gone_by(m, p->ranked->id));
}

static enum dd_rc read_material(struct cli *c, struct material *m, struct dd_error *err)
{
    struct chain chain;
    enum dd_rc rc = chain_read(c->reg, &c->arena, c->today, &chain, err);

    if (rc == DD_OK)
        rc = scenario_ranked(c, &chain, &m->ranked, &m->nranked, err);
    if (rc == DD_OK)
        rc = own_scenarios(c->reg, &c->arena, c->today, &m->own, &m->nown, err);
    if (rc == DD_OK)
        rc = read_kind(c, "measure", &m->measures, &m->nmeasures, err);
    if (rc == DD_OK)
        rc = read_kind(c, "exercise", &m->exercises, &m->nexercises, err);
    return rc;
}

static enum dd_rc make(struct cli *c, const struct material *m, const struct ranked *ranked,
                       struct plan *out, struct dd_error *err)
{
    enum dd_rc rc;

    *out = (struct plan){.ranked = ranked, .own = own_of(m->own, m->nown, ranked->id)};
    rc = add_measures(c, out, m->measures, m->nmeasures, err);
    if (rc == DD_OK)
        add_exercises(out, m->exercises, m->nexercises);
    return rc;
}

static enum dd_rc pick(struct cli *c, const struct material *m, const char *id, struct plans *out,
                       struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    out->all = arena_alloc(&c->arena, (m->nranked + 1) * sizeof(*out->all));
    if (!out->all)
        return dd_no_memory(err);
    for (size_t i = 0; rc == DD_OK && i < m->nranked; i++) {
        rc = make(c, m, &m->ranked[i], &out->all[out->n], err);
        out->n += rc == DD_OK && is_wanted(m, &out->all[out->n], id);
    }
    out->chosen = out->n > 0;
    for (size_t i = 0; rc == DD_OK && !id && !out->chosen && i < m->nranked && i < WORST; i++)
        rc = make(c, m, &m->ranked[i], &out->all[out->n++], err);
    return rc;
}

enum dd_rc scenario_plans(struct cli *c, const char *id, struct plans *out, struct dd_error *err)
{
    struct material m = {.nranked = 0};
    enum dd_rc rc = read_material(c, &m, err);

    if (rc == DD_OK)
        rc = pick(c, &m, id, out, err);
    if (rc == DD_OK && id && out->n == 0)
        rc = dd_fail(err, DD_USAGE, "scenario.unknown", "value", id, NULL);
    return rc == DD_OK ? kind_view_begin(&out->view, c, kind_named("measure"), false, err) : rc;
}
