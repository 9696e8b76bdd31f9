/* The preparedness plan: on screen a line a scenario, with -o the whole of it. */
#include "cli/doc_file.h"
#include "scenario_plan.h"

static const struct cmd_option options[] = {
    CLI_FOR,
    CLI_LIST_OPTIONS,
    {.name = "as", .nb = "som", .arg = "html|pdf|md|json", .help = "opt.render_as"},
    {.name = "output",
     .letter = 'o',
     .arg = "FILE",
     .file = CMD_FILE_WRITE,
     .help = "opt.scenario.plan_output"},
    {.name = "overwrite", .help = "opt.overwrite"},
    {.name = NULL},
};

static const struct out_column columns[] = {
    {"id", "col.id", FIT_WHOLE},
    {"name", "col.scenario", FIT_WRAP},
    {"items_empty", "col.items_empty", FIT_WHOLE},
    {"measures", "col.measures", FIT_WRAP},
    {"warn", "scenario.field.warn", FIT_SPARE},
    {"exercised", "scenario.plan.last", FIT_WHOLE},
    {"planned", "exercise.field.planned", FIT_WHOLE},
};
enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

static const char *ids(struct cli *c, const struct plan *p)
{
    struct buf b = BUF_INIT;
    char id[PUBLIC_ID_SIZE];

    for (size_t i = 0; i < p->nmeasures; i++) {
        public_id_write(id, p->measures[i]->kind->letters, kind_number(p->measures[i]));
        buf_printf(&b, "%s%s", i > 0 ? " " : "", id);
    }
    if (b.len > 0)
        return cli_keep(c, &b);
    buf_release(&b);
    return NULL;
}

static enum dd_rc table(struct cli *c, const struct plans *p, struct dd_error *err)
{
    struct out_list list;
    enum dd_rc rc = out_begin(&list, c, "scenarios", columns, COLUMNS, err);

    for (size_t i = 0; rc == DD_OK && i < p->n; i++) {
        const struct plan *one = &p->all[i];
        const struct out_cell cells[COLUMNS] = {
            out_text(one->ranked->id),
            out_text(one->ranked->name),
            out_int(one->ranked->empty),
            out_text(ids(c, one)),
            out_text(scenario_plan_warn(one)),
            out_text(one->exercised),
            out_text(one->planned),
        };
        out_row(&list, cells);
    }
    if (rc == DD_OK)
        rc = out_end(&list, err);
    if (rc == DD_OK && c->format == FORMAT_TABLE)
        cli_say(c, p->chosen ? "scenario.plan.more" : "scenario.plan.not_chosen", NULL, 0);
    return rc;
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct plans *p = arena_alloc(&c->arena, sizeof(*p));
    const char *path = cli_option(c, "output"), *form = NULL;
    struct doc d;
    enum dd_rc rc = p ? DD_OK : dd_no_memory(err);

    if (rc == DD_OK && path)
        rc = doc_file_form(c, path, &form, err);
    if (rc == DD_OK && path)
        rc = cli_check_place(c, path, err);
    if (rc == DD_OK)
        rc = scenario_plans(c, c->nargs > 0 ? c->args[0] : NULL, p, err);
    if (rc == DD_OK && path)
        rc = scenario_plan_page(c, p, &d, err);
    if (rc == DD_OK && path)
        rc = doc_file_write(c, &d, form, path, "plan", err);
    return rc == DD_OK ? table(c, p, err) : rc;
}

const struct dd_cmd cmd_scenario_plan = {
    .name = "scenario plan",
    .alias = "scenario beredskapsplan",
    .args = "[SCENARIO]",
    .max_args = 1,
    .summary = "cmd.scenario.plan",
    .example = "ddreg scenario plan",
    .reg = CMD_READS,
    .company = CMD_OF_COMPANY,
    .options = options,
    .columns = columns,
    .ncolumns = COLUMNS,
    .run = run,
};
