/* The companies of a group. */
#include "cli/out.h"
#include "ddreg/company.h"

static const struct out_column columns[] = {
    {"number", "col.number", FIT_WHOLE},
    {"name", "col.name", FIT_CUT},
    {"orgnr", "col.orgnr", FIT_WHOLE},
};

enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

static const struct cmd_option list_options[] = {CLI_LIST_OPTIONS, {.name = NULL}};

static enum dd_rc run_list(struct cli *c, struct dd_error *err)
{
    struct company *rows;
    struct out_list list;
    size_t n;
    enum dd_rc rc = companies_read(c->reg, &c->arena, c->today, &rows, &n, err);

    if (rc == DD_OK)
        rc = out_begin(&list, c, "companies", columns, COLUMNS, err);
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        out_row(&list, (const struct out_cell[COLUMNS]){out_int(rows[i].id), out_text(rows[i].name),
                                                        out_text(rows[i].orgnr)});
    return rc == DD_OK ? out_end(&list, err) : rc;
}

const struct dd_cmd cmd_company_list = {
    .name = "company list",
    .alias = "selskap liste",
    .args = "",
    .summary = "cmd.company.list",
    .example = "ddreg company list",
    .reg = CMD_READS,
    .options = list_options,
    .columns = columns,
    .ncolumns = COLUMNS,
    .run = run_list,
};

static const struct cmd_option add_options[] = {
    {.name = "orgnr", .arg = "N", .help = "opt.orgnr"},
    {.name = NULL},
};

static enum dd_rc run_add(struct cli *c, struct dd_error *err)
{
    const struct company *added;
    struct company *rows;
    int64_t id = 0;
    size_t n;
    enum dd_rc rc = company_add(c->reg, c->args[0], cli_option(c, "orgnr"), &id, err);

    if (rc == DD_OK)
        rc = companies_read(c->reg, &c->arena, c->today, &rows, &n, err);
    if (rc != DD_OK)
        return rc;
    added = company_with(rows, n, id);
    if (c->format != FORMAT_TABLE) {
        const struct out_field fields[] = {{"number", NULL, out_int(id)},
                                           {"name", NULL, out_text(added ? added->name : NULL)},
                                           {"orgnr", NULL, out_text(added ? added->orgnr : NULL)}};
        return out_record(c, fields, sizeof(fields) / sizeof(fields[0]), err);
    }
    cli_say(c, "company.added",
            MSG_ARGS({"name", c->args[0]}, {"n", cli_digits(c, id)},
                     {"first", company_text(&rows[0])}));
    return DD_OK;
}

const struct dd_cmd cmd_company_add = {
    .name = "company add",
    .alias = "selskap ny",
    .args = "NAME",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.company.add",
    .example = "ddreg company add \"Nordlys Logistikk AS\" --orgnr 900726740",
    .reg = CMD_WRITES,
    .options = add_options,
    .run = run_add,
};
