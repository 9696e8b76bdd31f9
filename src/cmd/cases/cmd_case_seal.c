/* Texts of cases that only those with a key may read: written and read. */
#include "cli/passphrase.h"
#include "cmd/kind/kind_cmd.h"
#include "ddreg/case_texts.h"
#include "ddreg/identifying.h"
#include "key_given.h"

/* --- Written ---------------------------------------------------------------------------------- */

static const struct cmd_option seal_options[] = {
    {.name = "edit", .nb = "rediger", .help = "opt.case.seal.edit"},
    {.name = "as-written", .nb = "som-skrevet", .help = "opt.case.seal.as_written"},
    {.name = NULL},
};

/* The text becomes the value of --edit, wherever it came from. */
static enum dd_rc read_text(struct cli *c, struct dd_error *err)
{
    const bool edit = cli_option(c, "edit") != NULL;
    const char *text;
    enum dd_rc rc = DD_OK;

    passphrase_close_memory();
    cli_set_option(c, "edit", "text");
    if (edit)
        rc = cli_rehearse(c, err);
    if (rc == DD_OK)
        rc = edit ? cli_edit_unseen(c, "edit", &text, err) : cli_read_input(c, "edit", &text, err);
    if (rc == DD_OK)
        cli_set_option(c, "edit", text);
    return rc;
}

static enum dd_rc run_seal(struct cli *c, struct dd_error *err)
{
    const char *text = cli_option(c, "edit");
    struct kind_row row;
    enum dd_rc rc = kind_find(c->reg, &c->arena, case_kind(), c->args[0], &row, err);

    if (rc == DD_OK && identifying(text) && !cli_option(c, "as-written"))
        rc = kind_fail(DD_REFUSED, "case.seal_identifying", &row, "", err);
    if (rc == DD_OK)
        rc = case_texts_add(c->reg, &row, text, err);
    if (rc == DD_OK)
        rc = kind_find(c->reg, &c->arena, case_kind(), c->args[0], &row, err);
    if (rc != DD_OK)
        return rc;
    if (c->format == FORMAT_TABLE)
        cli_say(
            c, "case.seal_done",
            MSG_ARGS({"id", public_id_text(&c->arena, case_kind()->letters, kind_number(&row))}));
    return kind_print(c, &row, err);
}

const struct dd_cmd cmd_case_seal = {
    .name = "case seal",
    .alias = "sak forsegl",
    .args = "ID",
    .of = "case",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.case.seal",
    .example = "ddreg case seal CS-1 --edit",
    .reg = CMD_WRITES,
    .company = CMD_OF_COMPANIES,
    .options = seal_options,
    .before = read_text,
    .run = run_seal,
};

/* --- Read ------------------------------------------------------------------------------------- */

static const struct out_column columns[] = {
    {"day", "col.day", FIT_WHOLE},
    {"text", "case.field.text", FIT_WRAP},
};
enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

static const struct cmd_option read_options[] = {
    KEY_OPTION,
    CLI_LIST_OPTIONS,
    {.name = NULL},
};

static enum dd_rc add_text(struct cli *c, struct out_list *list, const struct kind_row *row,
                           size_t i, struct dd_error *err)
{
    struct buf text = BUF_INIT;
    char day[DATE_SIZE];
    const char *kept_day, *kept;
    enum dd_rc rc = case_texts_read(row, i, key_given(), day, &text, err);

    if (rc == DD_OK) {
        kept_day = arena_strdup(&c->arena, day);
        kept = arena_strdup(&c->arena, buf_str(&text));
        if (!kept_day || !kept)
            rc = dd_no_memory(err);
        else
            out_row(list, (struct out_cell[COLUMNS]){out_text(kept_day), out_text(kept)});
    }
    seal_forget_buf(&text);
    return rc;
}

static enum dd_rc run_read(struct cli *c, struct dd_error *err)
{
    struct out_list list;
    struct kind_row row;
    size_t n = 0;
    enum dd_rc rc = kind_find(c->reg, &c->arena, case_kind(), c->args[0], &row, err);

    if (rc == DD_OK)
        n = case_texts_count(kind_text(&row, "sealed"));
    if (rc == DD_OK && n == 0)
        rc = kind_fail(DD_INPUT, "case.no_texts", &row, "", err);
    if (rc == DD_OK)
        rc = out_begin(&list, c, "texts", columns, COLUMNS, err);
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        rc = add_text(c, &list, &row, i, err);
    key_given_forget();
    return rc == DD_OK ? out_end(&list, err) : rc;
}

const struct dd_cmd cmd_case_read = {
    .name = "case read",
    .alias = "sak les",
    .args = "ID --key FILE",
    .of = "case",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.case.read",
    .example = "ddreg case read CS-1 --key kari.key",
    .reg = CMD_READS,
    .company = CMD_OF_COMPANIES,
    .options = read_options,
    .columns = columns,
    .ncolumns = COLUMNS,
    .before = key_given_open,
    .run = run_read,
};
