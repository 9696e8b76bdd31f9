/* From argv to a command with its options. The options of a command and the global ones form one
 * table; a command's own go first where the names are equal. */
#include <getopt.h>

#include "cli.h"
#include "ddreg/company.h"
#include "ddreg/import_batch.h"

const struct cmd_option cli_global_options[] = {
    {.name = "register", .letter = 'r', .arg = "FILE", .help = "opt.register"},
    {.name = "lang", .letter = 'l', .arg = "nb|en", .help = "opt.lang"},
    {.name = "format", .letter = 'f', .arg = "table|csv|json", .help = "opt.format"},
    {.name = "timings", .help = "opt.timings"},
    {.name = "help", .letter = 'h', .help = "opt.help"},
    {.name = "version", .letter = 'V', .help = "opt.version"},
    {.name = NULL},
};

/* Known everywhere, and first: so that it is no beginning of --format, nor "--før" without its
 * stroke, where a command does not take it. */
static const struct cmd_option for_option[] = {CLI_FOR, {.name = NULL}};

/* An option has up to three names: in English, in bokmål, and that with "o" for "ø". getopt_long()
 * takes an empty row as the end. */
enum { FIRST_VALUE = 256, NAMES = 3, MAX_TABLE = NAMES * CLI_MAX_OPTIONS + 1 };

bool cli_may_lack_value(const struct cmd_option *o)
{
    return o->arg && o->arg[0] == '[';
}

/* The value of an option that may lack it: the next word, when it is an import's id. */
static const char *optional_value(char **argv, int argc)
{
    int64_t id;

    if (optarg || optind >= argc || !public_id_read(&id, IMPORT_ID, argv[optind]))
        return optarg;
    return argv[optind++];
}

/* The table that getopt_long() reads, and whose options they are. */
struct table {
    struct option longs[MAX_TABLE];
    size_t nlongs;
    const struct cmd_option *options[CLI_MAX_OPTIONS];
    size_t n;
    bool full; /* there were more options than it has room for */
    char letters[3 * CLI_MAX_OPTIONS + 3];
};

static bool is_name(const struct table *t, const char *name)
{
    for (size_t i = 0; i < t->nlongs; i++)
        if (strcmp(t->longs[i].name, name) == 0)
            return true;
    return false;
}

/* Names of one option have one value: so a beginning that they share is not ambiguous. */
static void add_name(struct table *t, const struct cmd_option *o, const char *name)
{
    if (name && !is_name(t, name))
        t->longs[t->nlongs++] = (struct option){name,
                                                !o->arg                 ? no_argument
                                                : cli_may_lack_value(o) ? optional_argument
                                                                        : required_argument,
                                                NULL, FIRST_VALUE + (int)t->n};
}

static const char *plain_name(struct cli *c, const struct cmd_option *o)
{
    char plain[CLI_WORD_SIZE];

    if (!o->nb)
        return NULL;
    cli_fold_word(plain, o->nb, strlen(o->nb));
    return arena_strdup(&c->arena, plain);
}

static void add_options(struct cli *c, struct table *t, const struct cmd_option *o)
{
    size_t used = strlen(t->letters);

    for (; o && o->name; o++) {
        t->full = t->full || t->n == CLI_MAX_OPTIONS;
        if (is_name(t, o->name) || t->full)
            continue;
        add_name(t, o, o->name);
        add_name(t, o, o->nb);
        add_name(t, o, plain_name(c, o));
        t->options[t->n++] = o;
        if (o->letter) {
            t->letters[used++] = o->letter;
            if (o->arg)
                t->letters[used++] = ':';
        }
    }
    t->letters[used] = '\0';
}

static const struct cmd_option *find_option(const struct table *t, int value)
{
    if (value >= FIRST_VALUE)
        return t->options[value - FIRST_VALUE];
    for (size_t i = 0; i < t->n; i++)
        if (t->options[i]->letter == value)
            return t->options[i];
    return NULL;
}

static bool takes_for(const struct cli *c)
{
    return c->cmd && c->cmd->company != CMD_OF_GROUP;
}

static enum dd_rc wrong_option(const struct cli *c, const struct table *t, int kind,
                               const char *word, struct dd_error *err)
{
    const char *names[MAX_TABLE], *nearest, *name = word;
    size_t nnames = 0;
    char shown[64], help[64]; /* what was typed, and what shows the options that are */

    while (*name == '-')
        name++;
    if (kind == ':')
        return dd_fail(err, DD_USAGE, "cli.option_value", "option", word, NULL);
    for (size_t i = 0; i < t->nlongs; i++)
        if (takes_for(c) || strcmp(t->longs[i].name, for_option[0].name) != 0)
            names[nnames++] = t->longs[i].name;
    (void)snprintf(shown, sizeof(shown), "%.*s", (int)strcspn(name, "="), name);
    (void)snprintf(help, sizeof(help), "%s%shelp", c->cmd ? c->cmd->name : "", c->cmd ? " --" : "");
    nearest = cli_nearest(shown, names, nnames);
    if (nearest)
        return dd_fail(err, DD_USAGE, "cli.option_near", "option", word, "nearest", nearest, "help",
                       help, NULL);
    return dd_fail(err, DD_USAGE, "cli.option", "option", word, "help", help, NULL);
}

