#include "commands.h"

enum { MAX_SHOWN = 64 };

/* `ddreg help supplier set`: the words must name a command, or the noun of several. */
static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    const struct dd_cmd *shown[MAX_SHOWN];
    size_t n = 0;
    int used = 0;

    if (c->nargs > 0)
        shown[0] = cli_match(c->nargs, c->args, &used);
    if (used > 0 && used == c->nargs)
        n = 1;
    for (size_t i = 0; n == 0 && c->nargs == 1 && cli_commands[i]; i++)
        while (cli_commands[i] && n < MAX_SHOWN && cli_in_group(c->args[0], cli_commands[i]))
            shown[n++] = cli_commands[i++];
    if (n == 0 && c->nargs > 0)
        return cli_wrong_command(c, c->nargs, c->args, err);
    return cli_help(c, shown, n, err);
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
