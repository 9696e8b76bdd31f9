#include "cmd_supplier.h"
#include "commands.h"
#include "ddreg/payees.h"

static const struct cmd_option payee_options[] = {
    {"year", 0, "Y", "opt.payee_year", false},
    {NULL, 0, NULL, NULL, false},
};

static const struct out_column payee_columns[] = {
    {"id", "col.id", FIT_WHOLE},
    {"name", "col.name", FIT_CUT},
    {"kind", NULL, FIT_WHOLE},
    {"reason", "col.why", FIT_WRAP},
    {"ask", NULL, FIT_WRAP},
    {"ore", "col.bought", FIT_WHOLE},
    {"command", "col.command", FIT_CUT},
};

enum { COLUMNS = sizeof(payee_columns) / sizeof(payee_columns[0]) };

static enum dd_rc run_payees(struct cli *c, struct dd_error *err)
{
    struct payee *payees = NULL;
    struct out_list list;
    size_t n = 0;
    enum dd_rc rc = payees_list(c->reg, &c->arena, cli_year(c), c->today, &payees, &n, err);

    if (rc == DD_OK)
        rc = out_begin(&list, c, "payees", payee_columns, COLUMNS, n, err);
    if (rc != DD_OK)
        return rc;
    for (size_t i = 0; i < n; i++) {
        const struct payee_kind *k = payees[i].kind;
        const char *id = public_id(c, payees[i].row->supplier.id), *reason = k->reason[c->lang];
        const char *ask = k->ask[c->lang];
        const struct out_cell cells[COLUMNS] = {
            out_text(id),
            out_text(payees[i].row->supplier.name),
            out_text(k->key),
            out_word(reason, *ask ? arena_printf(&c->arena, "%s. %s", reason, ask) : NULL),
            out_text(*ask ? ask : NULL),
            out_ore(payees[i].row->ore),
            out_text(arena_printf(&c->arena,
                                  "ddreg supplier set %s --class not_supplier --reason \"%s\"", id,
                                  reason)),
        };
        out_row(&list, cells);
    }
    rc = out_end(&list, err);
    if (rc == DD_OK && n > 0 && c->format == FORMAT_TABLE)
        cli_say(c, "payee.how", NULL, 0);
    return rc;
}

const struct dd_cmd cmd_supplier_payees = {
    "supplier payees",
    "leverandør mottakere",
    "",
    0,
    0,
    "cmd.supplier.payees",
    "ddreg supplier payees --year 2023",
    CMD_READS,
    payee_options,
    run_payees,
};
