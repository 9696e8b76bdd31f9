/* `ddreg __complete WORDS...`: what the last word, still being typed, could become, one candidate a
 * line, a tab and what it is. The line ":files" means names of files, which the shell knows best.
 * `ddreg __complete-bash LINE` is the same for bash, that leaves splitting and quoting to us.
 *
 * A person is typing: hence no errors, nothing written, and silence rather than a wait. */
#include <signal.h>

#include "complete.h"
#include "ddreg/text.h"

enum { PATIENCE = 2 /* seconds */, COMPLETE_ARENA = 64 * 1024 * 1024 };

static void give_up(int number)
{
    (void)number;
    _exit(0);
}

/* Its name in the user's language; the other too, once a letter says that it is meant. */
static void add_option(struct completion *k, const struct cmd_option *o)
{
    const char *first = cli_option_name(k->c, o), *other = first == o->name ? o->nb : o->name;
    const char *names[] = {first, k->word[0] && k->word[1] && k->word[2] ? other : NULL};

    for (size_t i = 0; i < 2 && names[i]; i++) {
        const char *word = arena_printf(&k->c->arena, "--%s", names[i]);
        if (word && strncmp(word, k->word, strlen(k->word)) == 0)
            complete_add(k, word, cli_option_help(k->c, o));
    }
}

static void add_options(struct completion *k, const struct cmd_option *o)
{
    for (; o && o->name; o++) {
        bool skip = false;
        for (size_t i = 0; i < k->ngiven; i++)
            skip = skip || strcmp(k->given[i]->name, o->name) == 0;
        for (const struct cmd_option *own = k->cmd ? k->cmd->options : NULL; own && own->name;
             own++)
            skip = skip || (own != o && strcmp(own->name, o->name) == 0);
        if (!skip)
            add_option(k, o);
    }
}

/* The placeholder for the next word after the command: "KEY" and then "VALUE" of "KEY VALUE...". */
static const char *next_placeholder(struct completion *k)
{
    const char *p = k->cmd->args;
    char *word = NULL;

    if (k->cmd->max_args >= 0 && k->npositional >= k->cmd->max_args)
        return "";
    for (int i = 0; *p && i <= k->npositional; i++) {
        size_t n = strcspn(p, " ");
        if (*p == '|' || *p == '-')
            break;
        word = arena_strndup(&k->c->arena, p + (*p == '['), strcspn(p, " .]") - (*p == '['));
        p += n;
        p += strspn(p, " ");
    }
    return word ? word : "";
}

static void complete_argument(struct completion *k)
{
    k->of = k->cmd->of;
    complete_value(k, next_placeholder(k));
}

static void complete_word(struct completion *k)
{
    bool is_option = !k->ended && k->word[0] == '-';
    size_t n = strcspn(k->word, "=");

    if (k->lost)
        return;
    if (k->pending) {
        k->of = k->pending->of;
        complete_value(k, k->pending->arg);
    } else if (is_option && strncmp(k->word, "--", 2) == 0 && k->word[n]) {
        const struct cmd_option *o = complete_option(k, k->word + 2, n - 2);
        k->prefix = arena_strndup(&k->c->arena, k->word, n + 1);
        k->word += n + 1;
        if (o && o->arg && k->prefix) {
            k->of = o->of;
            complete_value(k, o->arg);
        }
    } else if (is_option) {
        add_options(k, k->cmd ? k->cmd->options : NULL);
        add_options(k, cli_global_options);
    } else if (!k->cmd) {
        complete_command(k);
    } else if (k->nbegun > 0 && k->npositional == 0) {
        for (k->nwords = 0; k->nwords < k->nbegun; k->nwords++)
            k->words[k->nwords] = k->begun[k->nwords];
        complete_command(k);
        complete_argument(k);
    } else {
        complete_argument(k);
    }
}

/* The words before the last go to `words`, the last to k. */
static bool read_line(struct completion *k, const char *line, char **words, size_t *n)
{
    struct shell_word split[SHELL_MAX_WORDS];

    if (!shell_split(&k->c->arena, line, split, n))
        return false;
    for (size_t i = 0; i < *n; i++)
        words[i] = split[i].text;
    k->raw = split[*n - 1];
    k->bash = true;
    return true;
}

static void answer(struct completion *k, int argc, char **argv)
{
    char *words[SHELL_MAX_WORDS];
    size_t n = 0;

    if (strcmp(argv[0], CLI_COMPLETE "-bash") == 0) {
        if (argc != 2 || !read_line(k, argv[1], words, &n))
            return;
    } else {
        for (int i = 1; i < argc && n < SHELL_MAX_WORDS; i++)
            words[n++] = argv[i];
    }
    if (n == 0)
        return;
    k->word = words[n - 1];
    if (!text_valid_utf8(k->word, strlen(k->word)))
        return;
    complete_read(k, words, n - 1);
    complete_word(k);
}

int cli_complete(int argc, char **argv)
{
    struct cli c = {.lang = DD_NB, .out = BUF_INIT};
    struct completion k = {.c = &c, .word = "", .prefix = "", .out = BUF_INIT};
    struct dd_error err;

    (void)signal(SIGALRM, give_up);
    (void)alarm(PATIENCE);
    arena_init(&c.arena, COMPLETE_ARENA);
    cli_environment(&c);
    if (cli_who_and_when(&c, &err) == DD_OK) /* no command runs where that fails */
        answer(&k, argc, argv);
    if (!k.out.failed)
        (void)!fwrite(buf_str(&k.out), 1, k.out.len, stdout);
    reg_free(c.reg);
    buf_release(&k.out);
    arena_release(&c.arena);
    return 0;
}
