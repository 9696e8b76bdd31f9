#include "cli/cli.h"

/* `ddreg help supplier set`: the words must name a command, or a group of them. */
static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    return cli_help_on(c, c->nargs, c->args, err);
}

const struct dd_cmd cmd_help = {
    .name = "help",
    .alias = "hjelp",
    .args = "[COMMAND]",
    .max_args = CLI_COMMAND_WORDS,
    .summary = "cmd.help",
    .example = "ddreg help supplier set",
    .reg = CMD_NO_REGISTER,
    .run = run,
};
