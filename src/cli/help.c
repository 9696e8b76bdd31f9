/* Help, from the table of commands. */
#include "cli.h"

static size_t width(const char *s)
{
    size_t n = 0;

    for (; *s; s++)
        n += ((unsigned char)*s & 0xC0U) != 0x80U;
    return n;
}

static void pad(struct buf *out, const char *s, size_t to)
{
    buf_add(out, s);
    for (size_t n = width(s); n < to; n++)
        buf_add_char(out, ' ');
}

static void add_options(struct cli *c, const struct cmd_option *o)
{
    char left[64];

    for (; o && o->name; o++) {
        (void)snprintf(left, sizeof(left), "  %s%c%s --%s%s%s", o->letter ? "-" : " ",
                       o->letter ? o->letter : ' ', o->letter ? "," : " ", o->name,
                       o->arg ? " " : "", o->arg ? o->arg : "");
        pad(&c->out, left, 34);
        buf_add(&c->out, " ");
        buf_add(&c->out, dd_msg(c->lang, o->help));
        buf_add_char(&c->out, '\n');
    }
}

static void overview(struct cli *c)
{
    cli_say(c, "help.usage", NULL, 0);
    for (size_t i = 0; cli_commands[i]; i++) {
        buf_add(&c->out, "  ");
        pad(&c->out, cli_commands[i]->name, 18);
        buf_add(&c->out, "  ");
        cli_say(c, cli_commands[i]->summary, NULL, 0);
    }
    buf_add_char(&c->out, '\n');
    cli_say(c, "help.global", NULL, 0);
    add_options(c, cli_global_options);
    buf_add_char(&c->out, '\n');
    cli_say(c, "help.more", NULL, 0);
}

static void explain(struct cli *c, const struct dd_cmd *cmd)
{
    buf_printf(&c->out, "ddreg %s%s%s\n", cmd->name, *cmd->args ? " " : "", cmd->args);
    if (cmd->alias)
        buf_printf(&c->out, "ddreg %s%s%s\n", cmd->alias, *cmd->args ? " " : "", cmd->args);
    buf_add(&c->out, "\n  ");
    cli_say(c, cmd->summary, NULL, 0);
    if (cmd->options) {
        buf_add_char(&c->out, '\n');
        cli_say(c, "help.options", NULL, 0);
        add_options(c, cmd->options);
    }
    buf_add_char(&c->out, '\n');
    cli_say(c, "help.example", NULL, 0);
    buf_printf(&c->out, "  %s\n", cmd->example);
}

void cli_help(struct cli *c, const struct dd_cmd *const *cmds, size_t n)
{
    if (c->format == FORMAT_JSON) {
        cli_help_json(c, cmds, n);
        return;
    }
    if (n == 0)
        overview(c);
    for (size_t i = 0; i < n; i++) {
        buf_add(&c->out, i > 0 ? "\n" : "");
        explain(c, cmds[i]);
    }
}
