/* Suppliers by risk theme: what is bought and where it comes from. */
#include "cmd_risk.h"

static const struct cmd_option options[] = {
    CLI_FOR_FIRST,
    {.name = "year", .nb = "år", .arg = "Y", .help = "opt.filter.year"},
    CLI_LIST_OPTIONS,
    {.name = NULL},
};

static const struct out_column columns[] = {
    {"place", "col.place", FIT_WHOLE},
    {"theme", "col.theme", FIT_WHOLE},
    {"name", "col.name", FIT_WRAP},
    {"suppliers", "col.suppliers", FIT_WHOLE},
    {"ore", "col.bought", FIT_WHOLE},
    {"level", "col.worst_level", FIT_WHOLE},
    {"severity", NULL, FIT_WHOLE},
    {"likelihood", NULL, FIT_WHOLE},
    {"decided", "col.decided_short", FIT_WHOLE},
    {"open_findings", "col.open_findings", FIT_SPARE},
    {"affected", "col.affected", FIT_SPARE},
};
enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

static void add_row(struct cli *c, struct out_list *list, const struct work_theme *t, int64_t place)
{
    const bool known = t->theme != NULL;
    const struct out_cell cells[COLUMNS] = {
        known ? out_int(place) : out_text(NULL),
        out_text(t->key),
        out_text(risk_theme_name(c, t)),
        out_int(t->suppliers),
        out_ore(t->ore),
        known ? out_level(c, risk_level_key(risk_level_of(t->severity, t->likelihood)))
              : out_text(NULL),
        known ? out_int(t->severity) : out_text(NULL),
        known ? out_int(t->likelihood) : out_text(NULL),
        out_int(t->decided),
        out_int(t->findings),
        out_text(risk_theme_affected(c, t)),
    };

    out_row(list, cells);
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    const struct work_filter filter = {.year = cli_year(c)};
    struct work_item *items;
    struct work_theme *themes;
    struct out_list list;
    size_t n, nthemes;
    enum dd_rc rc = worklist_read(c->reg, &c->arena, c->today, &filter, &items, &n, err);

    if (rc == DD_OK)
        rc = worklist_themes(&c->arena, items, n, &themes, &nthemes, err);
    if (rc == DD_OK)
        rc = out_begin(&list, c, "themes", columns, COLUMNS, err);
    if (rc != DD_OK)
        return rc;
    for (size_t i = 0; i < nthemes; i++)
        add_row(c, &list, &themes[i], (int64_t)i + 1);
    rc = out_end(&list, err);
    if (rc == DD_OK && c->format == FORMAT_TABLE && nthemes > 0)
        cli_say(c, "risk.themes.next", MSG_ARGS({"theme", themes[0].key}));
    return rc;
}

const struct dd_cmd cmd_risk_themes = {
    .name = "risk themes",
    .alias = "risiko temaer",
    .args = "",
    .summary = "cmd.risk.themes",
    .example = "ddreg risk themes --year 2023",
    .reg = CMD_READS,
    .company = CMD_RATES,
    .options = options,
    .columns = columns,
    .ncolumns = COLUMNS,
    .run = run,
};
