#include "commands.h"

/* `ddreg help supplier set`: the words must name a command, or a group of them. */
static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    return cli_help_on(c, c->nargs, c->args, err);
}

const struct dd_cmd cmd_help = {
    "help",
    "hjelp",
    "[COMMAND]",
    0,
    CLI_COMMAND_WORDS,
    "cmd.help",
    "ddreg help supplier set",
    CMD_NO_REGISTER,
    NULL,
    run,
};
