/* The command line: the bytes are its words, each ended by a newline or NUL. */
#include "cli/cli.h"
#include "fuzz.h"

enum { MAX_WORDS = 60 };

static int split(char *s, size_t size, char *words[MAX_WORDS + 2])
{
    static char program[] = "ddreg";
    int n = 0;

    words[n++] = program;
    for (size_t i = 0; i < size && n <= MAX_WORDS; i++) {
        words[n++] = s + i;
        while (i < size && s[i] != '\n' && s[i] != '\0')
            i++;
        s[i] = '\0';
    }
    words[n] = NULL;
    return n;
}

static void check(struct cli *c)
{
    struct dd_error err;

    FUZZ_MUST(c->noptions <= CLI_MAX_OPTIONS);
    for (size_t i = 0; i < c->noptions; i++)
        FUZZ_MUST(cli_option(c, c->options[i].name) == c->options[i].value && c->options[i].value);
    if (c->cmd && !cli_option(c, "help") && !cli_option(c, "version"))
        FUZZ_MUST(c->nargs >= c->cmd->min_args &&
                  (c->cmd->max_args < 0 || c->nargs <= c->cmd->max_args));
    FUZZ_MUST(cli_year(c) == 0 || (cli_year(c) >= 1900 && cli_year(c) <= 9999));
    FUZZ_MUST(cli_help(c, &c->cmd, c->cmd ? 1 : 0, &err) == DD_OK);
    FUZZ_MUST(c->out.len > 0 &&
              fuzz_is_plain(buf_str(&c->out), c->format == FORMAT_CSV ? "\r\n" : "\n"));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *s = fuzz_text(data, size), *words[MAX_WORDS + 2];
    struct cli c = {.lang = DD_NB, .out = BUF_INIT};
    struct dd_error err = {.id = NULL};
    int n = split(s, size, words);
    enum dd_rc rc;

    arena_init(&c.arena, 16 * 1024 * 1024);
    cli_commands = commands_all();
    rc = cli_parse(&c, n, words, &err);
    if (rc == DD_OK)
        check(&c);
    else
        fuzz_check_error(&err, DD_USAGE);
    buf_release(&c.out);
    arena_release(&c.arena);
    free(s);
    return 0;
}
