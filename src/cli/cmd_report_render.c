#include "commands.h"
#include "ddreg/statement.h"

static const struct cmd_option render_options[] = {
    {"year", 0, "Y", "opt.year", true},
    {"as-of", 0, "DATE", "opt.as_of", false},
    {"format", 'f', "html|md", "opt.render_format", true},
    {"output", 'o', "FILE", "opt.output", true},
    {NULL, 0, NULL, NULL, false},
};

static enum dd_rc build(struct cli *c, struct doc *d, struct dd_error *err)
{
    const char *as_of = cli_option(c, "as-of");

    doc_init(d, &c->arena, msg_lang_code(c->lang));
    return statement_build(c->reg, cli_year(c), as_of ? as_of : c->today, c->lang, d, err);
}

static enum dd_rc run_render(struct cli *c, struct dd_error *err)
{
    const char *format = cli_option(c, "format"), *path = cli_option(c, "output");
    struct buf bytes = BUF_INIT;
    struct doc d;
    bool html = strcmp(format, "html") == 0;
    enum dd_rc rc = cli_check_place(c, path, err);

    if (rc == DD_OK)
        rc = build(c, &d, err);
    if (rc == DD_OK)
        rc = html ? doc_write_html(&d, &bytes, err) : doc_write_markdown(&d, &bytes, err);
    if (rc == DD_OK)
        rc = cli_write_file(path, &bytes, err);
    buf_release(&bytes);
    if (rc == DD_OK)
        cli_say(c, d.draft ? "report.draft" : "report.done",
                MSG_ARGS({"file", path}, {"draft", d.draft ? d.draft : ""}));
    return rc;
}

const struct dd_cmd cmd_report_render = {
    "report render",
    "rapport skriv",
    "--year Y --format html|md -o FILE",
    0,
    0,
    "cmd.report.render",
    "ddreg report render --year 2023 --format html -o redegjorelse-2023.html",
    CMD_READS,
    render_options,
    run_render,
};
