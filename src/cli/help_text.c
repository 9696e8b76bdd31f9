/* What a command and an option are for. A command that is made from data needs no sentence of its
 * own: then the one that all such commands share is filled with its words. */
#include "cli.h"

static const char *kept(struct cli *c, struct buf *b)
{
    const char *text = b->failed ? NULL : arena_strdup(&c->arena, buf_str(b));

    buf_release(b);
    return text ? text : "";
}

static const char *message_of(struct cli *c, const char *noun, const char *end)
{
    return dd_msg(c->lang, arena_printf(&c->arena, "kind.%s%s", noun, end));
}

const char *cli_summary(struct cli *c, const struct dd_cmd *cmd)
{
    const char *noun, *id = cmd->summary;
    struct buf b = BUF_INIT;

    noun = arena_strndup(&c->arena, cmd->name, cli_noun_length(cmd->name));
    if (!id && noun)
        id = arena_printf(&c->arena, "cmd.%s.%s", noun, cli_verb(cmd->name));
    if (id && msg_has(id))
        return dd_msg(c->lang, id);
    id = arena_printf(&c->arena, "cmd.kind.%s", cli_verb(cmd->name));
    if (!noun || !id)
        return "";
    msg_add(&b, c->lang, id,
            MSG_ARGS({"one", message_of(c, noun, "")}, {"many", message_of(c, noun, ".many")}));
    return kept(c, &b);
}

const char *cli_option_help(struct cli *c, const struct cmd_option *o)
{
    const char *id = msg_has(o->help) ? o->help : arena_printf(&c->arena, "opt.kind.%s", o->name);
    struct buf text = BUF_INIT;

    if (!id || !o->column)
        return id ? dd_msg(c->lang, id) : "";
    msg_add(&text, c->lang, id, MSG_ARGS({"column", dd_msg(c->lang, o->column)}));
    return cli_keep(c, &text);
}

const char *cli_option_name(const struct cli *c, const struct cmd_option *o)
{
    return c->lang == DD_NB && o->nb ? o->nb : o->name;
}
