/* Commands by the words a person writes: English or bokmål, mixed if need be, and "ø" also as "o",
 * for those without the letter at hand. */
#include "cli.h"
#include "ddreg/countries.h"
#include "ddreg/kind.h"
#include "ddreg/text.h"

enum { MAX_WORDS = 2 * CLI_MAX_COMMANDS }; /* in both languages */

void cli_fold_word(char out[CLI_WORD_SIZE], const char *word, size_t n)
{
    size_t used = 0;

    for (size_t i = 0; i < n && used + 1 < CLI_WORD_SIZE; i++) {
        bool slashed = i + 1 < n && word[i] == '\xC3' && word[i + 1] == '\xB8';
        out[used++] = word[i];
        if (slashed)
            out[used - 1] = 'o';
        i += slashed;
    }
    out[used] = '\0';
}

const char *cli_verb(const char *name)
{
    const char *space = strchr(name, ' ');

    return space ? space + 1 : "";
}

size_t cli_noun_length(const char *name)
{
    return strcspn(name, " ");
}

static bool is_word(const char *typed, const char *known, size_t n)
{
    char a[CLI_WORD_SIZE], b[CLI_WORD_SIZE];

    cli_fold_word(a, typed, strlen(typed));
    cli_fold_word(b, known, n);
    return strlen(typed) < CLI_WORD_SIZE && strcmp(a, b) == 0;
}

bool cli_is_noun(const char *typed, const char *name)
{
    return name && is_word(typed, name, cli_noun_length(name));
}

bool cli_in_group(const char *typed, const struct dd_cmd *cmd)
{
    return *cli_verb(cmd->name) &&
           (cli_is_noun(typed, cmd->name) || cli_is_noun(typed, cmd->alias));
}

bool cli_in_group_of(const struct dd_cmd *one, const struct dd_cmd *other)
{
    size_t n = cli_noun_length(one->name);

    return *cli_verb(one->name) && *cli_verb(other->name) && cli_noun_length(other->name) == n &&
           strncmp(one->name, other->name, n) == 0;
}

const char *cli_word_at(const char *name, int at, size_t *n)
{
    for (; name && at > 0; at--) {
        name = strchr(name, ' ');
        if (name)
            name++;
    }
    *n = name ? strcspn(name, " ") : 0;
    return name;
}

bool cli_begins_command(int n, char *const *words, const struct dd_cmd *cmd)
{
    size_t length;

    for (int i = 0; i < n; i++) {
        const char *word = cli_word_at(cmd->name, i, &length);
        if (word && is_word(words[i], word, length))
            continue;
        word = cli_word_at(cmd->alias, i, &length);
        if (!word || !is_word(words[i], word, length))
            return false;
    }
    return true;
}

static bool is_command(const struct dd_cmd *cmd, int n, char *const *words)
{
    size_t length;

    return !cli_word_at(cmd->name, n, &length) && cli_begins_command(n, words, cmd);
}

const struct dd_cmd *cli_match(int n, char *const *words, int *used)
{
    for (*used = n < CLI_COMMAND_WORDS ? n : CLI_COMMAND_WORDS; *used > 0; (*used)--)
        for (size_t i = 0; cli_commands[i]; i++)
            if (is_command(cli_commands[i], *used, words))
                return cli_ready(cli_commands[i]);
    return NULL;
}

/* The nearest of the texts to what was typed, "ø" being as good as "o". */
static size_t nearest_folded(const char *typed, const char *const *texts, size_t n)
{
    static char folded[MAX_WORDS][CLI_WORD_SIZE];
    const char *list[MAX_WORDS], *found;
    char word[CLI_WORD_SIZE];
    size_t i = 0;

    cli_fold_word(word, typed, strlen(typed));
    for (i = 0; i < n; i++) {
        cli_fold_word(folded[i], texts[i], strlen(texts[i]));
        list[i] = folded[i];
    }
    found = cli_nearest(word, list, n);
    for (i = 0; i < n && list[i] != found; i++)
        continue;
    return i;
}

/* Does the person write bokmål? The noun says so; where it is the same word in both, the language
 * in which the program answers. */
static bool writes_bokmaal(const struct cli *c, const char *noun, const struct dd_cmd *cmd)
{
    bool english = cli_is_noun(noun, cmd->name), bokmaal = cli_is_noun(noun, cmd->alias);

    return english && bokmaal ? c->lang == DD_NB : bokmaal;
}

/* "S-12", as a supplier is named. */
static bool is_supplier(const char *word)
{
    return (word[0] == 'S' || word[0] == 's') && word[1] == '-' && word[2] >= '0' &&
           word[2] <= '9' && strspn(word + 2, "0123456789") == strlen(word + 2);
}

static enum dd_rc meant(const char *typed, const char *command, const char *object,
                        struct dd_error *err)
{
    char line[2 * CLI_WORD_SIZE];

    (void)snprintf(line, sizeof(line), "%s %s", command, object);
    return dd_fail(err, DD_USAGE, "cli.command_near", "word", typed, "nearest", line, NULL);
}

