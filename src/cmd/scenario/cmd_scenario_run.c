/* A stress test: capacity is taken away or demand raised, and what that does to each item. */
#include "cli/doc_file.h"
#include "cmd_scenario.h"
#include "scenario_run.h"

static const struct cmd_option options[] = {
    CLI_FOR,
    CLI_LIST_OPTIONS,
    {.name = "supplier", .nb = "leverandør", .arg = "SUPPLIER", .help = "opt.scenario.supplier"},
    {.name = "country", .nb = "land", .arg = "CC", .help = "opt.scenario.country"},
    {.name = "region", .arg = "REGION", .help = "opt.scenario.region"},
    {.name = "stage", .nb = "ledd", .arg = "STAGE", .help = "opt.scenario.stage"},
    {.name = "system", .arg = "wholesale|prescribing|other", .help = "opt.scenario.system"},
    {.name = "resource",
     .nb = "ressurs",
     .arg = "ID",
     .of = "resource",
     .help = "opt.scenario.resource"},
    {.name = "demand", .nb = "etterspørsel", .arg = "PERCENT", .help = "opt.scenario.demand"},
    {.name = "lost", .nb = "tapt", .arg = "PERCENT", .help = "opt.scenario.lost"},
    {.name = "days", .nb = "dager", .arg = "COUNT", .help = "opt.scenario.days"},
    {.name = "hours", .nb = "timer", .arg = "COUNT", .help = "opt.scenario.hours"},
    {.name = "with-measure", .nb = "med-tiltak", .arg = "MEASURE", .help = "opt.scenario.measure"},
    {.name = "as", .nb = "som", .arg = "html|pdf|md|json|docx", .help = "opt.render_as"},
    {.name = "output",
     .letter = 'o',
     .arg = "FILE",
     .file = CMD_FILE_WRITE,
     .help = "opt.scenario.output"},
    {.name = "overwrite", .help = "opt.overwrite"},
    {.name = "save", .nb = "lagre", .help = "opt.scenario.save"},
    {.name = NULL},
};

static enum dd_rc write_page(struct cli *c, const struct scenario_run *r, const char *path,
                             const char *form, struct dd_error *err)
{
    struct doc d;
    enum dd_rc rc = scenario_page(c, r, &d, err);

    return rc == DD_OK ? doc_file_write(c, &d, form, path,
                                        scenario_run_id(r) ? scenario_run_id(r) : "run", err)
                       : rc;
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct scenario_run *r = arena_alloc(&c->arena, sizeof(*r));
    const char *path = cli_option(c, "output"), *form = NULL;
    enum dd_rc rc = r ? scenario_ask(c, r, err) : dd_no_memory(err);

    if (rc == DD_OK && path)
        rc = doc_file_form(c, path, &form, err);
    if (rc == DD_OK && path)
        rc = cli_check_place(c, path, err);
    if (rc == DD_OK)
        rc = scenario_work(c, r, err);
    if (rc == DD_OK && path)
        rc = write_page(c, r, path, form, err);
    if (rc == DD_OK && cli_option(c, "save"))
        rc = scenario_save(c, r, err);
    return rc == DD_OK ? scenario_result(c, r, err) : rc;
}

const struct dd_cmd cmd_scenario_run = {
    .name = "scenario run",
    .alias = "scenario kjør",
    .args = "[SCENARIO]",
    .max_args = 1,
    .summary = "cmd.scenario.run",
    .example = "ddreg scenario run --country CN --days 60",
    .reg = CMD_DECIDES,
    .company = CMD_OF_COMPANY,
    .options = options,
    .columns = scenario_run_columns,
    .ncolumns = SCENARIO_RUN_COLUMNS,
    .run = run,
};
