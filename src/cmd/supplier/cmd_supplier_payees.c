#include "cmd_supplier.h"
#include "cli/cli.h"
#include "ddreg/figures.h"
#include "ddreg/money.h"
#include "ddreg/payees.h"

static const struct cmd_option payee_options[] = {
    {.name = "year", .nb = "år", .arg = "Y", .help = "opt.payee_year"},
    CLI_LIST_OPTIONS,
    {.name = NULL},
};

/* As JSON and CSV have them; people get lines. */
static const struct out_column payee_columns[] = {
    {"id", NULL, FIT_WHOLE},      {"name", NULL, FIT_WHOLE}, {"kind", NULL, FIT_WHOLE},
    {"reason", NULL, FIT_WHOLE},  {"ask", NULL, FIT_WHOLE},  {"ore", NULL, FIT_WHOLE},
    {"command", NULL, FIT_WHOLE},
};

enum { COLUMNS = sizeof(payee_columns) / sizeof(payee_columns[0]) };

static const char *command_for(struct cli *c, const struct payee *p)
{
    return arena_printf(&c->arena, "ddreg supplier set %s --class not_supplier --reason \"%s\"",
                        public_id(c, p->row->supplier.id), p->kind->reason[c->lang]);
}

static void say(struct cli *c, const struct payee *p, const char *id)
{
    const struct supplier *s = &p->row->supplier;
    const char *ask = p->kind->ask[c->lang];

    cli_say(c, id,
            MSG_ARGS({"id", public_id(c, s->id)}, {"name", s->name ? s->name : ""},
                     {"sum", cli_kroner(c, p->row->ore)}));
    buf_printf(&c->out, "  %s.%s%s\n  %s\n", p->kind->reason[c->lang], *ask ? " " : "", ask,
               command_for(c, p));
}

static void say_payee(struct cli *c, const void *payee)
{
    say(c, payee, "payee.one");
}

static void say_without_sum(struct cli *c, const void *payee)
{
    say(c, payee, "payee.without_sum");
}

static void add_payee(struct cli *c, struct out_list *list, const struct payee *p, bool mixed)
{
    const char *ask = p->kind->ask[c->lang];
    const struct out_cell cells[COLUMNS] = {
        public_id_cell(c, p->row->supplier.id),
        out_text(p->row->supplier.name),
        out_text(p->kind->key),
        out_text(p->kind->reason[c->lang]),
        out_text(*ask ? ask : NULL),
        mixed ? out_text(NULL) : out_ore(p->row->ore),
        out_text(command_for(c, p)),
    };

    out_row_of(list, cells, p);
}

static enum dd_rc run_payees(struct cli *c, struct dd_error *err)
{
    struct payee *payees = NULL;
    struct out_list list;
    size_t n = 0;
    bool mixed = false;
    enum dd_rc rc = payees_list(c->reg, &c->arena, cli_year(c), c->today, &payees, &n, err);

    if (rc == DD_OK)
        rc = figures_year_is_mixed(c->reg, &c->arena, cli_year(c), &mixed, err);
    if (rc == DD_OK)
        rc = out_begin(&list, c, "payees", payee_columns, COLUMNS, err);
    if (rc != DD_OK)
        return rc;
    if (mixed && n > 0)
        cli_warn(c, "supplier.list_mixed_vat", NULL, 0);
    list.say = mixed ? say_without_sum : say_payee;
    for (size_t i = 0; i < n; i++)
        add_payee(c, &list, &payees[i], mixed);
    rc = out_end(&list, err);
    if (rc == DD_OK && c->format == FORMAT_TABLE && list.nrows > 0)
        cli_say(c, "payee.how", NULL, 0);
    return rc;
}

const struct dd_cmd cmd_supplier_payees = {
    .name = "supplier payees",
    .alias = "leverandør mottakere",
    .args = "",
    .summary = "cmd.supplier.payees",
    .example = "ddreg supplier payees --year 2023",
    .reg = CMD_READS,
    .options = payee_options,
    .columns = payee_columns,
    .ncolumns = COLUMNS,
    .run = run_payees,
};
