#include "test.h"

#include "cli/cli.h"

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    (void)c;
    (void)err;
    return DD_OK;
}

static const struct cmd_option options[] = {
    {.name = "reason", .arg = "TEXT", .help = "opt.reason", .nb = "grunnlag"},
    {.name = "from", .arg = "DATE", .help = "opt.from", .nb = "fra"},
    {.name = "search", .arg = "TEXT", .help = "opt.list.match", .nb = "s\xC3\xB8k"},
    {.name = NULL},
};

static const struct dd_cmd command = {
    .name = "try",
    .alias = "pr\xC3\xB8v",
    .args = "",
    .summary = "cmd.help",
    .example = "ddreg try",
    .options = options,
    .run = run,
};

/* The only command of this program. */
static const struct dd_cmd *const only[] = {&command, NULL};

/* What `option` is after "try WORD VALUE"; NULL when that is a mistake, its id in *id. */
static const char *parsed(const char *word, const char *value, const char *option, const char **id)
{
    static struct cli c;
    struct dd_error err = {.id = NULL};
    char *argv[] = {strdup("ddreg"), strdup("try"), strdup(word), strdup(value), NULL};
    const char *given;

    arena_release(&c.arena);
    c = (struct cli){.lang = DD_NB};
    arena_init(&c.arena, 1 << 20);
    given = cli_parse(&c, 4, argv, &err) == DD_OK ? cli_option(&c, option) : NULL;
    given = arena_strdup(&c.arena, given);
    *id = err.id;
    for (size_t i = 0; i < 4; i++)
        free(argv[i]);
    return given;
}

static void every_name_of_an_option(void **state)
{
    static const char *const words[][2] = {
        {"--reason", "reason"}, {"--grunnlag", "reason"}, {"--rea", "reason"},
        {"--gr", "reason"},     {"--search", "search"},   {"--s\xC3\xB8k", "search"},
        {"--sok", "search"},    {"--so", "search"},       {"--sea", "search"},
    };
    const char *id;

    (void)state;
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        assert_string_equal(parsed(words[i][0], "x", words[i][1], &id), "x");
}

static void a_beginning_that_two_names_of_one_option_share(void **state)
{
    const char *id;

    (void)state;
    assert_string_equal(parsed("--fr", "31.12.2023", "from", &id), "2023-12-31");
    assert_string_equal(parsed("--s", "x", "search", &id), "x");
}

static void what_is_no_name(void **state)
{
    const char *id;

    (void)state;
    assert_null(parsed("--grunner", "x", "reason", &id));
    assert_string_equal(id, "cli.option_near");
    assert_null(parsed("--r", "x", "reason", &id)); /* --register too */
    assert_non_null(id);
}

static void help_has_the_name_in_the_language(void **state)
{
    struct cli c = {.lang = DD_NB};

    (void)state;
    assert_string_equal(cli_option_name(&c, &options[1]), "fra");
    assert_string_equal(cli_option_name(&c, &cli_global_options[0]), "register");
    c.lang = DD_EN;
    assert_string_equal(cli_option_name(&c, &options[1]), "from");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_name_of_an_option),
        cmocka_unit_test(a_beginning_that_two_names_of_one_option_share),
        cmocka_unit_test(what_is_no_name),
        cmocka_unit_test(help_has_the_name_in_the_language),
    };

    cli_commands = only;
    return cmocka_run_group_tests_name("options", tests, NULL, NULL);
}
