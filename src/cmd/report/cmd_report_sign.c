/* A signature made on paper or by e-signature is recorded. */
#include "cmd/kind/kind_cmd.h"
#include "ddreg/kind_value.h"
#include "ddreg/seal.h"

static const struct cmd_option options[] = {
    CLI_FOR_FIRST,
    {.name = "year", .nb = "år", .arg = "Y", .help = "opt.year", .required = true},
    {.name = "as", .arg = "PERSON", .help = "opt.report.sign.as", .required = true, .nb = "som"},
    {.name = "role",
     .arg = "ROLE",
     .help = "opt.report.sign.role",
     .required = true,
     .nb = "rolle"},
    {.name = "document",
     .arg = "FILE",
     .file = CMD_FILE_READ,
     .help = "opt.report.sign.document",
     .required = true,
     .nb = "dokument"},
    {.name = "date", .arg = "DATE", .help = "opt.report.sign.date", .nb = "dato"},
    {.name = "reservation",
     .arg = "TEXT",
     .help = "opt.report.sign.reservation",
     .nb = "forbehold"},
    {.name = NULL},
};

/* Somebody who is known: a signature makes nobody a person. */
static enum dd_rc find_signer(struct cli *c, int64_t *number, struct dd_error *err)
{
    const char *who = cli_option(c, "as");
    enum dd_rc rc = person_find(c->reg, who, number, err);

    if (rc == DD_OK && *number == 0)
        rc = dd_fail(err, DD_INPUT, "signature.unknown", "name", who, NULL);
    return rc;
}

/* One that is kept already, by its id or its bytes, or a file. */
static enum dd_rc take_document(struct cli *c, int64_t *number, struct dd_error *err)
{
    const struct kind *kind = kind_named("file");
    const char *word = cli_option(c, "document");
    struct kind_row row;
    bool is_new;
    enum dd_rc rc;

    if (!public_id_read(number, kind->letters, word))
        return cmd_file_keep(c, word, NULL, number, &is_new, err);
    rc = kind_find(c->reg, &c->arena, kind, word, &row, err);
    *number = rc == DD_OK ? kind_number(&row) : 0;
    return rc;
}

/* Who is left, or that all have signed and what comes then. */
static enum dd_rc say_left(struct cli *c, const struct seal *seal, struct dd_error *err)
{
    struct seal_signatures s;
    struct buf left = BUF_INIT;
    enum dd_rc rc = seal_signatures_read(c->reg, &c->arena, seal, COMPANY_FIRST, c->today, &s, err);

    for (size_t i = 0; rc == DD_OK && i < s.nmissing; i++)
        buf_printf(&left, "%s%s", i > 0 ? ", " : "", s.missing[i].name);
    if (rc == DD_OK)
        cli_say(c, s.complete ? "report.signed_by_all" : "report.signed",
                MSG_ARGS({"year", cli_option(c, "year")}, {"left", buf_str(&left)},
                         {"version", cli_digits(c, seal->version)}));
    buf_release(&left);
    return rc;
}

static enum dd_rc show(struct cli *c, const struct seal *seal, int64_t number, struct dd_error *err)
{
    const char *id = public_id_text(&c->arena, seal_signature_kind()->letters, number);
    struct kind_row row;
    enum dd_rc rc =
        id ? kind_find(c->reg, &c->arena, seal_signature_kind(), id, &row, err) : dd_no_memory(err);

    if (rc == DD_OK && c->format == FORMAT_TABLE)
        rc = say_left(c, seal, err);
    return rc == DD_OK ? kind_print(c, &row, err) : rc;
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct seal seal;
    struct seal_signed by = {.seal = &seal,
                             .role = cli_option(c, "role"),
                             .day = cli_option(c, "date") ? cli_option(c, "date") : c->today,
                             .reservation = cli_option(c, "reservation")};
    int64_t number;
    enum dd_rc rc = seal_in_force(c->reg, &c->arena, COMPANY_FIRST, cli_year(c), &seal, err);

    if (rc == DD_OK && !seal.number)
        rc = dd_fail(err, DD_REFUSED, "seal.none", "year", cli_option(c, "year"), NULL);
    if (rc == DD_OK)
        rc = find_signer(c, &by.signer, err);
    if (rc == DD_OK)
        rc = take_document(c, &by.document, err);
    if (rc == DD_OK)
        rc = seal_sign(c->reg, &by, &number, err);
    return rc == DD_OK ? show(c, &seal, number, err) : rc;
}

const struct dd_cmd cmd_report_sign = {
    .name = "report sign",
    .alias = "rapport underskriv",
    .args = "--year Y",
    .summary = "cmd.report.sign",
    .example = "ddreg report sign --year 2023 --as PE-1 --role chair --document protokoll.pdf",
    .reg = CMD_WRITES,
    .company = CMD_OF_FIRST,
    .options = options,
    .run = run,
};
