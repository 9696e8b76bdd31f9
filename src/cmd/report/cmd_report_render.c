#include "ddreg/date.h"
#include "ddreg/statement.h"
#include "cli/doc_file.h"
#include "cli/out.h"

static const struct cmd_option render_options[] = {
    CLI_FOR_FIRST,
    {.name = "year", .arg = "Y", .help = "opt.year", .required = true},
    {.name = "as-of", .arg = "DATE", .help = "opt.rated_on"},
    {.name = "as", .arg = "html|pdf|md|json|docx", .help = "opt.render_as"},
    {.name = "output",
     .letter = 'o',
     .arg = "FILE",
     .file = CMD_FILE_WRITE,
     .help = "opt.output",
     .required = true},
    {.name = "fragment", .nb = "utdrag", .help = "opt.fragment"},
    {.name = "overwrite", .help = "opt.overwrite"},
    {.name = NULL},
};

/* There is nothing to say of a year that has not begun. */
static enum dd_rc check_year(struct cli *c, const char *as_of, struct dd_error *err)
{
    const char *last;

    if (cli_year(c) <= date_year(as_of))
        return DD_OK;
    last = arena_printf(&c->arena, "%d", date_year(as_of) - 1);
    return last ? dd_fail(err, DD_INPUT, "report.unbegun", "year", cli_option(c, "year"), "day",
                          as_of, "last", last, NULL)
                : dd_no_memory(err);
}

static enum dd_rc build(struct cli *c, enum dd_lang lang, struct doc *d, struct dd_error *err)
{
    const char *as_of = cli_option(c, "as-of") ? cli_option(c, "as-of") : c->today;
    enum dd_rc rc = check_year(c, as_of, err);

    if (rc != DD_OK)
        return rc;
    doc_init(d, &c->arena, msg_lang_code(lang));
    return statement_build(c->reg, cli_year(c), as_of, lang, d, err);
}

static enum dd_rc show(struct cli *c, const char *path, const char *form, const char *missing,
                       struct dd_error *err)
{
    const struct out_field fields[] = {
        {"year", NULL, out_int(cli_year(c))}, {"file", NULL, out_text(path)},
        {"as", NULL, out_text(form)},         {"draft", NULL, out_flag(missing != NULL)},
        {"missing", NULL, out_text(missing)},
    };

    if (c->format != FORMAT_TABLE)
        return out_record(c, fields, sizeof(fields) / sizeof(fields[0]), err);
    cli_say(c, missing ? "report.draft" : "report.done",
            MSG_ARGS({"file", path}, {"draft", missing ? missing : ""}));
    return DD_OK;
}

static enum dd_rc run_render(struct cli *c, struct dd_error *err)
{
    const char *form, *path = cli_option(c, "output");
    struct doc d;
    enum dd_rc rc = doc_file_form(c, path, &form, err);

    if (rc == DD_OK)
        rc = cli_check_place(c, path, err);
    if (rc == DD_OK)
        rc = build(c, c->published, &d, err);
    if (rc == DD_OK)
        rc = doc_file_write(c, &d, form, path, cli_option(c, "year"), err);
    /* What is missing is said to whoever runs this, in the language that they read. */
    if (rc == DD_OK && d.draft && c->lang != c->published)
        rc = build(c, c->lang, &d, err);
    return rc == DD_OK ? show(c, path, form, d.draft, err) : rc;
}

const struct dd_cmd cmd_report_render = {
    .name = "report render",
    .alias = "rapport skriv",
    .args = "--year Y -o FILE",
    .summary = "cmd.report.render",
    .example = "ddreg report render --year 2023 -o redegjorelse-2023.html",
    .reg = CMD_READS,
    .company = CMD_OF_FIRST,
    .options = render_options,
    .run = run_render,
};
