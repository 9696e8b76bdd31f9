/* From argv to a command with its options. The options of a command and the global ones form one
 * table; a command's own go first where the names are equal. */
#include <getopt.h>

#include "cli.h"

const struct cmd_option cli_global_options[] = {
    {"register", 'r', "FILE", "opt.register"},
    {"lang", 'l', "nb|en", "opt.lang"},
    {"format", 'f', "table|csv|json", "opt.format"},
    {"timings", 0, NULL, "opt.timings"},
    {"help", 'h', NULL, "opt.help"},
    {"version", 'V', NULL, "opt.version"},
    {NULL, 0, NULL, NULL},
};

enum { FIRST_VALUE = 256, MAX_TABLE = 40 };

/* The table that getopt_long() reads, and whose options they are. */
struct table {
    struct option longs[MAX_TABLE];
    const struct cmd_option *options[MAX_TABLE];
    size_t n;
    char letters[3 * MAX_TABLE];
};

static void add_options(struct table *t, const struct cmd_option *o)
{
    size_t used = strlen(t->letters);

    for (; o && o->name && t->n + 1 < MAX_TABLE; o++) {
        bool taken = false;
        for (size_t i = 0; i < t->n; i++)
            taken = taken || strcmp(t->options[i]->name, o->name) == 0;
        if (taken)
            continue;
        t->longs[t->n] = (struct option){o->name, o->arg ? required_argument : no_argument, NULL,
                                         FIRST_VALUE + (int)t->n};
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

static enum dd_rc wrong_option(const struct cli *c, const struct table *t, int kind,
                               const char *word, struct dd_error *err)
{
    const char *names[MAX_TABLE], *nearest, *name = word;
    char shown[64];

    while (*name == '-')
        name++;
    if (kind == ':')
        return dd_fail(err, DD_USAGE, "cli.option_value", "option", word, NULL);
    for (size_t i = 0; i < t->n; i++)
        names[i] = t->options[i]->name;
    (void)snprintf(shown, sizeof(shown), "%.*s", (int)strcspn(name, "="), name);
    nearest = cli_nearest(shown, names, t->n);
    if (nearest)
        return dd_fail(err, DD_USAGE, "cli.option_near", "option", word, "nearest", nearest, NULL);
    return dd_fail(err, DD_USAGE, "cli.option", "option", word, "command",
                   c->cmd ? c->cmd->name : "help", NULL);
}

static enum dd_rc take_global(struct cli *c, const char *name, const char *value,
                              struct dd_error *err)
{
    static const char *const formats[] = {"table", "csv", "json"};

    if (strcmp(name, "register") == 0) {
        c->register_path = value;
        return *value ? DD_OK : dd_fail(err, DD_USAGE, "cli.option_value", "option", name, NULL);
    }
    if (strcmp(name, "lang") == 0)
        return msg_lang_read(&c->lang, value)
                   ? DD_OK
                   : dd_fail(err, DD_USAGE, "cli.lang", "value", value, NULL);
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

/* What an option's value must look like follows from its placeholder: Y a year, DATE a day. */
static enum dd_rc check_value(const struct cmd_option *o, const char *value, struct dd_error *err)
{
    if (o->arg && strcmp(o->arg, "Y") == 0 &&
        (strlen(value) != 4 || !date_valid(value) || strcmp(value, "1900") < 0))
        return dd_fail(err, DD_USAGE, "cli.year", "value", value, NULL);
    if (o->arg && strcmp(o->arg, "DATE") == 0 && !date_is_day(value))
        return dd_fail(err, DD_USAGE, "cli.day", "option", o->name, "value", value, NULL);
    return DD_OK;
}

static enum dd_rc take(struct cli *c, const struct cmd_option *o, const char *value,
                       struct dd_error *err)
{
    if (is_global(o))
        return take_global(c, o->name, value, err);
    if (cli_option(c, o->name))
        return dd_fail(err, DD_USAGE, "cli.option_twice", "option", o->name, NULL);
    c->options[c->noptions].name = o->name;
    c->options[c->noptions++].value = value ? value : "";
    return check_value(o, value, err);
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
        value = getopt_long(argc, argv, t->letters, t->longs, NULL);
        if (value == -1)
            break;
        if (value == '?' || value == ':') {
            char letter[3] = {'-', (char)optopt, '\0'};
            bool is_letter = optopt > 0 && optopt < FIRST_VALUE;
            const char *word = optind > at ? argv[optind - 1] : argv[at];
            rc = wrong_option(c, t, value, is_letter ? letter : word, err);
        } else {
            rc = take(c, find_option(t, value), optarg, err);
        }
    }
    *first = optind;
    return rc;
}

/* How many words of argv name the command: 2, 1 or 0. */
static int match_command(struct cli *c, int n, char **words)
{
    char two[128];

    for (int take_words = n >= 2 ? 2 : n; take_words > 0; take_words--) {
        (void)snprintf(two, sizeof(two), take_words == 2 ? "%s %s" : "%s", words[0],
                       n >= 2 ? words[1] : "");
        for (size_t i = 0; cli_commands[i]; i++) {
            const struct dd_cmd *cmd = cli_commands[i];
            if (strcmp(cmd->name, two) == 0 || (cmd->alias && strcmp(cmd->alias, two) == 0)) {
                c->cmd = cmd;
                return take_words;
            }
        }
    }
    return 0;
}

enum { MAX_COMMANDS = 64 };

/* The second words of the commands that begin with `noun`, as "list, show". */
static bool list_verbs(const char *noun, struct buf *out)
{
    size_t n = strlen(noun);
    bool any = false;

    for (size_t i = 0; cli_commands[i]; i++) {
        const char *name = cli_commands[i]->name;
        if (strncmp(name, noun, n) != 0 || name[n] != ' ')
            continue;
        buf_printf(out, "%s%s", any ? ", " : "", name + n + 1);
        any = true;
    }
    return any;
}

static enum dd_rc wrong_command(int n, char **words, struct dd_error *err)
{
    const char *names[2 * MAX_COMMANDS], *nearest;
    char typed[128];
    size_t count = 0;
    struct buf verbs = BUF_INIT;
    enum dd_rc rc;

    for (size_t i = 0; cli_commands[i] && count + 2 < 2 * MAX_COMMANDS; i++) {
        names[count++] = cli_commands[i]->name;
        if (cli_commands[i]->alias)
            names[count++] = cli_commands[i]->alias;
    }
    (void)snprintf(typed, sizeof(typed), n > 1 ? "%s %s" : "%s", words[0], n > 1 ? words[1] : "");
    nearest = cli_nearest(typed, names, count);
    if (!nearest && n > 1)
        nearest = cli_nearest(words[0], names, count);
    if (nearest)
        rc = dd_fail(err, DD_USAGE, "cli.command_near", "word", typed, "nearest", nearest, NULL);
    else if (list_verbs(words[0], &verbs))
        rc = dd_fail(err, DD_USAGE, "cli.verb", "noun", words[0], "verbs", buf_str(&verbs), NULL);
    else
        rc = dd_fail(err, DD_USAGE, "cli.command", "word", typed, NULL);
    buf_release(&verbs);
    return rc;
}

static enum dd_rc check_count(const struct cli *c, struct dd_error *err)
{
    const struct dd_cmd *cmd = c->cmd;

    if (cli_option(c, "help"))
        return DD_OK;
    if (c->nargs < cmd->min_args)
        return dd_fail(err, DD_USAGE, "cli.too_few", "command", cmd->name, "args", cmd->args, NULL);
    if (cmd->max_args >= 0 && c->nargs > cmd->max_args)
        return dd_fail(err, DD_USAGE, "cli.too_many", "command", cmd->name, "word",
                       c->args[cmd->max_args], NULL);
    return DD_OK;
}

enum dd_rc cli_parse(struct cli *c, int argc, char **argv, struct dd_error *err)
{
    struct table before = {.letters = "+:"}, after = {.letters = ":"};
    int first, words;
    enum dd_rc rc;

    add_options(&before, cli_global_options);
    rc = read_options(c, &before, argc, argv, &first, err);
    if (rc != DD_OK || first >= argc)
        return rc;
    words = match_command(c, argc - first, argv + first);
    if (words == 0)
        return wrong_command(argc - first, argv + first, err);
    add_options(&after, c->cmd->options);
    add_options(&after, cli_global_options);
    first += words - 1; /* getopt passes over the word before the first */
    rc = read_options(c, &after, argc - first, argv + first, &words, err);
    c->args = argv + first + words;
    c->nargs = argc - first - words;
    return rc == DD_OK ? check_count(c, err) : rc;
}

const char *cli_option(const struct cli *c, const char *name)
{
    for (size_t i = 0; i < c->noptions; i++)
        if (strcmp(c->options[i].name, name) == 0)
            return c->options[i].value;
    return NULL;
}

enum dd_rc cli_require(const struct cli *c, const char *name, struct dd_error *err)
{
    if (cli_option(c, name))
        return DD_OK;
    return dd_fail(err, DD_USAGE, "cli.needs", "option", name, "command", c->cmd->name, NULL);
}

int cli_year(const struct cli *c)
{
    const char *value = cli_option(c, "year");

    return value ? date_year(value) : 0;
}
