/* The table of commands for machines: what the manual pages and the completions are checked with.
 */
#include "cli.h"

static void add_values(struct cli *c, struct json *j, const struct dd_cmd *cmd, const char *arg)
{
    struct cli_values v;

    cli_values(&c->arena, cmd, arg, &v);
    if (v.n == 0) {
        json_null(j, "values");
        return;
    }
    json_array(j, "values");
    for (size_t i = 0; i < v.n; i++)
        json_text(j, NULL, v.word[i]);
    json_end_array(j);
}

/* Those of a command; NULL: of all. */
static void add_options(struct cli *c, struct json *j, const struct dd_cmd *cmd)
{
    const struct cmd_option *o = cmd ? cmd->options : cli_global_options;
    char letter[2] = "";

    json_array(j, "options");
    for (; o && o->name; o++) {
        letter[0] = o->letter;
        json_object(j, NULL);
        json_text(j, "name", o->name);
        json_text(j, "alias", o->nb);
        json_text(j, "letter", *letter ? letter : NULL);
        json_text(j, "arg", o->arg);
        add_values(c, j, cmd, o->arg);
        json_text(j, "help", cli_option_help(c, o));
        json_end_object(j);
    }
    json_end_array(j);
}

static void add_command(struct cli *c, struct json *j, const struct dd_cmd *cmd)
{
    json_object(j, NULL);
    json_text(j, "name", cmd->name);
    json_text(j, "alias", cmd->alias);
    json_text(j, "args", cmd->args);
    json_text(j, "summary", cli_summary(c, cmd));
    json_text(j, "example", cmd->example);
    json_bool(j, "needs_register", cmd->reg > CMD_READS_IF_THERE);
    add_options(c, j, cmd);
    json_end_object(j);
}

void cli_help_json(struct cli *c, const struct dd_cmd *const *cmds, size_t n)
{
    struct json j;

    json_init(&j, &c->out);
    json_object(&j, NULL);
    json_text(&j, "version", DDREG_VERSION);
    json_array(&j, "commands");
    for (size_t i = 0; n == 0 ? cli_commands[i] != NULL : i < n; i++)
        add_command(c, &j, cli_ready(n == 0 ? cli_commands[i] : cmds[i]));
    json_end_array(&j);
    add_options(c, &j, NULL);
    json_end_object(&j);
    buf_add_char(&c->out, '\n');
}
