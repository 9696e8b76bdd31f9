/* What a stress test takes away that was typed, in words. */
#include "ddreg/countries.h"
#include "cmd_scenario.h"
#include "scenario_run.h"

enum { PERCENT = 10 };

static const char *const shocks[] = {
    [CHAIN_SUPPLIER] = "scenario.shock.supplier", [CHAIN_COUNTRY] = "scenario.shock.country",
    [CHAIN_REGION] = "scenario.shock.region",     [CHAIN_STAGE] = "scenario.shock.stage",
    [CHAIN_SYSTEM] = "scenario.shock.system",     [CHAIN_RESOURCE] = "scenario.shock.resource",
    [CHAIN_DEMAND] = "scenario.shock.demand"};

static void add(struct cli *c, struct buf *out, const struct chain_shock *s)
{
    const char *of = s->of ? s->of : "";

    if (s->target == CHAIN_COUNTRY)
        of = country_name(s->of, c->lang);
    else if (s->target == CHAIN_SYSTEM)
        of = dd_msg(c->lang, arena_printf(&c->arena, "scenario.system.%s", s->of));
    buf_add(out, out->len ? "; " : "");
    msg_add(out, c->lang, shocks[s->target],
            MSG_ARGS({"of", of}, {"n", cli_count(c, s->size / PERCENT)}));
}

const char *scenario_shocks_said(struct cli *c, const struct chain_shock *all, size_t n)
{
    struct buf b = BUF_INIT;

    for (size_t i = 0; i < n; i++)
        add(c, &b, &all[i]);
    if (b.len > 0)
        return cli_keep(c, &b);
    buf_release(&b);
    return NULL;
}

const char *scenario_typed(struct cli *c, const struct scenario_run *r)
{
    const size_t model = r->model.id ? 1 : 0;

    return scenario_shocks_said(c, r->shocks + model, r->nshocks - model);
}

const char *scenario_run_id(const struct scenario_run *r)
{
    return r->own.id ? r->own.id : r->model.id;
}

const char *scenario_run_name(const struct cli *c, const struct scenario_run *r)
{
    return r->own.id ? r->own.name : r->model.id ? r->model.name.in[c->lang] : NULL;
}

const char *scenario_run_text(const struct cli *c, const struct scenario_run *r)
{
    const char *own = r->own.id ? kind_text(r->own.row, "text") : NULL;

    return own ? own : r->model.id ? r->model.detail.in[c->lang] : NULL;
}
