/* The scenarios of the model by what each would do to this company. */
#include "cmd_scenario.h"
#include "scenario_run_cells.h"

static const struct cmd_option options[] = {
    CLI_FOR,
    CLI_LIST_OPTIONS,
    {.name = NULL},
};

static const struct out_column columns[] = {
    {"id", "col.id", FIT_WHOLE},
    {"name", "col.scenario", FIT_WRAP},
    {"items_hit", "col.items_hit", FIT_WHOLE},
    {"items_empty", "col.items_empty", FIT_WHOLE},
    {"items_critical", "col.items_critical", FIT_WHOLE},
    {"items_unsure", "col.items_unsure", FIT_WHOLE},
    {"longest_gap_days", "col.longest_gap", FIT_WHOLE},
    {"likelihood", "scenario.field.likelihood", FIT_WHOLE},
    {"consequence", "scenario.field.consequence", FIT_WHOLE},
};
enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct chain chain;
    struct out_list list;
    struct ranked *all;
    size_t n;
    enum dd_rc rc = chain_read(c->reg, &c->arena, c->today, &chain, err);

    if (rc == DD_OK)
        rc = scenario_ranked(c, &chain, &all, &n, err);
    if (rc == DD_OK)
        rc = out_begin(&list, c, "scenarios", columns, COLUMNS, err);
    if (rc != DD_OK)
        return rc;
    for (size_t i = 0; i < n; i++) {
        const struct out_cell cells[COLUMNS] = {
            out_text(all[i].id),
            out_text(all[i].name),
            out_int(all[i].hit),
            out_int(all[i].empty),
            out_int(all[i].critical),
            out_int(all[i].unsure),
            out_int(scenario_gap_days(all[i].gap)),
            all[i].likelihood ? out_int(all[i].likelihood) : out_text(NULL),
            all[i].consequence ? out_int(all[i].consequence) : out_text(NULL)};
        out_row(&list, cells);
    }
    rc = out_end(&list, err);
    if (rc == DD_OK && c->format == FORMAT_TABLE)
        cli_say(c, chain.n > 0 ? "scenario.ranked" : "scenario.no_items", NULL, 0);
    return rc;
}

const struct dd_cmd cmd_scenario_rank = {
    .name = "scenario rank",
    .alias = "scenario ranger",
    .args = "",
    .summary = "cmd.scenario.rank",
    .example = "ddreg scenario rank",
    .reg = CMD_READS,
    .company = CMD_OF_COMPANY,
    .options = options,
    .columns = columns,
    .ncolumns = COLUMNS,
    .run = run,
};