static enum dd_rc take_global(struct cli *c, const char *name, const char *value,
                              struct dd_error *err)
{
    static const char *const formats[] = {"table", "csv", "json"};

    if (strcmp(name, "register") == 0) {
        c->register_path = value;
        return *value ? DD_OK : dd_fail(err, DD_USAGE, "cli.option_value", "option", name, NULL);
    }
    if (strcmp(name, "lang") == 0) {
        if (!msg_lang_read(&c->lang, value))
            return dd_fail(err, DD_USAGE, "cli.lang", "value", value, NULL);
        c->published = c->lang;
        return DD_OK;
    }
    for (int i = 0; i < 3; i++)
        if (strcmp(value, formats[i]) == 0) {
            c->format = (enum cli_format)i;
            return DD_OK;
        }
    return dd_fail(err, DD_USAGE, "cli.format", "value", value, NULL);
}

static bool is_global(const struct cmd_option *o)
{
    for (const struct cmd_option *g = cli_global_options; g->name; g++)
        if (g == o)
            return g->arg != NULL;
    return false;
}

/* `report render --format html` is its --as: no format of the output has such a name. */
static const struct cmd_option *meant(const struct cli *c, const struct cmd_option *o,
                                      const char *value)
{
    bool form = is_global(o) && strcmp(o->name, "format") == 0 &&
                (strcmp(value, "html") == 0 || strcmp(value, "md") == 0 ||
                 strcmp(value, "pdf") == 0 || strcmp(value, "docx") == 0);

    for (const struct cmd_option *own = c->cmd ? c->cmd->options : NULL; form && own && own->name;
         own++)
        if (strcmp(own->name, "as") == 0)
            return own;
    return o;
}

static enum dd_rc take(struct cli *c, const struct cmd_option *o, const char *value,
                       struct dd_error *err)
{
    o = meant(c, o, value);
    if (is_global(o))
        return take_global(c, o->name, value, err);
    if (cli_option(c, o->name))
        return dd_fail(err, DD_USAGE, "cli.option_twice", "option", cli_option_name(c, o), NULL);
    value = value ? value : "";
    if (cli_option_value(c, o, &value, err) != DD_OK)
        return err->rc;
    c->options[c->noptions].name = o->name;
    c->options[c->noptions++].value = value;
    return DD_OK;
}

/* Reads the options of argv[1..]; with `stop` up to the first word that is none. Returns in *first
 * where the other words begin. */
static enum dd_rc read_options(struct cli *c, struct table *t, int argc, char **argv, int *first,
                               struct dd_error *err)
{
    enum dd_rc rc = DD_OK;
    int value;

    optind = 0; /* start over, also in how getopt orders words */
    opterr = 0;
    while (rc == DD_OK) {
        int at = optind > 0 ? optind : 1;
        /* NOLINTNEXTLINE(concurrency-mt-unsafe): the second thread reads no options */
        value = getopt_long(argc, argv, t->letters, t->longs, NULL);
        if (value == -1)
            break;
        if (value == '?' || value == ':') {
            char letter[3] = {'-', (char)optopt, '\0'};
            bool is_letter = optopt > 0 && optopt < FIRST_VALUE;
            const char *word = optind > at ? argv[optind - 1] : argv[at];
            rc = wrong_option(c, t, value, is_letter ? letter : word, err);
        } else {
            const struct cmd_option *o = find_option(t, value);
            if (o)
                rc = take(c, o, cli_may_lack_value(o) ? optional_value(argv, argc) : optarg, err);
        }
    }
    *first = optind;
    return rc;
}

/* Word `n` of a command's arguments as help shows them. */
static const char *nth_word(struct cli *c, const char *args, int n)
{
    for (; n > 0 && *args; n--)
        args += strcspn(args, " ") + (strchr(args, ' ') != NULL);
    return arena_printf(&c->arena, "%.*s", (int)strcspn(args, " ."), args);
}

static enum dd_rc too_few(struct cli *c, struct dd_error *err)
{
    const char *args = cli_placeholders(c, c->cmd->args), *missing = nth_word(c, args, c->nargs);
    const char *arg = nth_word(c, c->cmd->args, c->nargs);
    const char *choices = arg ? cli_set_words(c, c->cmd, arg) : NULL;
    bool company = strcmp(c->cmd->name, "company set") == 0;
    struct buf keys = BUF_INIT;
    enum dd_rc rc;

