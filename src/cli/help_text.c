/* What a command and an option are for, and how an option is called. */
#include "cli.h"

const char *cli_summary(struct cli *c, const struct dd_cmd *cmd)
{
    return dd_msg(c->lang, cmd->summary);
}

const char *cli_option_help(struct cli *c, const struct cmd_option *o)
{
    return dd_msg(c->lang, o->help);
}

const char *cli_option_name(const struct cli *c, const struct cmd_option *o)
{
    return c->lang == DD_NB && o->nb ? o->nb : o->name;
}
