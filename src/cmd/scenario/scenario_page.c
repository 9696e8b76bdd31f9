/* What a stress test showed, as a document to read and to print. */
#include "cmd_scenario.h"
#include "scenario_run.h"
#include "scenario_run_cells.h"

static void add_head(struct cli *c, const struct scenario_run *r, struct doc *d)
{
    const char *days = cli_count(c, scenario_gap_days(r->hours));

    doc_init(d, &c->arena, msg_lang_code(c->lang));
    doc_set_title(
        d,
        scenario_run_id(r)
            ? scenario_said(c, "scenario.head",
                            MSG_ARGS({"id", scenario_run_id(r)}, {"name", scenario_run_name(c, r)}))
            : dd_msg(c->lang, "scenario.page.typed"),
        scenario_said(c, "scenario.page.day", MSG_ARGS({"day", c->today}, {"days", days})));
    if (scenario_run_text(c, r))
        doc_paragraph(d, scenario_run_text(c, r));
    if (r->model.id)
        doc_paragraph(d, scenario_said(c, "scenario.hits",
                                       MSG_ARGS({"shock", scenario_shock(c, &r->model)})));
    if (scenario_typed(c, r))
        doc_paragraph(d,
                      scenario_said(c, "scenario.fails", MSG_ARGS({"what", scenario_typed(c, r)})));
    if (r->assumed)
        doc_note(d, dd_msg(c->lang, "scenario.page.assumed"));
}

static size_t count(const struct scenario_run *r, enum stress_state state)
{
    size_t n = 0;

    for (size_t k = 0; k < r->norder; k++)
        n += r->results[r->order[k]].state == state;
    return n;
}

static void add_keys(struct cli *c, const struct scenario_run *r, struct doc *d)
{
    const char *pairs[] = {
        cli_count(c, (int64_t)count(r, STRESS_GAP)),
        dd_msg(c->lang, "scenario.page.empty"),
        cli_count(c, (int64_t)(count(r, STRESS_NARROW) + count(r, STRESS_UNKNOWN))),
        dd_msg(c->lang, "scenario.page.unsure"),
        cli_count(c, (int64_t)(count(r, STRESS_HOLDS) + count(r, STRESS_UNTOUCHED))),
        dd_msg(c->lang, "scenario.page.safe")};

    doc_keys(d, pairs, sizeof(pairs) / sizeof(pairs[0]) / 2);
}

/* Until it is empty, and then without: of what runs empty and of what holds, where that is known.
 */
static enum dd_rc add_chart(struct cli *c, const struct scenario_run *r, struct doc *d,
                            struct dd_error *err)
{
    const struct doc_part parts[] = {
        {dd_msg(c->lang, "scenario.page.lasts"), DOC_TONE_LOW},
        {dd_msg(c->lang, "scenario.page.without"), DOC_TONE_VERY_HIGH}};
    struct doc_chart chart = {
        dd_msg(c->lang, "scenario.page.chart"), 2, 0, parts, NULL, NULL, NULL};
    const char **labels = arena_alloc(&c->arena, (r->norder + 1) * sizeof(*labels));
    const char **values = arena_alloc(&c->arena, (r->norder + 1) * sizeof(*values));
    int64_t *amounts = arena_alloc(&c->arena, (2 * r->norder + 1) * sizeof(*amounts));

    if (!labels || !values || !amounts)
        return dd_no_memory(err);
    for (size_t k = 0; k < r->norder; k++) {
        const struct stress_result *s = &r->results[r->order[k]];
        const int64_t empty = s->empty.likely < r->hours ? s->empty.likely : r->hours;
        if (!s->likely_known || s->state == STRESS_UNTOUCHED)
            continue;
        labels[chart.nrows] = r->chain.places[r->order[k]].name;
        values[chart.nrows] =
            scenario_said(c, s->gap.likely > 0 ? "scenario.page.out" : "scenario.page.holds",
                          MSG_ARGS({"empty", cli_count(c, scenario_days(empty))},
                                   {"gap", cli_count(c, scenario_gap_days(s->gap.likely))}));
        amounts[2 * chart.nrows] = empty;
        amounts[2 * chart.nrows + 1] = s->gap.likely;
        chart.nrows++;
    }
    chart.labels = labels;
    chart.values = values;
    chart.amounts = amounts;
    doc_chart(d, &chart);
    return DD_OK;
}

static enum dd_rc add_table(struct cli *c, const struct scenario_run *r, struct doc *d,
                            struct dd_error *err)
{
    enum { COLUMNS = 6 };
    static const bool numeric[COLUMNS] = {false, false, true, true, true, false};
    static const char *const ids[COLUMNS] = {
        "col.name",     "col.state",      "col.days_until_empty",
        "col.gap_days", "col.share_lost", "col.decides"};
    const char *header[COLUMNS];
    const char **cells = arena_alloc(&c->arena, (r->norder * COLUMNS + 1) * sizeof(*cells));
    struct doc_table t = {.caption = dd_msg(c->lang, "scenario.page.table"),
                          .ncolumns = COLUMNS,
                          .nrows = r->norder,
                          .header = header,
                          .numeric = numeric,
                          .cells = cells};

