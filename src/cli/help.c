/* Help, from the table of commands. */
#include "cli.h"
#include "ddreg/company.h"
#include "out.h"

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

const char *cli_placeholders(struct cli *c, const char *args)
{
    static const char *const words[][2] = {
        {"ADDRESS", "arg.address"},   {"AMOUNT", "arg.amount"},
        {"IMPORT", "arg.import"},     {"CC", "arg.country"},
        {"CLASS", "arg.class"},       {"CODE", "arg.code"},
        {"COMMAND", "arg.command"},   {"CUR", "arg.currency"},
        {"DATE", "arg.date"},         {"FILE", "arg.file"},
        {"ENCODING", "arg.encoding"}, {"SIGN", "arg.sign"},
        {"LINE", "arg.line"},         {"HASH", "arg.hash"},
        {"KEY", "arg.key"},           {"LEVEL", "arg.level"},
        {"MAP", "arg.map"},           {"N", "arg.number"},
        {"NAME", "arg.name"},         {"R", "arg.rate"},
        {"SEQ", "arg.number"},        {"SUPPLIER", "arg.supplier"},
        {"MERGED", "arg.supplier"},   {"TEXT", "arg.text"},
        {"VALUE", "arg.value"},       {"Y", "arg.year"},
    };
    struct buf out = BUF_INIT;
    const bool several = strchr(args, '|') != NULL;
    const char *copy;

    while (*args) {
        size_t n = strspn(args, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"), i = 0;
        size_t lower = several ? strspn(args, "abcdefghijklmnopqrstuvwxyz_") : 0;
        if (lower > 0) {
            const char *word = cli_choice_word(c, args, lower);
            buf_printf(&out, "%.*s", word ? (int)strlen(word) : (int)lower, word ? word : args);
            args += lower;
            continue;
        }
        while (n > 0 && i < sizeof(words) / sizeof(words[0]) &&
               (strlen(words[i][0]) != n || strncmp(words[i][0], args, n) != 0))
            i++;
        if (n > 0 && i < sizeof(words) / sizeof(words[0]))
            buf_add(&out, dd_msg(c->lang, words[i][1]));
        else
            buf_printf(&out, "%.*s", n > 0 ? (int)n : 1, args);
        args += n > 0 ? n : 1;
    }
    copy = out.failed ? NULL : arena_strdup(&c->arena, buf_str(&out));
    buf_release(&out);
    return copy ? copy : "";
}

void cli_add_company_keys(struct buf *out)
{
    for (const struct company_key *k = company_keys; k->name; k++)
        buf_printf(out, "%s%s", k == company_keys ? "" : ", ", k->name);
}

/* The keys of `company set`, each with what it means. */
static void list_company_keys(struct cli *c)
{
    char id[64];

    buf_add_char(&c->out, '\n');
    cli_say(c, "help.company_keys", NULL, 0);
    for (const struct company_key *k = company_keys; k->name; k++) {
        (void)snprintf(id, sizeof(id), "company.%s", k->name);
        buf_add(&c->out, "  ");
        pad(&c->out, k->name, 14);
        if (c->lang == DD_NB)
            pad(&c->out, k->alias ? k->alias : "", 16);
        buf_printf(&c->out, "%s\n", dd_msg(c->lang, id));
    }
}

static void add_options(struct cli *c, const struct cmd_option *o)
{
    enum { LEFT = 34 };
    char left[160];

    for (; o && o->name; o++) {
        struct buf right = BUF_INIT;
        (void)snprintf(left, sizeof(left), "  %s%c%s --%s%s%s", o->letter ? "-" : " ",
                       o->letter ? o->letter : ' ', o->letter ? "," : " ", o->name,
                       o->arg ? " " : "", o->arg ? cli_placeholders(c, o->arg) : "");
        if (width(left) > LEFT) {
            buf_printf(&c->out, "%s\n", left);
            *left = '\0';
        }
        pad(&c->out, left, LEFT + 1);
        buf_add(&right, dd_msg(c->lang, o->help));
        if (o->required)
            buf_printf(&right, " (%s)", dd_msg(c->lang, "help.required"));
        terminal_wrap_at(&c->out, buf_str(&right), LEFT + 1);
        buf_add_char(&c->out, '\n');
        buf_release(&right);
    }
}

/* A command's name in the user's language. */
static const char *own_name(const struct cli *c, const struct dd_cmd *cmd)
{
    return c->lang == DD_NB && cmd->alias ? cmd->alias : cmd->name;
}

/* A line a command. */
static void list_names(struct cli *c, const struct dd_cmd *const *cmds, size_t n)
{
    size_t widest = 0, i;

    for (i = 0; i < n; i++)
        widest = width(own_name(c, cmds[i])) > widest ? width(own_name(c, cmds[i])) : widest;
    for (i = 0; i < n; i++) {
        buf_add(&c->out, "  ");
        pad(&c->out, own_name(c, cmds[i]), widest + 2);
        terminal_wrap_at(&c->out, dd_msg(c->lang, cmds[i]->summary), widest + 4);
        buf_add_char(&c->out, '\n');
    }
}

static void overview(struct cli *c)
{
    size_t n = 0;

    while (cli_commands[n])
        n++;
    cli_say(c, "help.usage", NULL, 0);
    list_names(c, cli_commands, n);
    buf_add_char(&c->out, '\n');
    cli_say(c, "help.global", NULL, 0);
    add_options(c, cli_global_options);
    buf_add_char(&c->out, '\n');
    cli_say(c, "help.more", NULL, 0);
}

static void explain(struct cli *c, const struct dd_cmd *cmd)
{
    const char *args = cli_placeholders(c, cmd->args);

    const char *first = own_name(c, cmd), *other = first == cmd->name ? cmd->alias : cmd->name;

    buf_printf(&c->out, "ddreg %s%s%s\n", first, *args ? " " : "", args);
    if (other)
        buf_printf(&c->out, "ddreg %s%s%s\n", other, *args ? " " : "", args);
    buf_add(&c->out, "\n  ");
    cli_say(c, cmd->summary, NULL, 0);
    if (cmd->options) {
        buf_add_char(&c->out, '\n');
        cli_say(c, "help.options", NULL, 0);
        add_options(c, cmd->options);
    }
    if (strcmp(cmd->name, "company set") == 0)
        list_company_keys(c);
    buf_add_char(&c->out, '\n');
    cli_say(c, "help.example", NULL, 0);
    buf_printf(&c->out, "  %s\n", cmd->example);
}

/* A line a command, for a spreadsheet. */
static enum dd_rc list_commands(struct cli *c, const struct dd_cmd *const *cmds, size_t n,
                                struct dd_error *err)
{
    static const struct out_column columns[] = {
        {"name", NULL, FIT_WHOLE},    {"alias", NULL, FIT_WHOLE},   {"args", NULL, FIT_WHOLE},
        {"summary", NULL, FIT_WHOLE}, {"example", NULL, FIT_WHOLE},
    };
    enum { NCOLUMNS = sizeof(columns) / sizeof(columns[0]), MAX_COMMANDS = 128 };
    struct out_list l;
    enum dd_rc rc = out_begin(&l, c, "commands", columns, NCOLUMNS, MAX_COMMANDS, err);

    if (rc != DD_OK)
        return rc;
    for (size_t i = 0; n == 0 ? cli_commands[i] != NULL : i < n; i++) {
        const struct dd_cmd *cmd = n == 0 ? cli_commands[i] : cmds[i];
        const struct out_cell row[NCOLUMNS] = {
            out_text(cmd->name), out_text(cmd->alias), out_text(cli_placeholders(c, cmd->args)),
            out_text(dd_msg(c->lang, cmd->summary)), out_text(cmd->example)};
        out_row(&l, row);
    }
    return out_end(&l, err);
}

enum dd_rc cli_help(struct cli *c, const struct dd_cmd *const *cmds, size_t n, struct dd_error *err)
{
    if (c->format == FORMAT_JSON) {
        cli_help_json(c, cmds, n);
        return DD_OK;
    }
    if (c->format == FORMAT_CSV)
        return list_commands(c, cmds, n, err);
    if (n == 0)
        overview(c);
    if (n == 1)
        explain(c, cmds[0]);
    if (n > 1) {
        list_names(c, cmds, n);
        buf_add_char(&c->out, '\n');
        cli_say(c, "help.group", NULL, 0);
    }
    return DD_OK;
}

enum dd_rc cli_help_on(struct cli *c, int n, char *const *words, struct dd_error *err)
{
    enum { MAX_SHOWN = 64 };
    const struct dd_cmd *shown[MAX_SHOWN];
    size_t found = 0;
    int used = 0;

    if (n > 0)
        shown[0] = cli_match(n, words, &used);
    if (used > 0 && used == n)
        return cli_help(c, shown, 1, err);
    for (size_t i = 0; n > 0 && cli_commands[i] && found < MAX_SHOWN; i++)
        if (cli_begins_command(n, words, cli_commands[i]))
            shown[found++] = cli_commands[i];
    if (n > 0 && found == 0)
        return cli_wrong_command(c, n, words, err);
    return cli_help(c, shown, found, err);
}
