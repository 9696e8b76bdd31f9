/* The options of a command on its manual page, and the keys of `company set`. */
#include "ddreg/company.h"
#include "man.h"

/* The values of a placeholder that does not show them itself. */
static void add_values(const struct man *m, const char *arg)
{
    const char *words = cli_set_words(m->c, m->cmd, arg);
    struct cli_values v;

    if (words) {
        buf_printf(m->out, " %s ", man_text(m, "man.one_of"));
        man_plain(m->out, words);
        buf_add_char(m->out, '.');
        return;
    }
    cli_values(&m->c->arena, m->cmd, arg, &v);
    if (v.n == 0 || strcspn(arg, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == strlen(arg))
        return;
    buf_printf(m->out, " %s", man_text(m, "man.one_of"));
    for (size_t i = 0; i < v.n; i++) {
        buf_add(m->out, i == 0 ? " " : ", ");
        man_plain(m->out, v.word[i]);
    }
    buf_add_char(m->out, '.');
}

static void add_option(const struct man *m, const struct cmd_option *o)
{
    const char *text = cli_option_help(m->c, o), *name = cli_option_name(m->c, o);

    if (o->letter)
        buf_printf(m->out, "*-%c*, ", o->letter);
    buf_printf(m->out, "*--%s*", name);
    if (name != o->name)
        buf_printf(m->out, ", *--%s*", o->name);
    if (o->arg) {
        const char *shown = cli_placeholders(m->c, o->arg);
        buf_add_char(m->out, ' ');
        man_marked(m->out, '_', shown, strlen(shown));
    }
    buf_add(m->out, "\n\t");
    if (o->required)
        text = arena_printf(&m->c->arena, "%s (%s)", text, man_text(m, "help.required"));
    man_sentence(m->out, text ? text : "");
    if (o->arg)
        add_values(m, o->arg);
    (void)man_prose_add_entry(m->out, m->prose, man_text(m, "man.options"),
                              arena_printf(&m->c->arena, "--%s", o->name));
    buf_add(m->out, "\n\n");
}

void man_argument_words(const struct man *m)
{
    char *args = m->cmd ? arena_strdup(&m->c->arena, m->cmd->args) : NULL, *save = NULL;

    for (char *p = args ? strtok_r(args, " ", &save) : NULL; p; p = strtok_r(NULL, " ", &save)) {
        const char *words = cli_set_words(m->c, m->cmd, p), *shown = cli_placeholders(m->c, p);
        if (!words)
            continue;
        buf_add_char(m->out, '\n');
        man_marked(m->out, '_', shown, strlen(shown));
        buf_add(m->out, ": ");
        man_plain(m->out, words);
        buf_add(m->out, ".\n");
    }
}

void man_options(const struct man *m)
{
    const struct cmd_option *o = m->cmd ? m->cmd->options : cli_global_options;

    man_heading(m, "man.options");
    if (m->cmd)
        buf_printf(m->out, "%s\n\n", man_text(m, o ? "man.options_more" : "man.options_none"));
    for (; o && o->name; o++)
        add_option(m, o);
    man_prose_add(m->out, m->prose, man_text(m, "man.options"), false);
}

/* The keys of `company set`. */
void man_keys(const struct man *m)
{
    char id[64];

    if (!m->cmd || strncmp(m->cmd->args, "KEY", 3) != 0)
        return;
    man_heading(m, "man.keys");
    for (const struct company_key *k = company_keys; k->name; k++) {
        (void)snprintf(id, sizeof(id), "company.%s", k->name);
        buf_printf(m->out, "*%s*", k->name);
        if (k->alias && strcmp(k->alias, k->name) != 0)
            buf_printf(m->out, ", *%s*", k->alias);
        buf_add(m->out, "\n\t");
        man_sentence(m->out, man_text(m, id));
        buf_add(m->out, "\n\n");
    }
}
