/* What differs between the statements of two years. */
#include "ddreg/statement_diff.h"
#include "cli/doc_file.h"
#include "cli/out.h"

static const struct cmd_option diff_options[] = {
    CLI_FOR_FIRST,
    {.name = "year", .nb = "år", .arg = "Y", .help = "opt.year", .required = true},
    {.name = "against", .nb = "mot", .arg = "Y", .help = "opt.diff.against"},
    {.name = "as-of", .nb = "per", .arg = "DATE", .help = "opt.rated_on"},
    CLI_LIST_OPTIONS,
    {.name = "as", .nb = "som", .arg = "html|pdf|md|json|docx", .help = "opt.render_as"},
    {.name = "output",
     .letter = 'o',
     .arg = "FILE",
     .file = CMD_FILE_WRITE,
     .help = "opt.diff.output"},
    {.name = "overwrite", .help = "opt.overwrite"},
    {.name = NULL},
};

static const struct out_column columns[] = {
    {"part", "col.part", FIT_WHOLE},
    {"of", "col.what", FIT_CUT},
    {"before", "col.before", FIT_CUT},
    {"after", "col.after", FIT_CUT},
};
enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

static enum dd_rc read_years(struct cli *c, struct statement_years *out, struct dd_error *err)
{
    const char *against = cli_option(c, "against"), *as_of = cli_option(c, "as-of");

    out->year = cli_year(c);
    out->against = against ? (int)strtol(against, NULL, 10) : out->year - 1;
    out->as_of = as_of ? as_of : c->today;
    if (out->against >= out->year)
        return dd_fail(err, DD_USAGE, "diff.order", "year", cli_option(c, "year"), NULL);
    return statement_day(c->reg, &c->arena, out->against, out->as_of, &out->against_as_of, err);
}

static void json_head(struct cli *c, struct json *j, const void *of)
{
    const struct statement_years *years = of;

    (void)c;
    json_int(j, "year", years->year);
    json_text(j, "as_of", years->as_of);
    json_int(j, "against", years->against);
    json_text(j, "against_as_of", years->against_as_of);
}

static enum dd_rc show(struct cli *c, const struct statement_years *years,
                       const struct statement_change *changes, size_t n, struct dd_error *err)
{
    struct out_list list;
    enum dd_rc rc = out_begin(&list, c, "changes", columns, COLUMNS, err);

    if (rc != DD_OK)
        return rc;
    list.json_head = json_head;
    list.of = years;
    for (size_t i = 0; i < n; i++) {
        const char *id = arena_printf(&c->arena, "diff.part.%s", changes[i].part);
        const struct out_cell cells[COLUMNS] = {
            out_word(changes[i].part, id ? dd_msg(c->lang, id) : NULL),
            out_text(changes[i].of),
            out_text(changes[i].before),
            out_text(changes[i].after),
        };
        out_row(&list, cells);
    }
    rc = out_end(&list, err);
    if (rc == DD_OK && c->format == FORMAT_TABLE)
        cli_say(c, n > 0 ? "diff.said" : "diff.none",
                MSG_ARGS({"against", cli_digits(c, years->against)},
                         {"year", cli_option(c, "year")}, {"day", years->as_of},
                         {"before", years->against_as_of}));
    return rc;
}

static enum dd_rc write_file(struct cli *c, const struct statement_years *years,
                             const struct statement_change *changes, size_t n, const char *path,
                             struct dd_error *err)
{
    const char *form;
    struct doc d;
    enum dd_rc rc = out_no_list(c, "report diff --year Y", err);

    if (rc == DD_OK)
        rc = doc_file_form(c, path, &form, err);
    if (rc == DD_OK)
        rc = cli_check_place(c, path, err);
    if (rc != DD_OK)
        return rc;
    doc_init(&d, &c->arena, msg_lang_code(c->lang));
    statement_diff_compose(years, changes, n, c->lang, &d);
    rc = d.failed ? dd_no_memory(err)
                  : doc_file_write(c, &d, form, path, cli_option(c, "year"), err);
    if (rc == DD_OK)
        rc = doc_file_said(c, path, form, "diff.written", err);
    return rc;
}

static enum dd_rc run_diff(struct cli *c, struct dd_error *err)
{
    const char *path = cli_option(c, "output");
    const struct statement_change *changes = NULL;
    struct statement_years years;
    size_t n = 0;
    enum dd_rc rc = read_years(c, &years, err);

    if (rc == DD_OK)
        rc = statement_diff(c->reg, &years, c->lang, &c->arena, &changes, &n, err);
    if (rc != DD_OK)
        return rc;
    return path ? write_file(c, &years, changes, n, path, err) : show(c, &years, changes, n, err);
}

const struct dd_cmd cmd_report_diff = {
    .name = "report diff",
    .alias = "rapport forskjeller",
    .args = "--year Y [--against Y]",
    .summary = "cmd.report.diff",
    .example = "ddreg report diff --year 2023 --against 2022",
    .reg = CMD_READS,
    .company = CMD_OF_FIRST,
    .options = diff_options,
    .columns = columns,
    .ncolumns = COLUMNS,
    .run = run_diff,
};
