/* The statement of a year held against the same rules as any other, before it is published. */
#include "ddreg/report_check.h"
#include "lacks.h"
#include "report_denied.h"

static const struct cmd_option options[] = {
    CLI_FOR_FIRST,
    {.name = "year", .nb = "år", .arg = "Y", .help = "opt.year", .required = true},
    {.name = "as-of", .nb = "per", .arg = "DATE", .help = "opt.rated_on"},
    {.name = NULL},
};

/* Of its text: what it says as it should not, and numbers that disagree. What is missing the
 * register says better. */
static bool is_of_words(const char *id)
{
    static const char *const rules[] = {"W01", "W02", "W03", "W04", "W07", "W09", "W11", "W13"};

    for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]); i++)
        if (strncmp(id, rules[i], LINT_RULE) == 0)
            return true;
    return false;
}

/* The text of the statement in the language in which it is published, by the rules for any text. */
static enum dd_rc read_words(struct cli *c, struct lint_doc *text, const char *as_of,
                             struct buf *markdown, const struct lint_finding **found, size_t *n,
                             struct dd_error *err)
{
    struct doc d;
    enum dd_rc rc;

    doc_init(&d, &c->arena, msg_lang_code(c->published));
    rc = statement_build(c->reg, cli_year(c), as_of, c->published, &d, err);
    if (rc == DD_OK)
        rc = doc_write_markdown(&d, markdown, err);
    if (rc == DD_OK)
        rc = lint_take(text, LINT_MARKDOWN, buf_str(markdown), err);
    return rc == DD_OK ? lint_run(text, found, n, err) : rc;
}

static enum dd_rc print(struct cli *c, const struct statement_input *in,
                        const struct report_lack *lacks, size_t nlacks, const struct lint_doc *text,
                        const struct lint_finding *found, size_t n, struct dd_error *err)
{
    struct lack *all = arena_alloc(&c->arena, (nlacks + n + 2) * sizeof(*all));
    size_t used = 0;
    enum dd_rc rc = all ? report_denied(c, c->published, in, all, &used, err) : dd_no_memory(err);

    if (rc != DD_OK)
        return rc;
    for (int severity = REPORT_ERROR; severity >= REPORT_NOTE; severity--)
        for (size_t i = 0; i < nlacks; i++)
            if ((int)lacks[i].severity == severity)
                all[used++] = lack_of_register(c, &lacks[i]);
    for (size_t i = 0; i < n; i++)
        if (is_of_words(found[i].id))
            all[used++] = lack_of_text(c, text, &found[i]);
    return lacks_print(c, all, used, "check.clean", err);
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    const char *as_of = cli_option(c, "as-of") ? cli_option(c, "as-of") : c->today;
    struct lint_doc *text = lint_new(&c->arena, LINT_LINE);
    const struct report_lack *lacks = NULL;
    const struct lint_finding *found = NULL;
    struct buf markdown = BUF_INIT;
    size_t nlacks = 0, nfound = 0;
    struct statement_input in;
    struct doc d;
    enum dd_rc rc = text ? DD_OK : dd_no_memory(err);

    doc_init(&d, &c->arena, msg_lang_code(c->lang));
    if (rc == DD_OK)
        rc = report_check(c->reg, cli_year(c), as_of, c->today, c->lang, c->lang, &d, &in, &lacks,
                          &nlacks, err);
    if (rc == DD_OK)
        rc = read_words(c, text, as_of, &markdown, &found, &nfound, err);
    if (rc == DD_OK)
        rc = print(c, &in, lacks, nlacks, text, found, nfound, err);
    buf_release(&markdown);
    return rc;
}

const struct dd_cmd cmd_report_check = {
    .name = "report check",
    .alias = "rapport sjekk",
    .args = "--year Y",
    .summary = "cmd.report.check",
    .example = "ddreg report check --year 2023",
    .reg = CMD_READS,
    .company = CMD_OF_FIRST,
    .options = options,
    .run = run,
};