    if (!cells)
        return dd_no_memory(err);
    for (size_t i = 0; i < COLUMNS; i++)
        header[i] = dd_msg(c->lang, ids[i]);
    for (size_t k = 0; k < r->norder; k++) {
        const struct chain_place *p = &r->chain.places[r->order[k]];
        const struct stress_result *s = &r->results[r->order[k]];
        const char **row = cells + k * COLUMNS;
        row[0] = arena_printf(&c->arena, "%s %s", p->id, p->name);
        row[1] = out_key(c, scenario_state_key(s)).shown;
        row[2] = scenario_number_text(c, scenario_empty(s));
        row[3] = scenario_number_text(c, scenario_gap(s));
        row[4] = scenario_number_text(c, scenario_lost(s));
        row[5] = scenario_unknown_words(c, s->unknown, false);
    }
    if (r->norder > 0)
        doc_table(d, &t);
    return DD_OK;
}

/* How much more in stock each item that runs empty would need, and what the measures change. */
static enum dd_rc add_closing(struct cli *c, const struct scenario_run *r, struct doc *d,
                              struct dd_error *err)
{
    const char **lines = arena_alloc(&c->arena, (2 * r->norder + 1) * sizeof(*lines));
    size_t n = 0;
    enum dd_rc rc = lines ? DD_OK : dd_no_memory(err);

    for (size_t k = 0; rc == DD_OK && k < r->norder; k++) {
        const size_t i = r->order[k];
        const char *name = r->chain.places[i].name;
        int64_t need;
        if (r->results[i].state != STRESS_GAP)
            continue;
        rc = chain_stock_needed(&c->arena, &r->chain, i, r->hours, &need, err);
        if (rc == DD_OK && need >= 0)
            lines[n++] = scenario_said(c, "scenario.page.stock_needed",
                                       MSG_ARGS({"item", name}, {"n", cli_count(c, need)}));
        if (rc == DD_OK && r->nmeasures > 0)
            lines[n++] = scenario_said(
                c, "scenario.page.with",
                MSG_ARGS({"item", name},
                         {"before", scenario_number_text(c, scenario_gap(&r->results[i]))},
                         {"after", scenario_number_text(c, scenario_gap(&r->after[i]))}));
    }
    if (rc == DD_OK && n > 0) {
        doc_heading(d, 2, dd_msg(c->lang, "scenario.page.closing"));
        doc_list(d, lines, n);
    }
    return rc;
}

/* The measures that the workshop proposed against the scenario. */
static enum dd_rc add_measures(struct cli *c, const struct scenario_run *r, struct doc *d,
                               struct dd_error *err)
{
    struct scenario_measure m;
    size_t n = 0;
    const char **lines;

    while (r->model.id && scenario_measure_at(r->model.id, n, &m))
        n++;
    lines = arena_alloc(&c->arena, (n + 1) * sizeof(*lines));
    if (!lines)
        return dd_no_memory(err);
    for (size_t i = 0; i < n; i++) {
        (void)scenario_measure_at(r->model.id, i, &m);
        lines[i] = arena_printf(&c->arena, "%s (%s%s%s)", m.text.in[c->lang],
                                m.level ? m.level : "", m.level ? ", " : "",
                                dd_msg(c->lang, m.ours ? "scenario.ours" : "scenario.others"));
    }
    if (n == 0)
        return DD_OK;
    doc_heading(d, 2, dd_msg(c->lang, "scenario.measures"));
    doc_list(d, lines, n);
    doc_note(
        d, scenario_said(c, "assess.source", MSG_ARGS({"source", scenario_source().in[c->lang]})));
    return DD_OK;
}

enum dd_rc scenario_page(struct cli *c, const struct scenario_run *r, struct doc *d,
                         struct dd_error *err)
{
    enum dd_rc rc;

    add_head(c, r, d);
    add_keys(c, r, d);
    rc = add_chart(c, r, d, err);
    if (rc == DD_OK)
        rc = add_table(c, r, d, err);
    if (rc == DD_OK && r->year && r->all_ore > 0)
        doc_paragraph(d,
                      scenario_said(c, "scenario.purchases",
                                    MSG_ARGS({"year", r->year}, {"hit", cli_kroner(c, r->hit_ore)},
                                             {"all", cli_kroner(c, r->all_ore)})));
    if (rc == DD_OK)
        rc = add_closing(c, r, d, err);
    if (rc == DD_OK)
        rc = add_measures(c, r, d, err);
    if (rc == DD_OK)
        doc_note(d, dd_msg(c->lang, "scenario.page.how"));
    return rc;
}
