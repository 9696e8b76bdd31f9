/* The board's pack: what the public statement does not say. */
#include "ddreg/board_pack.h"
#include "cli/doc_file.h"

static const struct cmd_option board_options[] = {
    CLI_FOR_FIRST,
    {.name = "year", .nb = "år", .arg = "Y", .help = "opt.year", .required = true},
    {.name = "as-of", .nb = "per", .arg = "DATE", .help = "opt.rated_on"},
    {.name = "as", .nb = "som", .arg = "html|pdf|md|json|docx", .help = "opt.render_as"},
    {.name = "output",
     .letter = 'o',
     .arg = "FILE",
     .file = CMD_FILE_WRITE,
     .help = "opt.board.output"},
    {.name = "overwrite", .help = "opt.overwrite"},
    {.name = NULL},
};

static enum dd_rc build(struct cli *c, struct doc *d, struct dd_error *err)
{
    const char *as_of = cli_option(c, "as-of") ? cli_option(c, "as-of") : c->today;

    doc_init(d, &c->arena, msg_lang_code(c->lang));
    return board_pack_build(c->reg, cli_year(c), as_of, c->today, c->lang, d, err);
}

static enum dd_rc write_file(struct cli *c, const struct doc *d, const char *path,
                             struct dd_error *err)
{
    const char *form;
    enum dd_rc rc = doc_file_form(c, path, &form, err);

    if (rc == DD_OK)
        rc = cli_check_place(c, path, err);
    if (rc == DD_OK)
        rc = doc_file_write(c, d, form, path, cli_option(c, "year"), err);
    return rc == DD_OK ? doc_file_said(c, path, form, "board.written", err) : rc;
}

/* Without a file it is read on the screen, as Markdown. */
static enum dd_rc run_board(struct cli *c, struct dd_error *err)
{
    const char *path = cli_option(c, "output");
    struct doc d;
    enum dd_rc rc = build(c, &d, err);

    if (rc != DD_OK)
        return rc;
    if (path)
        return write_file(c, &d, path, err);
    return c->format == FORMAT_TABLE ? doc_write_markdown(&d, &c->out, err)
                                     : dd_fail(err, DD_USAGE, "board.needs_file", NULL);
}

const struct dd_cmd cmd_report_board = {
    .name = "report board",
    .alias = "rapport styret",
    .args = "--year Y [-o FILE]",
    .summary = "cmd.report.board",
    .example = "ddreg report board --year 2023 -o styret-2023.html",
    .reg = CMD_READS,
    .company = CMD_OF_FIRST,
    .options = board_options,
    .run = run_board,
};
