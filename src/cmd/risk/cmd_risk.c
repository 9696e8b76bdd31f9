#include "cmd_risk.h"

#include "ddreg/money.h"
#include "ddreg/risk.h"
#include "ddreg/sources.h"

const char *risk_typed(struct cli *c)
{
    struct buf b = BUF_INIT;

    for (int i = 0; i < c->nargs; i++)
        buf_printf(&b, "%s%s", i > 0 ? " " : "", c->args[i]);
    return cli_keep(c, &b);
}

const char *risk_sources(struct cli *c, const char *ids)
{
    struct buf b = BUF_INIT;

    if (*ids)
        sources_add(&b, c->lang, ids);
    else
        msg_add(&b, c->lang, "risk.source.model", MSG_ARGS({"version", risk_model_version()}));
    return cli_keep(c, &b);
}

void risk_json_sources(struct json *j, struct cli *c, const char *ids)
{
    json_array(j, "sources");
    if (*ids == '\0')
        json_text(j, NULL, risk_sources(c, ids));
    while (*ids) {
        size_t n = strcspn(ids, " ");
        const char *one = arena_strndup(&c->arena, ids, n);
        c->out.failed = c->out.failed || !one;
        json_text(j, NULL, risk_sources(c, one ? one : ""));
        ids += n;
        ids += strspn(ids, " ");
    }
    json_end_array(j);
}

void risk_say_line(struct cli *c, const char *label, const char *text)
{
    cli_say_in(c, 2, "risk.line", MSG_ARGS({"label", dd_msg(c->lang, label)}, {"text", text}));
}

const char *risk_level_word(const struct cli *c, const char *level)
{
    struct out_cell cell = out_level(c, level);

    return cell.shown ? cell.shown : "";
}