/* A noun with what it is about in the verb's place: the one of its commands that shows it. *said:
 * there is one, and the error names it. */
static enum dd_rc shows_object(const char *object, const char *const *names,
                               const struct dd_cmd *const *cmds, size_t n, bool *said,
                               struct dd_error *err)
{
    static const char *const of_supplier[][2] = {
        {"show", "vis"}, {"history", "historikk"}, {"list", "liste"}};
    static const char *const of_country[][2] = {{"country", "land"}};
    const bool supplier = is_supplier(object);
    const size_t nverbs = supplier ? sizeof(of_supplier) / sizeof(of_supplier[0]) : 1;
    const char *code = NULL;
    enum dd_rc rc = supplier ? DD_OK : country_find(object, &code, err);

    *said = false;
    if (rc != DD_OK || (!supplier && !code))
        return rc;
    for (size_t v = 0; v < nverbs; v++)
        for (size_t i = 0; i < n; i++) {
            const char *const *verb = supplier ? of_supplier[v] : of_country[v];
            if (strcmp(cli_verb(names[i]), verb[0]) != 0 &&
                strcmp(cli_verb(names[i]), verb[1]) != 0)
                continue;
            if (supplier && !strstr(cli_ready(cmds[i])->args, "SUPPLIER"))
                continue; /* it shows something else */
            *said = true;
            return meant(object, names[i], object, err);
        }
    return DD_OK;
}

/* Other words for a verb, as other programs have them: the place of the verb; n: the noun has none
 * that is meant. */
static size_t other_word_for(const char *typed, const char *const *verbs, size_t n)
{
    static const char *const meant[][3] = {
        {"delete", "withdraw", "trekk"},
        {"remove", "withdraw", "trekk"},
        {"slett", "withdraw", "trekk"},
        {"fjern", "withdraw", "trekk"},
        {"new", "add", "ny"},
        {"create", "add", "ny"},
        {"opprett", "add", "ny"},
        {"registrer", "add", "ny"},
        {"edit", "set", "sett"},
        {"change", "set", "sett"},
        {"update", "set", "sett"},
        {"endre", "set", "sett"},
        {"rediger", "set", "sett"},
        {"oppdater", "set", "sett"},
        {"view", "show", "vis"},
        {"se", "show", "vis"},
        {"all", "list", "liste"},
        {"alle", "list", "liste"},
    };
    char word[CLI_WORD_SIZE];

    cli_fold_word(word, typed, strlen(typed));
    for (size_t m = 0; m < sizeof(meant) / sizeof(meant[0]); m++)
        for (size_t i = 0; strcmp(word, meant[m][0]) == 0 && i < n; i++)
            if (strcmp(verbs[i], meant[m][1]) == 0 || strcmp(verbs[i], meant[m][2]) == 0)
                return i;
    return n;
}

/* The noun is known: the nearest verb of it in the noun's language, else in the other; else all. */
static enum dd_rc wrong_verb(const struct cli *c, const char *noun, const char *verb,
                             const char *more, struct dd_error *err)
{
    char both[CLI_WORD_SIZE];
    const char *verbs[MAX_WORDS], *names[MAX_WORDS];
    const struct dd_cmd *cmds[MAX_WORDS];
    struct buf list = BUF_INIT;
    size_t n = 0, near;
    bool said;
    enum dd_rc rc;

    for (int other = 0; other < 2; other++)
        for (size_t i = 0; cli_commands[i]; i++) {
            const struct dd_cmd *cmd = cli_commands[i];
            bool bokmaal = cli_in_group(noun, cmd) && writes_bokmaal(c, noun, cmd) != (other == 1);
            if (!cli_in_group(noun, cmd) || (bokmaal && !cmd->alias))
                continue;
            names[n] = bokmaal ? cmd->alias : cmd->name;
            verbs[n] = cli_verb(names[n]);
            cmds[n] = cmd;
            if (!other)
                buf_printf(&list, "%s%s", list.len > 0 ? ", " : "", verbs[n]);
            n++;
        }
    if (verb) {
        rc = shows_object(verb, names, cmds, n, &said, err);
        if (rc != DD_OK || said) {
            buf_release(&list);
            return rc;
        }
    }
    near = verb ? other_word_for(verb, verbs, n) : n;
    if (near == n && verb)
        near = nearest_folded(verb, verbs, n);
    if (near == n && more) {
        (void)snprintf(both, sizeof(both), "%s %s", verb, more);
        near = nearest_folded(both, verbs, n);
    }
    if (near < n)
        rc = dd_fail(err, DD_USAGE, "cli.command_near", "word", verb, "nearest", names[near], NULL);
    else if (verb)
        rc = dd_fail(err, DD_USAGE, "cli.verb_unknown", "noun", noun, "word", verb, "verbs",
                     buf_str(&list), NULL);
    else
        rc = dd_fail(err, DD_USAGE, "cli.verb", "noun", noun, "verbs", buf_str(&list), NULL);
    buf_release(&list);
    return rc;
}

