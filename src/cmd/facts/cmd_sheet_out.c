/* `sheet out`: records as a sheet that people fill in and `sheet in` takes back. */
#include "cli/out.h"
#include "sheet_file.h"

static const struct cmd_option options[] = {
    {.name = "of", .nb = "av", .arg = "SHEET", .help = "opt.sheet.of", .required = true},
    CLI_FOR,
    {.name = "overwrite", .help = "opt.overwrite"},
    {.name = NULL},
};

static enum dd_rc finish(const struct sheet_fields *s, const struct buf *bytes, int64_t rows,
                         struct dd_error *err)
{
    struct cli *c = s->c;
    const char *path = c->args[0];
    enum dd_rc rc = cli_give_out(c, path, s->of, bytes, err);

    if (rc != DD_OK)
        return rc;
    if (c->format != FORMAT_TABLE) {
        const struct out_field fields[] = {{"file", NULL, out_text(path)},
                                           {"of", NULL, out_text(s->of)},
                                           {"rows", NULL, out_int(rows)}};
        return out_record(c, fields, sizeof(fields) / sizeof(fields[0]), err);
    }
    cli_say(c,
            rows      ? cli_plural(c, "sheet.out", rows)
            : s->kind ? "sheet.out_empty"
                      : "sheet.out_none",
            MSG_ARGS({"n", cli_count(c, rows)}, {"file", path}));
    return DD_OK;
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct sheet_fields s;
    struct sheet_columns columns;
    struct sheet_row_of *rows = NULL;
    struct buf bytes = BUF_INIT;
    size_t n = 0;
    enum dd_rc rc = cli_check_place(c, c->args[0], err);

    if (rc == DD_OK)
        rc = sheet_fields_of(&s, c, cli_option(c, "of"), err);
    if (rc == DD_OK)
        rc = sheet_rows(&s, &rows, &n, err);
    if (rc == DD_OK) {
        sheet_columns_of(&columns, &s);
        rc = (sheet_is_book(c->args[0]) ? sheet_as_book : sheet_as_csv)(&columns, rows, n, &bytes,
                                                                        err);
    }
    if (rc == DD_OK)
        rc = finish(&s, &bytes, (int64_t)n, err);
    buf_release(&bytes);
    return rc;
}

const struct dd_cmd cmd_sheet_out = {
    .name = "sheet out",
    .alias = "ark ut",
    .args = "FILE",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.sheet.out",
    .example = "ddreg sheet out mangler.xlsx --of facts",
    .reg = CMD_READS,
    .company = CMD_OF_COMPANIES,
    .options = options,
    .run = run,
};
