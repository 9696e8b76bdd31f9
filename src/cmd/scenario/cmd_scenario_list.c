/* The scenarios, and what of the model none of them meets. */
#include "cmd_scenario.h"
#include "ddreg/own_scenario.h"

static const struct cmd_option options[] = {
    CLI_FOR,
    CLI_LIST_OPTIONS,
    {.name = NULL},
};

static const struct out_column columns[] = {
    {"id", "col.id", FIT_WHOLE},
    {"part", "col.part_of_chain", FIT_WHOLE},
    {"name", "col.scenario", FIT_WRAP},
    {"hits", "col.scenario_hits", FIT_WRAP},
    {"days", "col.days", FIT_WHOLE},
    {"vulnerabilities", "col.vulnerabilities", FIT_SPARE},
    {"weaknesses", "col.weaknesses", FIT_SPARE},
    {"measures", "col.measures", FIT_WHOLE},
};
enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

typedef bool heading_at(size_t i, struct scenario_heading *out);

/* Those that the scenario meets, blanks between. */
static const char *met(struct cli *c, const struct scenario *s, heading_at *at)
{
    struct scenario_heading h;
    struct buf b = BUF_INIT;

    for (size_t i = 0; at(i, &h); i++)
        if (scenario_hits(s->id, h.id))
            buf_printf(&b, "%s%s", b.len ? " " : "", h.id);
    return cli_keep(c, &b);
}

static void add_row(struct cli *c, struct out_list *list, const struct scenario *s)
{
    struct scenario_measure m;
    int64_t measures = 0;

    while (scenario_measure_at(s->id, (size_t)measures, &m))
        measures++;
    const struct out_cell cells[COLUMNS] = {
        out_text(s->id),
        out_key(c, s->part),
        out_text(s->name.in[c->lang]),
        out_word(s->target, scenario_target(c, s)),
        s->days.basis == SCENARIO_NONE ? out_text(NULL) : out_int(s->days.value),
        out_text(met(c, s, scenario_vulnerability_at)),
        out_text(met(c, s, scenario_weakness_at)),
        out_int(measures),
    };
    out_row_of(list, cells, s);
}

/* The company's own, as of today. */
struct owned {
    const struct own_scenario *all;
    size_t n;
};

static void add_own(struct cli *c, struct out_list *list, const struct own_scenario *s)
{
    const char *meets = kind_text(s->row, "meets");
    const struct out_cell cells[COLUMNS] = {
        out_text(s->id),
        out_word("own", dd_msg(c->lang, "scenario.own")),
        out_text(s->name),
        out_word(s->model.id ? s->model.id : "own", scenario_own_hits(c, s)),
        out_int(s->hours / STRESS_DAY),
        out_text(meets),
        out_text(NULL),
        out_text(NULL),
    };
    out_row_of(list, cells, s);
}

static void json_head(struct cli *c, struct json *j, const void *of)
{
    const struct owned *owned = of;

    scenario_json_model(c, j);
    json_array(j, "own");
    for (size_t i = 0; i < owned->n; i++) {
        json_object(j, NULL);
        scenario_own_json(c, j, &owned->all[i]);
        json_end_object(j);
    }
    json_end_array(j);
}

static void json_row(struct cli *c, struct json *j, const void *of)
{
    scenario_json(c, j, of);
}

/* Vulnerabilities and weaknesses that no scenario meets: the workshop's blind spots. */
static void say_not_met(struct cli *c)
{
    heading_at *const each[] = {scenario_vulnerability_at, scenario_weakness_at};
    struct scenario_heading h;
    struct buf b = BUF_INIT;

    for (size_t k = 0; k < sizeof(each) / sizeof(each[0]); k++)
        for (size_t i = 0; each[k](i, &h); i++)
            if (!scenario_ids_of(c, h.id))
                buf_printf(&b, "%s%s", b.len ? ", " : "", h.id);
    cli_say(c, "scenario.not_met", MSG_ARGS({"ids", cli_keep(c, &b)}));
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct scenario *all;
    struct scenario one;
    struct out_list list;
    struct own_scenario *own;
    struct owned owned;
    size_t n = 0;
    enum dd_rc rc = scenario_own(c, &own, &owned.n, err);

    owned.all = own;
    if (rc == DD_OK)
        rc = out_begin(&list, c, "scenarios", columns, COLUMNS, err);
    while (scenario_at(n, &one))
        n++;
    all = arena_alloc(&c->arena, n * sizeof(*all));
    if (rc == DD_OK && !all)
        rc = dd_no_memory(err);
    if (rc != DD_OK)
        return rc;
    list.json_head = json_head;
    list.json_row = json_row;
    list.of = &owned;
    for (size_t i = 0; i < n; i++) {
        (void)scenario_at(i, &all[i]);
        add_row(c, &list, &all[i]);
    }
    for (size_t i = 0; c->format != FORMAT_JSON && i < owned.n; i++)
        add_own(c, &list, &own[i]);
    rc = out_end(&list, err);
    if (rc == DD_OK && c->format == FORMAT_TABLE)
        say_not_met(c);
    return rc;
}

const struct dd_cmd cmd_scenario_list = {
    .name = "scenario list",
    .alias = "scenario liste",
    .args = "",
    .summary = "cmd.scenario.list",
    .example = "ddreg scenario list",
    .reg = CMD_READS_IF_THERE,
    .company = CMD_OF_COMPANIES,
    .options = options,
    .columns = columns,
    .ncolumns = COLUMNS,
    .run = run,
};