static bool is_verb(const char *typed, const char *name)
{
    return name && is_word(typed, cli_verb(name), strlen(cli_verb(name)));
}

/* A verb alone, of one noun only: "tall" is "rapport tall". NULL when it is none, or of several. */
static const char *only_command_of(const char *verb)
{
    const char *found = NULL;

    for (size_t i = 0; cli_commands[i]; i++) {
        const struct dd_cmd *cmd = cli_commands[i];
        bool english = *cli_verb(cmd->name) && is_verb(verb, cmd->name);
        if (!english && !(*cli_verb(cmd->name) && is_verb(verb, cmd->alias)))
            continue;
        if (found)
            return NULL;
        found = english ? cmd->name : cmd->alias;
    }
    return found;
}

/* Words that are no command's, as people say what they look for. */
static const char *synonym_of(const char *typed)
{
    static const char *const words[][2] = {
        {"suppliers", "supplier list"},
        {"leverandører", "leverandør liste"},
        {"imports", "import list"},
        {"importer", "importer liste"},
        {"purchases", "import purchases"},
        {"innkjøp", "importer innkjøp"},
        {"statement", "report render"},
        {"redegjørelse", "rapport skriv"},
        {"statements", "report render"},
        {"redegjørelsen", "rapport skriv"},
        {"reports", "report figures"},
        {"rapporter", "rapport tall"},
        {"deadlines", "due"},
        {"frist", "frister"},
        {"companies", "company show"},
        {"duplikater", "leverandør dubletter"},
        {"maps", "import map list"},
        {"kart", "importer kart liste"},
        {"risk", "assess"},
        {"risiko", "vurder"},
        {"rating", "assess"},
        {"vurdering", "vurder"},
        {"why", "assess SUPPLIER --explain"},
        {"explain", "assess SUPPLIER --explain"},
        {"hvorfor", "vurder LEVERANDØR --explain"},
        {"forklar", "vurder LEVERANDØR --explain"},
        {"decide", "assess SUPPLIER --accept"},
        {"approve", "assess SUPPLIER --accept"},
        {"beslutt", "vurder LEVERANDØR --accept"},
        {"godkjenn", "vurder LEVERANDØR --accept"},
        {"findings", "finding list"},
        {"certificate", "evidence add"},
        {"sertifikat", "dokumentasjon ny"},
        {"countries", "risk country --all"},
    };

    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (is_word(typed, words[i][0], strlen(words[i][0])))
            return words[i][1];
    return NULL;
}

enum dd_rc cli_wrong_command(const struct cli *c, int n, char *const *words, struct dd_error *err)
{
    const char *names[MAX_WORDS];
    char typed[2 * CLI_WORD_SIZE], show[CLI_WORD_SIZE];
    const struct kind *kind;
    int64_t number;
    size_t count = 0, near;

    for (size_t i = 0; cli_commands[i]; i++)
        if (cli_in_group(words[0], cli_commands[i]))
            return wrong_verb(c, words[0], n > 1 ? words[1] : NULL, n > 2 ? words[2] : NULL, err);
    if (is_supplier(words[0]))
        return meant(words[0], c->lang == DD_NB ? "leverandør vis" : "supplier show", words[0],
                     err);
    kind = kind_of_id(words[0], &number);
    if (kind) {
        (void)snprintf(show, sizeof(show), "%s %s", c->lang == DD_NB ? kind->nb : kind->name,
                       c->lang == DD_NB ? "vis" : "show");
        return meant(words[0], show, words[0], err);
    }
    if (n > 1 && is_supplier(words[1]) && is_word(words[0], "vis", 3))
        return meant("vis", "leverandør vis", words[1], err);
    if (n > 1 && is_supplier(words[1]) && is_word(words[0], "show", 4))
        return meant("show", "supplier show", words[1], err);
    if (synonym_of(words[0]))
        return dd_fail(err, DD_USAGE, "cli.command_near", "word", words[0], "nearest",
                       synonym_of(words[0]), NULL);
    if (only_command_of(words[0]))
        return dd_fail(err, DD_USAGE, "cli.command_near", "word", words[0], "nearest",
                       only_command_of(words[0]), NULL);
    for (size_t i = 0; cli_commands[i]; i++) {
        names[count++] = cli_commands[i]->name;
        if (cli_commands[i]->alias)
            names[count++] = cli_commands[i]->alias;
    }
    (void)snprintf(typed, sizeof(typed), n > 1 ? "%s %s" : "%s", words[0], n > 1 ? words[1] : "");
    near = nearest_folded(typed, names, count);
    if (near == count && n > 1)
        near = nearest_folded(words[0], names, count);
    if (near < count)
        return dd_fail(err, DD_USAGE, "cli.command_near", "word", typed, "nearest", names[near],
                       NULL);
    return dd_fail(err, DD_USAGE, "cli.command", "word", typed, NULL);
}
