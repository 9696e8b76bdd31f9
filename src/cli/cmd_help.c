#include "commands.h"

/* `ddreg help supplier set`: the words must name a command. */
static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    const char *names[64];
    char word[128];
    size_t n = 0;

    if (c->nargs == 0) {
        cli_help(c, NULL);
        return DD_OK;
    }
    (void)snprintf(word, sizeof(word), "%s%s%s", c->args[0], c->nargs > 1 ? " " : "",
                   c->nargs > 1 ? c->args[1] : "");
    for (size_t i = 0; cli_commands[i] && n < 64; i++) {
        const struct dd_cmd *cmd = cli_commands[i];
        size_t noun = strlen(word);
        bool group = strncmp(cmd->name, word, noun) == 0 && cmd->name[noun] == ' ';
        if (strcmp(cmd->name, word) == 0 || (cmd->alias && strcmp(cmd->alias, word) == 0) ||
            group) {
            buf_add(&c->out, c->out.len > 0 ? "\n" : "");
            cli_help(c, cmd);
        }
        names[n++] = cmd->name;
    }
    if (c->out.len > 0)
        return DD_OK;
    if (cli_nearest(word, names, n))
        return dd_fail(err, DD_USAGE, "cli.command_near", "word", word, "nearest",
                       cli_nearest(word, names, n), NULL);
    return dd_fail(err, DD_USAGE, "cli.command", "word", word, NULL);
}

const struct dd_cmd cmd_help = {
    "help",          "hjelp", "[COMMAND]", 0, 2, "cmd.help", "ddreg help supplier set",
    CMD_NO_REGISTER, NULL,    run,
};
