/* A supplier that was entered by mistake, and the way back. */
#include "cmd_supplier.h"
#include "cli/cli.h"

static const struct cmd_option withdraw_options[] = {
    {.name = "reason", .arg = "TEXT", .help = "opt.reason", .required = true},
    {.name = NULL},
};

static const struct cmd_option restore_options[] = {
    {.name = "reason", .arg = "TEXT", .help = "opt.reason"},
    {.name = NULL},
};

/* `message` has {id} and {name}. */
static enum dd_rc say(struct cli *c, int64_t id, const char *message, struct dd_error *err)
{
    struct supplier s;
    enum dd_rc rc = supplier_get(c->reg, &c->arena, id, c->today, &s, err);
    const struct out_field fields[] = {
        {"id", "col.id", public_id_cell(c, id)},
        {"name", "col.name", out_text(rc == DD_OK ? s.name : NULL)},
    };

    if (rc != DD_OK)
        return rc;
    if (c->format != FORMAT_TABLE)
        return out_record(c, fields, sizeof(fields) / sizeof(fields[0]), err);
    cli_say(c, message, MSG_ARGS({"id", public_id(c, id)}, {"name", s.name ? s.name : ""}));
    return DD_OK;
}

static enum dd_rc run_withdraw(struct cli *c, struct dd_error *err)
{
    struct supplier_lean *leans = NULL;
    size_t n = 0;
    int64_t id = 0;
    enum dd_rc rc = supplier_find_whole(c->reg, c->args[0], c->today, &id, err);

    if (rc == DD_OK)
        rc = supplier_withdraw(c->reg, &c->arena, id, cli_option(c, "reason"), &leans, &n, err);
    if (rc == DD_REFUSED && n > 0)
        leans_add_to_error(c, leans, n, err);
    return rc == DD_OK ? say(c, id, "supplier.withdraw.done", err) : rc;
}

static enum dd_rc run_restore(struct cli *c, struct dd_error *err)
{
    int64_t id = 0;
    enum dd_rc rc = supplier_find_any(c->reg, c->args[0], c->today, &id, err);

    if (rc == DD_OK)
        rc = supplier_restore(c->reg, &c->arena, id, cli_option(c, "reason"), err);
    return rc == DD_OK ? say(c, id, "supplier.restore.done", err) : rc;
}

const struct dd_cmd cmd_supplier_withdraw = {
    .name = "supplier withdraw",
    .alias = "leverandør trekk",
    .args = "SUPPLIER --reason TEXT",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.supplier.withdraw",
    .example = "ddreg supplier withdraw S-30 --reason \"Lagt inn ved en feil\"",
    .reg = CMD_WRITES,
    .options = withdraw_options,
    .run = run_withdraw,
};

const struct dd_cmd cmd_supplier_restore = {
    .name = "supplier restore",
    .alias = "leverandør gjenopprett",
    .args = "WITHDRAWN",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.supplier.restore",
    .example = "ddreg supplier restore S-31",
    .reg = CMD_WRITES,
    .options = restore_options,
    .run = run_restore,
};
