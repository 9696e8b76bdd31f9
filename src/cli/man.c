/* `ddreg __man LANG FOLDER PAGE` prints a manual page in scdoc's form, `ddreg __man LANG FOLDER`
 * the names of all pages. The build calls it; the table of commands and the catalogues say what a
 * page says, FOLDER has what is written by hand. */
#include "man.h"

/* Bytes of capital letters, Æ Ø Å among them, at the start of the text. */
static size_t capitals(const char *s)
{
    size_t n = 0;

    for (;;) {
        if (s[n] >= 'A' && s[n] <= 'Z')
            n++;
        else if (s[n] == '\xC3' && (s[n + 1] == '\x86' || s[n + 1] == '\x98' || s[n + 1] == '\x85'))
            n += 2;
        else
            return n;
    }
}

/* "SUPPLIER... | --all": options bold, placeholders underlined. */
static void add_args(const struct man *m, const char *args)
{
    for (const char *p = args; *p;) {
        size_t n = capitals(p);
        if (n > 0) {
            man_marked(m->out, '_', p, n);
        } else if (*p == '-') {
            n = strcspn(p, " ]");
            man_marked(m->out, '*', p, n);
        } else {
            n = 1;
            buf_add_char(m->out, *p);
        }
        p += n;
    }
}

static const char *nth_name(const struct man *m, int n)
{
    bool own = (m->c->lang == DD_NB) == (n == 0);

    return own ? m->cmd->alias : m->cmd->name;
}

static void add_synopsis(const struct man *m)
{
    man_heading(m, "man.synopsis");
    if (!m->cmd) {
        man_prose_add(m->out, m->prose, man_text(m, "man.synopsis"), true);
        return;
    }
    for (int i = 0; i < 2; i++) {
        const char *name = nth_name(m, i);
        if (!name || (i == 1 && strcmp(name, nth_name(m, 0)) == 0))
            continue;
        buf_printf(m->out, "%s*ddreg %s*%s", i == 0 ? "" : "\n", name, *m->cmd->args ? " " : "");
        add_args(m, cli_placeholders(m->c, m->cmd->args));
        buf_printf(m->out, " [_%s_]\n", man_text(m, "man.options_word"));
    }
}

static void add_description(const struct man *m)
{
    size_t before;

    man_heading(m, "man.description");
    before = m->out->len;
    man_prose_add(m->out, m->prose, "", true);
    if (m->out->len == before && m->cmd) {
        man_sentence(m->out, cli_summary(m->c, m->cmd));
        buf_add_char(m->out, '\n');
    }
}

/* A line a command, with its page. */
static void add_commands(const struct man *m)
{
    if (m->cmd)
        return;
    man_heading(m, "man.commands");
    for (const struct dd_cmd *const *cmd = cli_commands; *cmd; cmd++) {
        buf_printf(m->out, "*%s*(1), *%s*\n\t", man_page_name(&m->c->arena, *cmd), (*cmd)->alias);
        man_sentence(m->out, cli_summary(m->c, *cmd));
        buf_add(m->out, "\n\n");
    }
}

static void add_example(const struct man *m)
{
    man_heading(m, "man.example");
    if (m->cmd)
        buf_printf(m->out, "```\n%s\n```\n", m->cmd->example);
    man_prose_add(m->out, m->prose, man_text(m, "man.example"), true);
}

/* A section that only the prose has. */
static void add_prose(const struct man *m, const char *id)
{
    struct buf text = BUF_INIT;

    man_prose_add(&text, m->prose, man_text(m, id), true);
    if (text.len > 0) {
        man_heading(m, id);
        buf_add(m->out, buf_str(&text));
    }
    m->out->failed = m->out->failed || text.failed;
    buf_release(&text);
}

static void add_files(const struct man *m)
{
    if (!m->cmd || m->cmd->reg == CMD_NO_REGISTER) {
        add_prose(m, "man.files");
        return;
    }
    man_heading(m, "man.files");
    buf_printf(m->out, "_ddreg.db_\n\t%s\n\n", man_text(m, "man.register"));
    man_prose_add(m->out, m->prose, man_text(m, "man.files"), true);
}

