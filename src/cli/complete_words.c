/* The words that are there already: which command, which options. */
#include "complete.h"

/* Which part of a name of the option it is: 0 none, 1 its beginning, 2 all of it. */
static int part_of(const struct cmd_option *o, const char *name, size_t n)
{
    const char *const names[] = {o->name, o->nb};
    char typed[CLI_WORD_SIZE], known[CLI_WORD_SIZE];
    int part = 0;

    cli_fold_word(typed, name, n);
    for (size_t i = 0; i < 2 && names[i]; i++) {
        cli_fold_word(known, names[i], strlen(names[i]));
        if (strcmp(known, typed) == 0)
            return 2;
        if (strncmp(known, typed, strlen(typed)) == 0)
            part = 1;
    }
    return part;
}

static const struct cmd_option *in_list(const struct cmd_option *o, const char *name, size_t n,
                                        size_t *found)
{
    const struct cmd_option *match = NULL;

    for (; o && o->name; o++) {
        int part = part_of(o, name, n);
        if (part == 0)
            continue;
        if (part == 2) {
            *found = 1;
            return o;
        }
        match = o;
        (*found)++;
    }
    return match;
}

const struct cmd_option *complete_option(const struct completion *k, const char *name, size_t n)
{
    size_t own = 0, global = 0;
    const struct cmd_option *a = k->cmd ? in_list(k->cmd->options, name, n, &own) : NULL;
    const struct cmd_option *b = in_list(cli_global_options, name, n, &global);

    /* "--lang" is whole, also where the command has a "--language". */
    if (global == 1 && part_of(b, name, n) == 2 && (own == 0 || part_of(a, name, n) != 2))
        return b;
    if (own == 1 && (global == 0 || part_of(a, name, n) == 2 || strcmp(a->name, b->name) == 0))
        return a;
    return own == 0 && global == 1 ? b : NULL;
}

static const struct cmd_option *by_letter(const struct completion *k, char letter)
{
    for (const struct cmd_option *o = k->cmd ? k->cmd->options : NULL; o && o->name; o++)
        if (o->letter == letter)
            return o;
    for (const struct cmd_option *o = cli_global_options; o->name; o++)
        if (o->letter == letter)
            return o;
    return NULL;
}

/* A value that decides what is offered later. A shell leaves the tilde to us. */
static void take_value(struct completion *k, const struct cmd_option *o, const char *value)
{
    /* NOLINTNEXTLINE(concurrency-mt-unsafe): nothing changes the environment */
    const char *home = getenv("HOME");

    k->pending = NULL;
    if (o->arg && strcmp(o->help, "opt.lang") == 0)
        (void)msg_lang_read(&k->c->lang, value);
    if (strcmp(o->help, "opt.register") != 0 || !*value)
        return;
    if (strncmp(value, "~/", 2) == 0 && home)
        value = arena_printf(&k->c->arena, "%s%s", home, value + 1);
    k->c->register_path = value ? value : "";
}

static void give(struct completion *k, const struct cmd_option *o)
{
    if (k->ngiven < COMPLETE_MAX_GIVEN)
        k->given[k->ngiven++] = o;
}

static void read_long(struct completion *k, const char *name)
{
    size_t n = strcspn(name, "=");
    const struct cmd_option *o = complete_option(k, name, n);

    if (!o)
        return;
    give(k, o);
    if (o->arg && name[n] == '=')
        take_value(k, o, name + n + 1);
    else if (o->arg)
        k->pending = o;
}

static void read_letters(struct completion *k, const char *letters)
{
    for (; *letters; letters++) {
        const struct cmd_option *o = by_letter(k, *letters);
        if (!o)
            return;
        give(k, o);
        if (o->arg && letters[1])
            take_value(k, o, letters + 1);
        else if (o->arg)
            k->pending = o;
        if (o->arg)
            return;
    }
}

/* "facts accept", where "facts" is a command, too. */
static bool is_longer(struct completion *k, char *word)
{
    const struct dd_cmd *cmd;
    bool longer;
    int used = 0;

    if (k->nbegun == 0 || k->npositional > 0)
        return false;
    k->begun[k->nbegun++] = word;
    cmd = cli_match(k->nbegun, k->begun, &used);
    longer = used == k->nbegun;
    if (longer)
        k->cmd = cmd;
    if (!longer || used == CLI_COMMAND_WORDS)
        k->nbegun = 0;
    return longer;
}

static void read_plain(struct completion *k, char *word)
{
    int used;

    if (k->cmd && is_longer(k, word))
        return;
    if (k->cmd) {
        if (k->nwords < CLI_COMMAND_WORDS)
            k->words[k->nwords++] = word;
        k->npositional++;
        return;
    }
    if (k->nwords < CLI_COMMAND_WORDS)
        k->words[k->nwords++] = word;
    k->cmd = cli_match(k->nwords, k->words, &used);
    k->lost = !k->cmd && k->nwords > 1;
    for (size_t i = 0; k->lost && cli_commands[i]; i++)
        k->lost = !cli_begins_command(k->nwords, k->words, cli_commands[i]);
    if (k->cmd) {
        k->alias = !cli_is_noun(k->words[0], k->cmd->name);
        for (k->nbegun = 0; k->nbegun < k->nwords; k->nbegun++)
            k->begun[k->nbegun] = k->words[k->nbegun];
        k->nbegun = k->nbegun < CLI_COMMAND_WORDS ? k->nbegun : 0;
        k->nwords = 0;
    }
}

void complete_read(struct completion *k, char *const *words, size_t n)
{
    for (size_t i = 0; i < n && !k->lost; i++) {
        if (k->pending)
            take_value(k, k->pending, words[i]);
        else if (!k->ended && strcmp(words[i], "--") == 0)
            k->ended = true;
        else if (!k->ended && strncmp(words[i], "--", 2) == 0)
            read_long(k, words[i] + 2);
        else if (!k->ended && words[i][0] == '-' && words[i][1])
            read_letters(k, words[i] + 1);
        else
            read_plain(k, words[i]);
    }
}
