#include "scenario_plan.h"
#include "scenario_run_cells.h"

static const char *or_dash(const char *text)
{
    return text && *text ? text : "\xE2\x80\x93";
}

/* What it would do here, how the company rates it, whom to warn, and when it was exercised. */
static void add_facts(struct cli *c, const struct plan *p, struct doc *d)
{
    const struct ranked *r = p->ranked;
    const char *warn = scenario_plan_warn(p);

    if (p->own && kind_text(p->own->row, "text"))
        doc_paragraph(d, kind_text(p->own->row, "text"));
    doc_paragraph(
        d, scenario_said(c, "scenario.plan.does",
                         MSG_ARGS({"hit", cli_count(c, r->hit)}, {"empty", cli_count(c, r->empty)},
                                  {"critical", cli_count(c, r->critical)},
                                  {"unsure", cli_count(c, r->unsure)},
                                  {"gap", cli_count(c, scenario_gap_days(r->gap))})));
    if (p->own && r->likelihood > 0)
        doc_paragraph(d, scenario_said(c, "scenario.plan.rated",
                                       MSG_ARGS({"likelihood", cli_count(c, r->likelihood)},
                                                {"consequence", cli_count(c, r->consequence)},
                                                {"why", or_dash(kind_text(p->own->row, "why"))})));
    doc_paragraph(d, warn ? scenario_said(c, "scenario.plan.warn", MSG_ARGS({"warn", warn}))
                          : dd_msg(c->lang, "scenario.plan.warn_nobody"));
    doc_paragraph(d, p->exercised ? scenario_said(c, "scenario.plan.exercised",
                                                  MSG_ARGS({"day", p->exercised},
                                                           {"learned", or_dash(p->learned)}))
                                  : dd_msg(c->lang, "scenario.plan.never_exercised"));
    if (p->planned)
        doc_paragraph(d, scenario_said(c, "scenario.plan.next", MSG_ARGS({"day", p->planned})));
}

static const char *of_measure(const struct plans *p, const struct kind_row *row, const char *column)
{
    const struct kind_field *fields = row->kind->fields;
    const size_t i = kind_field(row->kind, column);

    return kind_view_text(&p->view, &fields[i], row->values[i]);
}

/* Who does what. */
static enum dd_rc add_measures(struct cli *c, const struct plans *all, const struct plan *p,
                               struct doc *d, struct dd_error *err)
{
    enum { COLUMNS = 4 };
    static const char *const columns[COLUMNS] = {"text", "owner", "due", "state"};
    static const char *const ids[COLUMNS] = {"scenario.plan.what", "scenario.plan.who",
                                             "scenario.plan.when", "col.state"};
    static const bool numeric[COLUMNS];
    const char *header[COLUMNS],
        **cells = arena_alloc(&c->arena, (p->nmeasures * COLUMNS + 1) * sizeof(*cells));
    const struct doc_table t = {.caption = dd_msg(c->lang, "scenario.plan.measures"),
                                .ncolumns = COLUMNS,
                                .nrows = p->nmeasures,
                                .header = header,
                                .numeric = numeric,
                                .cells = cells};

    if (!cells)
        return dd_no_memory(err);
    if (p->nmeasures == 0) {
        doc_paragraph(d, dd_msg(c->lang, "scenario.plan.no_measures"));
        return DD_OK;
    }
    for (size_t i = 0; i < COLUMNS; i++)
        header[i] = dd_msg(c->lang, ids[i]);
    for (size_t k = 0; k < p->nmeasures; k++)
        for (size_t i = 0; i < COLUMNS; i++)
            cells[k * COLUMNS + i] = or_dash(of_measure(all, p->measures[k], columns[i]));
    doc_table(d, &t);
    return DD_OK;
}

/* Of the model's scenario: measures that a company can take, to choose among. */
static enum dd_rc add_proposed(struct cli *c, const struct plan *p, struct doc *d,
                               struct dd_error *err)
{
    const char *model = p->own ? p->own->model.id : p->ranked->id;
    struct scenario_measure m;
    const char **lines;
    size_t all = 0, n = 0;

    while (model && scenario_measure_at(model, all, &m))
        all++;
    lines = arena_alloc(&c->arena, (all + 1) * sizeof(*lines));
    if (!lines)
        return dd_no_memory(err);
    for (size_t i = 0; i < all && scenario_measure_at(model, i, &m); i++)
        if (m.ours)
            lines[n++] = m.text.in[c->lang];
    if (n > 0) {
        doc_heading(d, 3, dd_msg(c->lang, "scenario.plan.proposed"));
        doc_list(d, lines, n);
    }
    return DD_OK;
}

/* Open vulnerabilities, of whatever they are. */
static enum dd_rc add_vulnerabilities(struct cli *c, struct doc *d, struct dd_error *err)
{
    const struct kind_filter filter = {.as_of = c->today, .company = c->reg->company};
    const char **lines;
    struct kind_row *rows;
    size_t all, n = 0;
    enum dd_rc rc =
        kind_read(c->reg, &c->arena, kind_named("vulnerability"), &filter, &rows, &all, err);

    lines = rc == DD_OK ? arena_alloc(&c->arena, (all + 1) * sizeof(*lines)) : NULL;
    if (!lines)
        return rc == DD_OK ? dd_no_memory(err) : rc;
    for (size_t i = 0; i < all; i++) {
        const char *type = kind_text(&rows[i], "type"), *items = kind_text(&rows[i], "items");
        if (!kind_is_open(&rows[i], c->today))
            continue;
        lines[n++] =
            arena_printf(&c->arena, "%s%s%s%s%s%s", or_dash(kind_text(&rows[i], "text")),
                         type || items ? " (" : "", type ? type : "", type && items ? ", " : "",
                         items ? items : "", type || items ? ")" : "");
    }
    if (n > 0) {
        doc_heading(d, 2, dd_msg(c->lang, "scenario.plan.vulnerabilities"));
        doc_list(d, lines, n);
    }
    return DD_OK;
}

enum dd_rc scenario_plan_page(struct cli *c, const struct plans *p, struct doc *d,
                              struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    doc_init(d, &c->arena, msg_lang_code(c->lang));
    doc_set_title(d, dd_msg(c->lang, "scenario.plan.title"),
                  scenario_said(c, "scenario.page.as_of", MSG_ARGS({"day", c->today})));
    if (!p->chosen)
        doc_note(d, dd_msg(c->lang, "scenario.plan.not_chosen"));
    for (size_t i = 0; rc == DD_OK && i < p->n; i++) {
        const struct plan *one = &p->all[i];
        doc_heading(d, 2,
                    scenario_said(c, "scenario.head",
                                  MSG_ARGS({"id", one->ranked->id}, {"name", one->ranked->name})));
        add_facts(c, one, d);
        rc = add_measures(c, p, one, d, err);
        if (rc == DD_OK)
            rc = add_proposed(c, one, d, err);
    }
    return rc == DD_OK ? add_vulnerabilities(c, d, err) : rc;
}
