/* The company's own scenarios beside the model. */
#include "cmd_scenario.h"
#include "ddreg/own_scenario.h"
#include "scenario_run.h"

enum dd_rc scenario_own(struct cli *c, struct own_scenario **out, size_t *n, struct dd_error *err)
{
    *out = NULL;
    *n = 0;
    return c->reg ? own_scenarios(c->reg, &c->arena, c->today, out, n, err) : DD_OK;
}

const char *scenario_own_hits(struct cli *c, const struct own_scenario *s)
{
    const char *typed =
        scenario_shocks_said(c, s->shocks + (s->model.id ? 1 : 0), s->n - (s->model.id ? 1 : 0));

    if (!s->model.id)
        return typed;
    return typed ? arena_printf(&c->arena, "%s; %s", scenario_target(c, &s->model), typed)
                 : scenario_target(c, &s->model);
}

static void number(struct json *j, const char *key, int64_t n)
{
    if (n > 0)
        json_int(j, key, n);
    else
        json_null(j, key);
}

void scenario_own_json(struct cli *c, struct json *j, const struct own_scenario *s)
{
    json_text(j, "id", s->id);
    json_text(j, "name", s->name);
    json_text(j, "model", s->model.id);
    json_text(j, "hits", scenario_own_hits(c, s));
    json_int(j, "days", s->hours / STRESS_DAY);
    json_bool(j, "assumed", s->assumed);
    json_text(j, "meets", kind_text(s->row, "meets"));
    number(j, "likelihood", s->likelihood);
    number(j, "consequence", s->consequence);
}
