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

/* A text wrapped in its column; what is left of it may have filled the line. */
static void add_text(struct cli *c, const char *left, size_t at, const char *text)
{
    if (width(left) < at)
        pad(&c->out, left, at);
    else
        buf_printf(&c->out, "%s\n%*s", left, (int)at, "");
    terminal_wrap_page(&c->out, text, at, at);
    buf_add_char(&c->out, '\n');
}

/* A sentence, broken where the page ends. */
static void add_lines(struct cli *c, size_t indent, const char *text)
{
    buf_printf(&c->out, "%*s", (int)indent, "");
    for (const char *line = text;;) {
        size_t n = strcspn(line, "\n"), own = strspn(line, " ");
        const char *copy = arena_strndup(&c->arena, line, n);
        terminal_wrap_page(&c->out, copy ? copy : "", indent, indent + own);
        buf_add_char(&c->out, '\n');
        c->out.failed = c->out.failed || !copy;
        if (line[n] == '\0')
            return;
        line += n + 1;
    }
}

static void add_sentence(struct cli *c, size_t indent, const char *id)
{
    add_lines(c, indent, dd_msg(c->lang, id));
}

/* The keys of `company set`, each with what it means. */
static void list_company_keys(struct cli *c)
{
    char id[64];

    buf_add_char(&c->out, '\n');
    add_sentence(c, 0, "help.company_keys");
    for (const struct company_key *k = company_keys; k->name; k++) {
        struct buf left = BUF_INIT;
        (void)snprintf(id, sizeof(id), "company.%s", k->name);
        buf_add(&left, "  ");
        pad(&left, k->name, c->lang == DD_NB ? 14 : 0);
        buf_add(&left, c->lang == DD_NB && k->alias ? k->alias : "");
        add_text(c, buf_str(&left), c->lang == DD_NB ? 32 : 16, dd_msg(c->lang, id));
        buf_release(&left);
    }
}

/* An option with its words, broken after a bar where a line would be longer than the page. */
static const char *broken(struct cli *c, const char *left)
{
    enum { INDENT = 8, PAGE = 80 };
    struct buf out = BUF_INIT;
    size_t at = 0;
    const char *text;

    for (const char *p = left; *p;) {
        const size_t n = strcspn(p, "|") + (p[strcspn(p, "|")] == '|');
        const char *part = arena_strndup(&c->arena, p, n);
        const size_t wide = part ? width(part) : 0;
        if (at > 0 && at + wide > PAGE) {
            buf_printf(&out, "\n%*s", INDENT, "");
            at = INDENT;
        }
        buf_add(&out, part ? part : "");
        at += wide;
        p += n;
    }
    text = out.failed ? NULL : arena_strdup(&c->arena, buf_str(&out));
    buf_release(&out);
    return text ? text : left;
}

static void add_options(struct cli *c, const struct cmd_option *o)
{
    enum { TEXT_AT = 35 };
    const char *left;

    for (; o && o->name; o++) {
        const char *text = cli_option_help(c, o), *needed = dd_msg(c->lang, "help.required");
        if (o->required)
            text = arena_printf(&c->arena, "%s (%s)", text, needed);
        left =
            arena_printf(&c->arena, "  %s%c%s --%s%s%s", o->letter ? "-" : " ",
                         o->letter ? o->letter : ' ', o->letter ? "," : " ", cli_option_name(c, o),
                         o->arg ? " " : "", o->arg ? cli_placeholders(c, o->arg) : "");
        add_text(c, left ? broken(c, left) : "", TEXT_AT, text ? text : "");
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
        const char *left = arena_printf(&c->arena, "  %s", own_name(c, cmds[i]));
        add_text(c, left ? left : "", widest + 4, cli_summary(c, cmds[i]));
    }
}

/* A line a noun for the commands that are made from data: what they are about, and their verbs. */
static void list_made(struct cli *c)
{
    enum { TEXT_AT = 18 };

    for (size_t i = 0; cli_commands[i]; i++) {
        const struct dd_cmd *cmd = cli_commands[i];
        size_t noun = cli_noun_length(own_name(c, cmd));
        struct buf text = BUF_INIT;
        const char *left;
        if (!cmd->make || (i > 0 && cli_in_group_of(cli_commands[i - 1], cmd)))
            continue;
        left = arena_printf(&c->arena, "  %.*s", (int)noun, own_name(c, cmd));
        for (size_t k = i; cli_commands[k] && (k == i || cli_in_group_of(cmd, cli_commands[k]));
             k++)
            buf_printf(&text, "%s%s", k > i ? ", " : "", cli_verb(own_name(c, cli_commands[k])));
        add_text(c, left ? left : "", TEXT_AT, buf_str(&text));
        c->out.failed = c->out.failed || text.failed;
        buf_release(&text);
    }
}

