/* Candidates: the words of commands. */
#include "complete.h"

/* The word that was begun, ended as the command's is: "leverando" becomes "leverandor". */
static const char *ended_as(struct completion *k, const char *word, size_t n)
{
    char typed[CLI_WORD_SIZE], known[CLI_WORD_SIZE], one[CLI_WORD_SIZE];
    size_t at = 0, length = strlen(k->word);

    cli_fold_word(typed, k->word, length);
    cli_fold_word(known, word, n);
    if (length >= CLI_WORD_SIZE || strncmp(known, typed, strlen(typed)) != 0)
        return NULL;
    for (*one = '\0'; at < n && strlen(one) < strlen(typed); at++)
        cli_fold_word(one, word, at + 1 + (word[at] == '\xC3'));
    at += at > 0 && word[at - 1] == '\xC3';
    return arena_printf(&k->c->arena, "%s%.*s", k->word, (int)(n - at), word + at);
}

/* The verbs of a noun as its description, in the language of the name. */
static const char *verbs_of(struct completion *k, const char *noun, bool alias)
{
    struct buf b = BUF_INIT;
    const char *text;

    for (size_t i = 0; cli_commands[i]; i++)
        if (cli_in_group(noun, cli_commands[i]))
            buf_printf(&b, "%s%s", b.len > 0 ? ", " : "",
                       cli_verb(alias ? cli_commands[i]->alias : cli_commands[i]->name));
    text = arena_strdup(&k->c->arena, buf_str(&b));
    buf_release(&b);
    return text;
}

/* Was this noun offered for a command before? */
static bool is_first(size_t at, const char *name, bool alias)
{
    size_t n = cli_noun_length(name);

    for (size_t i = 0; i < at; i++) {
        const char *before = alias ? cli_commands[i]->alias : cli_commands[i]->name;
        if (before && strncmp(before, name, n) == 0 && (before[n] == ' ' || before[n] == '\0'))
            return false;
    }
    return true;
}

static void add_noun(struct completion *k, size_t at, bool alias)
{
    const struct dd_cmd *cmd = cli_commands[at];
    const char *name = alias ? cmd->alias : cmd->name, *candidate;

    if (!name || !is_first(at, name, alias) ||
        (alias && cli_noun_length(name) == cli_noun_length(cmd->name) &&
         strncmp(name, cmd->name, cli_noun_length(name)) == 0))
        return;
    candidate = ended_as(k, name, cli_noun_length(name));
    if (candidate)
        complete_add(k, candidate,
                     *cli_verb(name) ? verbs_of(k, candidate, alias) : cli_summary(k->c, cmd));
}

/* Was that word offered for a command before? */
static bool is_first_verb(const struct completion *k, size_t before, const char *word, size_t n,
                          bool alias)
{
    size_t length;

    for (size_t i = 0; i < before; i++) {
        const struct dd_cmd *cmd = cli_commands[i];
        const char *other = cli_word_at(alias ? cmd->alias : cmd->name, k->nwords, &length);
        if (other && length == n && strncmp(other, word, n) == 0 &&
            cli_begins_command(k->nwords, k->words, cmd))
            return false;
    }
    return true;
}

/* The verbs in the noun's language; of the other too, once a letter says that it is meant. */
static void add_verb(struct completion *k, size_t at, bool alias)
{
    const struct dd_cmd *cmd = cli_commands[at];
    const char *name = alias ? cmd->alias : cmd->name, *candidate, *word, *other;
    bool offered; /* is the English word offered, too? */
    size_t n, length;

    if (!name || !*cli_verb(cmd->name) || !cli_begins_command(k->nwords, k->words, cmd) ||
        (!*k->word && !cli_is_noun(k->words[0], name)))
        return;
    word = cli_word_at(name, k->nwords, &n);
    other = cli_word_at(cmd->name, k->nwords, &length);
    offered = *k->word || cli_is_noun(k->words[0], cmd->name);
    if (!word || (alias && offered && n == length && strncmp(word, other, n) == 0) ||
        !is_first_verb(k, at, word, n, alias))
        return;
    candidate = ended_as(k, word, n);
    if (candidate)
        complete_add(k, candidate, word[n] == '\0' ? cli_summary(k->c, cmd) : NULL);
}

void complete_command(struct completion *k)
{
    for (int alias = 0; alias < 2; alias++)
        for (size_t i = 0; cli_commands[i]; i++) {
            if (k->nwords > 0)
                add_verb(k, i, alias != 0);
            else if (k->nwords == 0 && (!alias || *k->word))
                add_noun(k, i, alias != 0);
        }
}