    for (const struct company_key *k = company_keys; k->name; k++)
        buf_printf(&keys, "%s%s", k == company_keys ? "" : ", ", k->name);
    rc = dd_fail(err, DD_USAGE,
                 company   ? "company.too_few"
                 : choices ? "cli.too_few_of"
                           : "cli.too_few",
                 "command", c->cmd->name, "args", args, "missing", missing ? missing : "", "keys",
                 buf_str(&keys), "choices", choices ? choices : "", NULL);
    buf_release(&keys);
    return rc;
}

/* A required option that was not given; NULL: there is none. */
static const struct cmd_option *missing_option(const struct cli *c)
{
    for (const struct cmd_option *o = c->cmd->options; o && o->name; o++)
        if (o->required && !cli_option(c, o->name) && !(o->instead && cli_option(c, o->instead)))
            return o;
    return NULL;
}

static enum dd_rc check_count(struct cli *c, struct dd_error *err)
{
    const struct dd_cmd *cmd = c->cmd;
    const struct cmd_option *missing = missing_option(c);

    if (c->nargs < cmd->min_args)
        return too_few(c, err);
    if (cmd->max_args >= 0 && c->nargs > cmd->max_args)
        return dd_fail(err, DD_USAGE, missing ? "cli.too_many_but" : "cli.too_many", "command",
                       cmd->name, "word", c->args[cmd->max_args], "option",
                       missing ? cli_option_name(c, missing) : "", NULL);
    return DD_OK;
}

static enum dd_rc check_required(const struct cli *c, struct dd_error *err)
{
    const struct cmd_option *o = missing_option(c);

    return o ? dd_fail(err, DD_USAGE, "cli.needs", "option", cli_option_name(c, o), "command",
                       c->cmd->name, NULL)
             : DD_OK;
}

/* What is of no one company takes no --for. */
static enum dd_rc check_for(const struct cli *c, struct dd_error *err)
{
    return takes_for(c) || !cli_option(c, "for")
               ? DD_OK
               : dd_fail(err, DD_USAGE, "company.shared", "command",
                         c->cmd ? c->cmd->name : "ddreg", NULL);
}

/* Is help asked for on the words that name no command: those of a group? */
static bool asks_for_help(const struct cli *c, int n, char *const *words)
{
    bool asks = cli_option(c, "help") != NULL;

    for (int i = 1; i < n; i++)
        asks = asks || strcmp(words[i], "--help") == 0 || strcmp(words[i], "-h") == 0;
    return asks;
}

enum dd_rc cli_parse(struct cli *c, int argc, char **argv, struct dd_error *err)
{
    struct table before = {.letters = "+:"}, after = {.letters = ":"};
    int first, words;
    enum dd_rc rc;

    add_options(c, &before, cli_global_options);
    add_options(c, &before, for_option);
    rc = read_options(c, &before, argc, argv, &first, err);
    if (rc != DD_OK || first >= argc)
        return rc == DD_OK ? check_for(c, err) : rc;
    c->cmd = cli_match(argc - first, argv + first, &words);
    if (!c->cmd && !asks_for_help(c, argc - first, argv + first))
        return cli_wrong_command(c, argc - first, argv + first, err);
    add_options(c, &after, for_option);
    add_options(c, &after, c->cmd ? c->cmd->options : NULL);
    add_options(c, &after, cli_global_options);
    if (after.full)
        return dd_fail_limit(err, "options");
    first += (c->cmd ? words : 0) - 1; /* getopt passes over the word before the first */
    rc = read_options(c, &after, argc - first, argv + first, &words, err);
    c->args = argv + first + words;
    c->nargs = argc - first - words;
    if (rc != DD_OK || cli_option(c, "help"))
        return rc;
    if (!c->cmd) /* --help was a word of what is no command, after "--" */
        return cli_wrong_command(c, c->nargs, c->args, err);
    rc = check_count(c, err);
    if (rc == DD_OK)
        rc = check_for(c, err);
    return rc == DD_OK ? check_required(c, err) : rc;
}

const char *cli_option(const struct cli *c, const char *name)
{
    for (size_t i = 0; i < c->noptions; i++)
        if (strcmp(c->options[i].name, name) == 0)
            return c->options[i].value;
    return NULL;
}

void cli_set_option(struct cli *c, const char *name, const char *value)
{
    size_t i = 0;

    while (i < c->noptions && strcmp(c->options[i].name, name) != 0)
        i++;
    if (i == CLI_MAX_OPTIONS)
        abort(); /* more options than a command can have: a mistake in the program */
    c->options[i].name = name;
    c->options[i].value = value;
    c->noptions += i == c->noptions;
}

int cli_year(const struct cli *c)
{
    const char *value = cli_option(c, "year");

    return value ? date_year(value) : 0;
}