static void overview(struct cli *c)
{
    const struct dd_cmd **written;
    size_t n = 0, all = 0;

    while (cli_commands[all])
        all++;
    written = arena_alloc(&c->arena, (all + 1) * sizeof(*written));
    for (size_t i = 0; written && i < all; i++)
        if (!cli_commands[i]->make)
            written[n++] = cli_commands[i];
    c->out.failed = c->out.failed || !written;
    add_sentence(c, 0, "help.usage");
    list_names(c, written, n);
    buf_add_char(&c->out, '\n');
    add_sentence(c, 0, "help.records");
    list_made(c);
    buf_add_char(&c->out, '\n');
    add_sentence(c, 0, "help.global");
    add_options(c, cli_global_options);
    buf_add_char(&c->out, '\n');
    add_sentence(c, 0, "help.more");
}

static void add_usage(struct cli *c, const char *name, const char *args)
{
    const char *line = arena_printf(&c->arena, "ddreg %s%s%s", name, *args ? " " : "", args);

    terminal_wrap_page(&c->out, line ? line : "", 0, 6);
    buf_add_char(&c->out, '\n');
}

/* What a word that is one of a set may be, where it does not say so itself. */
static void add_set(struct cli *c, const struct dd_cmd *cmd, const char *arg)
{
    const char *words = cli_set_words(c, cmd, arg), *line;

    if (!words)
        return;
    line = arena_printf(&c->arena, "%s: %s", cli_placeholders(c, arg), words);
    buf_add_char(&c->out, '\n');
    add_lines(c, 2, line ? line : "");
}

/* Those of the arguments, and of options that are no argument, each once. */
static void add_sets(struct cli *c, const struct dd_cmd *cmd)
{
    char *args = arena_strdup(&c->arena, cmd->args), *save = NULL;

    for (char *p = args ? strtok_r(args, " ", &save) : NULL; p; p = strtok_r(NULL, " ", &save))
        add_set(c, cmd, p);
    for (const struct cmd_option *o = cmd->options; o && o->name; o++) {
        bool shown = !o->arg || strstr(cmd->args, o->arg);
        for (const struct cmd_option *b = cmd->options; !shown && b < o; b++)
            shown = b->arg && strcmp(b->arg, o->arg) == 0;
        if (!shown)
            add_set(c, cmd, o->arg);
    }
}

static void explain(struct cli *c, const struct dd_cmd *cmd)
{
    const char *args = cli_placeholders(c, cmd->args), *first = own_name(c, cmd);

    add_usage(c, first, args);
    if (cmd->alias)
        add_usage(c, first == cmd->name ? cmd->alias : cmd->name, args);
    buf_add_char(&c->out, '\n');
    add_lines(c, 2, cli_summary(c, cmd));
    if (cmd->options) {
        buf_add_char(&c->out, '\n');
        add_sentence(c, 0, "help.options");
        add_options(c, cmd->options);
    }
    add_sets(c, cmd);
    if (strcmp(cmd->name, "company set") == 0)
        list_company_keys(c);
    buf_add_char(&c->out, '\n');
    add_sentence(c, 0, "help.example");
    buf_add(&c->out, "  ");
    terminal_wrap_page(&c->out, cmd->example, 2, 6);
    buf_add_char(&c->out, '\n');
}

/* A line a command, for a spreadsheet. */
static enum dd_rc list_commands(struct cli *c, const struct dd_cmd *const *cmds, size_t n,
                                struct dd_error *err)
{
    static const struct out_column columns[] = {
        {"name", NULL, FIT_WHOLE},    {"alias", NULL, FIT_WHOLE},   {"args", NULL, FIT_WHOLE},
        {"summary", NULL, FIT_WHOLE}, {"example", NULL, FIT_WHOLE},
    };
    enum { NCOLUMNS = sizeof(columns) / sizeof(columns[0]) };
    struct out_list l;
    enum dd_rc rc = out_begin(&l, c, "commands", columns, NCOLUMNS, err);

    if (rc != DD_OK)
        return rc;
    for (size_t i = 0; n == 0 ? cli_commands[i] != NULL : i < n; i++) {
        const struct dd_cmd *cmd = cli_ready(n == 0 ? cli_commands[i] : cmds[i]);
        const struct out_cell row[NCOLUMNS] = {
            out_text(cmd->name), out_text(cmd->alias), out_text(cli_placeholders(c, cmd->args)),
            out_text(cli_summary(c, cmd)), out_text(cmd->example)};
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
        add_sentence(c, 0, "help.group");
    }
    return DD_OK;
}

enum dd_rc cli_help_on(struct cli *c, int n, char *const *words, struct dd_error *err)
{
    const struct dd_cmd *shown[CLI_MAX_COMMANDS];
    size_t found = 0;
    int used = 0;

    if (n > 0)
        shown[0] = cli_match(n, words, &used);
    if (used > 0 && used == n)
        return cli_help(c, shown, 1, err);
    for (size_t i = 0; n > 0 && cli_commands[i]; i++)
        if (cli_begins_command(n, words, cli_commands[i]))
            shown[found++] = cli_commands[i];
    if (n > 0 && found == 0)
        return cli_wrong_command(c, n, words, err);
    return cli_help(c, shown, found, err);
}
