#include "cli/out.h"
#include "ddreg/company.h"
#include "ddreg/place.h"

static const struct cmd_option options[] = {
    {.name = "company", .arg = "NAME", .help = "opt.company", .required = true},
    {.name = "orgnr", .arg = "N", .help = "opt.orgnr"},
    {.name = NULL},
};

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    char head[HASH_HEX];
    enum dd_rc rc = company_create(c->register_path, &c->by, cli_option(c, "company"),
                                   cli_option(c, "orgnr"), head, err);

    if (rc != DD_OK)
        return rc;
    cli_warn_synced(c, place_synced(c->register_path));
    if (c->format != FORMAT_TABLE) {
        const struct out_field fields[] = {{"register", NULL, out_text(c->register_path)},
                                           {"company", NULL, out_text(cli_option(c, "company"))},
                                           {"head", NULL, out_text(head)}};
        return out_record(c, fields, sizeof(fields) / sizeof(fields[0]), err);
    }
    cli_say(c, "init.done", MSG_ARGS({"register", c->register_path}));
    return DD_OK;
}

const struct dd_cmd cmd_init = {
    .name = "init",
    .alias = "opprett",
    .args = "--company NAME",
    .summary = "cmd.init",
    .example = "ddreg init --company \"Nordlys Radiofarmasi AS\" --orgnr 905461761",
    .reg = CMD_NO_REGISTER,
    .options = options,
    .run = run,
};
