/* The statement of a year is frozen, and a seal is lifted again. */
#include "cmd/kind/kind_cmd.h"
#include "ddreg/date.h"
#include "ddreg/head.h"
#include "report_gate.h"
#include "seal_files.h"

static const struct cmd_option seal_options[] = {
    CLI_FOR_FIRST,
    {.name = "year", .nb = "år", .arg = "Y", .help = "opt.year", .required = true},
    {.name = "in", .arg = "nb|en|both", .help = "opt.report.seal.in", .nb = "på"},
    {.name = "as-of", .nb = "per", .arg = "DATE", .help = "opt.rated_on"},
    {.name = "reason", .arg = "TEXT", .help = "opt.report.seal.reason", .nb = "begrunnelse"},
    {.name = NULL},
};

static const char *languages_of(const struct cli *c)
{
    const char *in = cli_option(c, "in");

    if (!in)
        return msg_lang_code(c->published);
    return strcmp(in, "both") == 0 ? "nb en" : in;
}

/* A version that takes the place of another has a reason. */
static enum dd_rc check_again(struct cli *c, const struct seal *before, struct dd_error *err)
{
    char version[16], next[16];

    if (!before->number || cli_option(c, "reason"))
        return DD_OK;
    (void)snprintf(version, sizeof(version), "%d", before->version);
    (void)snprintf(next, sizeof(next), "%d", before->version + 1);
    return dd_fail(err, DD_REFUSED, "seal.again", "year", cli_option(c, "year"), "version", version,
                   "next", next, "id",
                   public_id_text(&c->arena, seal_kind()->letters, before->number), NULL);
}

static enum dd_rc check_content(struct cli *c, const struct seal_content *content,
                                struct dd_error *err)
{
    size_t errors = 0, found;
    enum dd_rc rc = DD_OK;

    for (int lang = 0; rc == DD_OK && lang <= DD_EN; lang++) {
        if (!strstr(content->languages, msg_lang_code((enum dd_lang)lang)))
            continue;
        rc = report_gate(c, (enum dd_lang)lang, content->cut_off, true, &found, err);
        errors += rc == DD_OK ? found : 0;
    }
    return rc != DD_OK || errors == 0
               ? rc
               : dd_fail(err, DD_REFUSED, "seal.not_clean", "year", cli_option(c, "year"), "count",
                         cli_count(c, (int64_t)errors), NULL);
}

static enum dd_rc show(struct cli *c, int64_t number, const char *said, struct dd_error *err)
{
    const char *id = public_id_text(&c->arena, seal_kind()->letters, number);
    struct kind_row row;
    enum dd_rc rc =
        id ? kind_find(c->reg, &c->arena, seal_kind(), id, &row, err) : dd_no_memory(err);

    if (rc != DD_OK)
        return rc;
    if (c->format == FORMAT_TABLE)
        cli_say(c, said,
                MSG_ARGS({"id", id}, {"year", cli_option(c, "year")},
                         {"version", cli_digits(c, kind_int(&row, "version"))}));
    return kind_print(c, &row, err);
}

/* What nobody has begun cannot be sealed, nor what others will say of it later. */
static enum dd_rc check_days(struct cli *c, const char *as_of, struct dd_error *err)
{
    if (cli_year(c) >= date_year(c->today))
        return dd_fail(err, DD_REFUSED, "seal.year", "year", cli_option(c, "year"), NULL);
    return strcmp(as_of, c->today) <= 0 ? DD_OK
                                        : dd_fail(err, DD_INPUT, "seal.future", "day", as_of, NULL);
}

static enum dd_rc run_seal(struct cli *c, struct dd_error *err)
{
    struct seal_content content = {
        .languages = languages_of(c), .cut_off = c->today, .reason = cli_option(c, "reason")};
    struct seal before, *all;
    char head[HASH_HEX];
    int64_t number, seq;
    size_t n;
    enum dd_rc rc;

    if (cli_option(c, "as-of"))
        content.cut_off = cli_option(c, "as-of");
    rc = check_days(c, content.cut_off, err);
    if (rc == DD_OK)
        rc = seals_read(c->reg, &c->arena, COMPANY_FIRST, cli_year(c), &all, &n, err);
    if (rc == DD_OK)
        rc = seal_in_force(c->reg, &c->arena, COMPANY_FIRST, cli_year(c), &before, err);
    if (rc == DD_OK)
        rc = check_again(c, &before, err);
    if (rc == DD_OK)
        rc = check_content(c, &content, err);
    if (rc == DD_OK)
        rc = head_read(c->reg, head, &seq, err);
    if (rc != DD_OK)
        return rc;
    content.head = head;
    content.version = n > 0 ? all[n - 1].version + 1 : 1;
    rc = seal_make(c, &content, &number, err);
    return rc == DD_OK ? show(c, number, "report.sealed", err) : rc;
}

const struct dd_cmd cmd_report_seal = {
    .name = "report seal",
    .alias = "rapport forsegl",
    .args = "--year Y",
    .summary = "cmd.report.seal",
    .example = "ddreg report seal --year 2023",
    .reg = CMD_WRITES,
    .company = CMD_OF_FIRST,
    .options = seal_options,
    .run = run_seal,
};

static const struct cmd_option unseal_options[] = {
    CLI_FOR_FIRST,
    {.name = "year", .nb = "år", .arg = "Y", .help = "opt.year", .required = true},
    {.name = "reason",
     .arg = "TEXT",
     .help = "opt.kind.reason",
     .required = true,
     .nb = "begrunnelse"},
    {.name = NULL},
};

static enum dd_rc run_unseal(struct cli *c, struct dd_error *err)
{
    struct seal seal;
    enum dd_rc rc = seal_in_force(c->reg, &c->arena, COMPANY_FIRST, cli_year(c), &seal, err);

    if (rc == DD_OK && !seal.number)
        rc = dd_fail(err, DD_REFUSED, "seal.none", "year", cli_option(c, "year"), NULL);
    if (rc == DD_OK)
        rc = seal_lift(c->reg, seal.number, cli_option(c, "reason"), err);
    return rc == DD_OK ? show(c, seal.number, "report.unsealed", err) : rc;
}

const struct dd_cmd cmd_report_unseal = {
    .name = "report unseal",
    .alias = "rapport opphev",
    .args = "--year Y",
    .summary = "cmd.report.unseal",
    .example = "ddreg report unseal --year 2023 --reason \"A supplier was missing\"",
    .reg = CMD_WRITES,
    .company = CMD_OF_FIRST,
    .options = unseal_options,
    .run = run_unseal,
};
