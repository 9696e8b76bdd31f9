/* Scenarios in words. */
#include "cmd_scenario.h"
#include "ddreg/countries.h"

const char *scenario_ids_of(struct cli *c, const char *heading)
{
    struct buf b = BUF_INIT;
    struct scenario s;

    for (size_t i = 0; scenario_at(i, &s); i++)
        if (scenario_hits(s.id, heading))
            buf_printf(&b, "%s%s", b.len ? " " : "", s.id);
    if (b.len > 0)
        return cli_keep(c, &b);
    buf_release(&b);
    return NULL;
}

static const char *stage_name(const struct cli *c, const char *id)
{
    struct scenario_stage s;

    for (size_t i = 0; scenario_stage_at(i, &s); i++)
        if (strcmp(s.id, id) == 0)
            return s.name.in[c->lang];
    return id;
}

const char *scenario_target(struct cli *c, const struct scenario *s)
{
    const size_t n = strcspn(s->target, ":");
    const char *of = s->target[n] ? s->target + n + 1 : "";
    const char *kind = arena_strndup(&c->arena, s->target, n);
    const char *id = kind ? arena_printf(&c->arena, "scenario.target.%s", kind) : NULL;
    struct buf b = BUF_INIT;

    if (!id)
        return s->target;
    if (strncmp(s->target, "stage:", n + 1) == 0)
        of = stage_name(c, of);
    else if (strncmp(s->target, "country:", n + 1) == 0)
        of = country_name(of, c->lang);
    else if (strncmp(s->target, "system:", n + 1) == 0)
        of = dd_msg(c->lang, arena_printf(&c->arena, "scenario.system.%s", of));
    msg_add(&b, c->lang, id, MSG_ARGS({"of", of}));
    return cli_keep(c, &b);
}

static void add_number(struct cli *c, struct buf *out, const char *id,
                       const struct scenario_number *n)
{
    if (n->basis == SCENARIO_NONE)
        return;
    buf_add(out, out->len ? "; " : "");
    msg_add(out, c->lang, id, MSG_ARGS({"n", cli_count(c, n->value)}));
    if (n->basis == SCENARIO_ASSUMED)
        buf_printf(out, " (%s)", dd_msg(c->lang, "scenario.assumed"));
}

const char *scenario_shock(struct cli *c, const struct scenario *s)
{
    struct buf b = BUF_INIT;

    buf_add(&b, scenario_target(c, s));
    add_number(c, &b, "scenario.lost", &s->lost);
    add_number(c, &b, "scenario.demand", &s->demand);
    add_number(c, &b, "scenario.days", &s->days);
    return cli_keep(c, &b);
}

const char *scenario_said(struct cli *c, const char *id, const struct msg_arg *args, size_t n)
{
    struct buf b = BUF_INIT;

    msg_add(&b, c->lang, id, args, n);
    return cli_keep(c, &b);
}
