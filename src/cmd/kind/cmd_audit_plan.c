/* The audits of a year, spread over its months. */
#include "cli/out.h"
#include "ddreg/audit_plan.h"
#include "ddreg/public_id.h"

static const struct cmd_option options[] = {
    {.name = "year", .arg = "Y", .help = "opt.audit.year", .required = true, .nb = "år"},
    CLI_FOR,
    CLI_LIST_OPTIONS,
    {.name = NULL},
};

static const struct out_column columns[] = {
    {"month", "col.audit.month", FIT_WHOLE},
    {"supplier", "col.supplier", FIT_CUT},
    {"supplier_name", NULL, FIT_CUT},
    {"why", "col.audit.why", FIT_WRAP},
    {"due", "col.due", FIT_WHOLE},
    {"event", "col.audit.event", FIT_WHOLE},
    {"last", "col.audit.last", FIT_WHOLE},
    {"years", "col.audit.years", FIT_WHOLE},
    {"assumed", "col.audit.assumed", FIT_WHOLE},
    {"planned", "col.audit.planned", FIT_WHOLE},
    {"approvals", "col.approvals", FIT_WRAP},
};

enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

/* "regular" is the word of another set, too: the reasons have their own. */
static struct out_cell why_cell(struct cli *c, const char *why)
{
    return out_word(why, dd_msg(c->lang, arena_printf(&c->arena, "audit.why.%s", why)));
}

/* What the plan assumed. */
static void say_assumed(struct cli *c, const struct audit_plan_row *rows, size_t n, size_t most)
{
    char years[24], number[24];
    bool assumed = false;

    for (size_t i = 0; i < n; i++)
        assumed = assumed || rows[i].next.assumed;
    if (n == 0 || c->format != FORMAT_TABLE)
        return;
    (void)snprintf(number, sizeof(number), "%zu", most);
    (void)snprintf(years, sizeof(years), "%d", AUDIT_YEARS_ASSUMED);
    cli_warn(c, "audit.plan.spread", MSG_ARGS({"most", number}));
    if (assumed)
        cli_warn(c, "audit.plan.assumed", MSG_ARGS({"years", years}));
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    const int year = (int)strtol(cli_option(c, "year"), NULL, 10);
    struct audit_plan_row *rows = NULL;
    struct out_list list;
    size_t n, most;
    enum dd_rc rc = audit_plan(c->reg, &c->arena, c->today, year, &rows, &n, &most, err);

    if (rc == DD_OK)
        rc = out_begin(&list, c, "audits", columns, COLUMNS, err);
    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        const struct audit_plan_row *r = &rows[i];
        const char *id = public_id_text(&c->arena, SUPPLIER_ID, r->supplier);
        const char *named = arena_printf(&c->arena, "%s %s", id, r->name ? r->name : "");
        out_row(&list,
                (const struct out_cell[COLUMNS]){
                    out_text(r->month), out_word(id, named), out_text(r->name),
                    why_cell(c, r->next.why), out_text(r->next.day), out_text(r->next.event),
                    out_text(r->next.last), out_int(r->next.years), out_flag(r->next.assumed),
                    out_text(r->planned), out_ids(r->approvals, NULL)});
    }
    if (rc == DD_OK)
        rc = out_end(&list, err);
    if (rc == DD_OK)
        say_assumed(c, rows, n, most);
    return rc;
}

const struct dd_cmd cmd_audit_plan = {
    .name = "audit plan",
    .alias = "revisjon plan",
    .args = "",
    .summary = "cmd.audit.plan",
    .example = "ddreg audit plan --year 2025",
    .reg = CMD_READS,
    .company = CMD_OF_COMPANIES,
    .options = options,
    .columns = columns,
    .ncolumns = COLUMNS,
    .run = run,
};
