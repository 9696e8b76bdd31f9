/* What a figure is, how it comes about, and the rows behind it. */
#include "ddreg/figure_rows.h"
#include "ddreg/money.h"
#include "cli/out.h"
#include "report_explain.h"

static const struct cmd_option explain_options[] = {
    CLI_FOR_FIRST,
    {.name = "year", .nb = "år", .arg = "Y", .help = "opt.year", .required = true},
    {.name = "as-of", .nb = "per", .arg = "DATE", .help = "opt.rated_on"},
    {.name = "rows", .nb = "rader", .help = "opt.explain.rows"},
    {.name = NULL},
};

/* Adds the names whose key, or, with `within`, of which any part is what was typed. */
static size_t add_like(struct cli *c, struct buf *out, const char *typed, bool within)
{
    size_t n = 0;

    for (int i = 0; i < FIGURES; i++) {
        const struct figure *f = figure_at((enum figure_id)i);
        const char *key = strchr(f->name, '.') + 1;
        if (within ? strstr(f->name, typed) || strstr(dd_msg(c->lang, f->label), typed)
                   : strcmp(key, typed) == 0)
            buf_printf(out, "%s%s", n++ > 0 ? ", " : "", f->name);
    }
    return n;
}

/* The names that are like what was typed, else the nearest one; with commas. */
static const char *like(struct cli *c, const char *typed)
{
    const char *names[FIGURES], *nearest;
    struct buf b = BUF_INIT;

    for (int i = 0; i < FIGURES; i++)
        names[i] = figure_at((enum figure_id)i)->name;
    if (*typed && add_like(c, &b, typed, false) == 0 && add_like(c, &b, typed, true) == 0 &&
        (nearest = cli_nearest(typed, names, FIGURES)))
        buf_add(&b, nearest);
    return cli_keep(c, &b);
}

static enum dd_rc find_figure(struct cli *c, enum figure_id *out, struct dd_error *err)
{
    bool share;
    const int id = figure_named(c->args[0], &share);
    const char *names;

    if (id != FIGURE_NONE) {
        *out = (enum figure_id)id;
        return DD_OK;
    }
    names = like(c, c->args[0]);
    return dd_fail(err, DD_INPUT, *names ? "explain.unknown_near" : "explain.unknown", "figure",
                   c->args[0], "names", names, "year", cli_option(c, "year"), NULL);
}

/* The figures and what they come to: a list of their names. */
static enum dd_rc list_all(struct cli *c, const struct figures *f, struct dd_error *err)
{
    static const struct out_column columns[] = {
        {"figure", "col.figure", FIT_WHOLE}, {"definition", "col.definition", FIT_WRAP},
        {"unit", NULL, FIT_WHOLE},           {"value", "col.value", FIT_WHOLE},
        {"base", NULL, FIT_WHOLE},
    };
    struct out_list list;
    enum dd_rc rc =
        out_begin(&list, c, "figures", columns, sizeof(columns) / sizeof(columns[0]), err);

    if (rc != DD_OK)
        return rc;
    for (int i = 0; i < FIGURES; i++) {
        const struct figure *figure = figure_at((enum figure_id)i);
        const struct out_cell cells[] = {
            out_text(figure->name),
            out_text(explain_definition(c, figure)),
            out_text(explain_unit(figure)),
            explain_value(c, f, (enum figure_id)i),
            out_text(figure_has_base(figure) ? figure_at(figure->base)->name : NULL),
        };
        out_row(&list, cells);
    }
    rc = out_end(&list, err);
    if (rc == DD_OK && c->format == FORMAT_TABLE)
        cli_say(c, "explain.list_next", MSG_ARGS({"year", cli_option(c, "year")}));
    return rc;
}

static enum dd_rc explain(struct cli *c, const struct figures *f, struct dd_error *err)
{
    struct explanation e = {.figures = f};
    enum dd_rc rc = find_figure(c, &e.id, err);

    if (rc == DD_OK)
        rc = figure_rows_of(c->reg, &c->arena, f, e.id, &e.rows, &e.n, err);
    if (rc != DD_OK)
        return rc;
    if (c->format == FORMAT_JSON) {
        explain_json(c, &e);
        return DD_OK;
    }
    if (c->format == FORMAT_CSV)
        return cli_option(c, "rows") ? explain_rows(c, &e, e.n, err) : explain_record(c, &e, err);
    return explain_say(c, &e, err);
}

static enum dd_rc run_explain(struct cli *c, struct dd_error *err)
{
    const char *as_of = cli_option(c, "as-of") ? cli_option(c, "as-of") : c->today;
    struct figures f;
    enum dd_rc rc = figures_read(c->reg, &c->arena, cli_year(c), as_of, &f, err);

    if (rc == DD_OK)
        rc = figures_read_accounts(c->reg, &c->arena, &f, err);
    if (rc != DD_OK)
        return rc;
    return c->nargs > 0 ? explain(c, &f, err) : list_all(c, &f, err);
}

const struct dd_cmd cmd_report_explain = {
    .name = "report explain",
    .alias = "rapport forklar",
    .args = "[FIGURE] --year Y",
    .max_args = 1,
    .summary = "cmd.report.explain",
    .example = "ddreg report explain suppliers.foreign --year 2023 --rows",
    .reg = CMD_READS,
    .company = CMD_OF_FIRST,
    .options = explain_options,
    .run = run_explain,
};
