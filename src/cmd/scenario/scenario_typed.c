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

const char *scenario_typed(struct cli *c, const struct scenario_run *r)
{
    struct buf b = BUF_INIT;

    for (size_t i = r->model.id ? 1 : 0; i < r->nshocks; i++)
        add(c, &b, &r->shocks[i]);
    if (b.len > 0)
        return cli_keep(c, &b);
    buf_release(&b);
    return NULL;
}