/* Adds a page to the list, once. */
static void see(struct buf *list, const char *page, size_t n)
{
    struct buf one = BUF_INIT;

    buf_printf(&one, "*%.*s*(1)", (int)n, page);
    if (!strstr(buf_str(list), buf_str(&one)))
        buf_printf(list, "%s%s", list->len > 0 ? ", " : "", buf_str(&one));
    buf_release(&one);
}

/* ddreg(1), the pages that the prose names, those of the same noun. Never empty: scdoc does not
 * close a list at the end of a page. */
static void add_see_also(const struct man *m)
{
    struct buf list = BUF_INIT;
    size_t noun = m->cmd ? cli_noun_length(m->cmd->name) : 0;

    see(&list, m->cmd ? "ddreg" : "ddreg-help", strlen(m->cmd ? "ddreg" : "ddreg-help"));
    for (const struct man_line *l = m->prose; l; l = l->next)
        for (const char *p = l->text; (p = strstr(p, "*ddreg-")) != NULL; p++) {
            size_t n = strcspn(p + 1, "*");
            if (strncmp(p + 1 + n, "*(1)", 4) == 0)
                see(&list, p + 1, n);
        }
    for (const struct dd_cmd *const *cmd = cli_commands; *cmd; cmd++) {
        const char *page = man_page_name(&m->c->arena, *cmd);
        if (m->cmd && *cmd != m->cmd && cli_noun_length((*cmd)->name) == noun &&
            strncmp((*cmd)->name, m->cmd->name, noun) == 0)
            see(&list, page, strlen(page));
    }
    man_heading(m, "man.see_also");
    buf_printf(m->out, "%s\n", buf_str(&list));
    buf_release(&list);
}

static void add_page(const struct man *m)
{
    const char *name = man_page_name(&m->c->arena, m->cmd);
    const char *summary = m->cmd ? cli_summary(m->c, m->cmd) : man_text(m, "man.ddreg");

    buf_printf(m->out, "%s(1)\n", name);
    man_heading(m, "man.name");
    buf_printf(m->out, "%s - ", name);
    if (*summary >= 'A' && *summary <= 'Z')
        buf_add_char(m->out, (char)(*summary++ - 'A' + 'a'));
    man_plain(m->out, summary);
    buf_add_char(m->out, '\n');
    add_synopsis(m);
    add_description(m);
    man_argument_words(m);
    add_commands(m);
    man_keys(m);
    man_options(m);
    add_example(m);
    man_exits(m);
    add_prose(m, "man.environment");
    add_files(m);
    add_see_also(m);
}

/* The names of all pages, a line each. */
static void list_pages(struct cli *c)
{
    buf_printf(&c->out, "%s\n", man_page_name(&c->arena, NULL));
    for (const struct dd_cmd *const *cmd = cli_commands; *cmd; cmd++)
        buf_printf(&c->out, "%s\n", man_page_name(&c->arena, *cmd));
}

enum dd_rc cli_man(struct cli *c, int argc, char **argv, struct dd_error *err)
{
    struct man m = {c, NULL, NULL, &c->out};
    const struct dd_cmd *const *cmd = cli_commands;
    enum dd_rc rc;

    if (argc < 2 || argc > 3 || !msg_lang_read(&c->lang, argv[0]))
        return dd_fail(err, DD_USAGE, "man.usage", NULL);
    if (argc == 2) {
        list_pages(c);
        return DD_OK;
    }
    if (strcmp(argv[2], man_page_name(&c->arena, NULL)) != 0) {
        while (*cmd && strcmp(argv[2], man_page_name(&c->arena, *cmd)) != 0)
            cmd++;
        m.cmd = cli_ready(*cmd);
        if (!m.cmd)
            return dd_fail(err, DD_USAGE, "man.usage", NULL);
    }
    rc = man_prose_read(&m.prose, &c->arena, argv[1], m.cmd, err);
    if (rc == DD_OK)
        add_page(&m);
    return rc;
}
