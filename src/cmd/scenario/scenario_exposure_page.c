/* Where the chain hangs on one, as a document. */
#include "cmd_scenario.h"
#include "scenario_exposed.h"
#include "scenario_run_cells.h"

struct page_row {
    const struct chain_place *place;
    struct exposed exposed;
};

/* Those that hang on one first, then what nobody knows; each by how critical it is, as they came.
 */
static int rank(const struct page_row *r)
{
    const bool single = r->exposed.single && strcmp(r->exposed.single, "unknown") != 0;
    const bool critical = r->place->criticality && strcmp(r->place->criticality, "critical") == 0;

    return (single ? 0 : r->exposed.single ? 2 : 4) + !critical;
}

static struct page_row *sorted(struct cli *c, const struct chain *chain, size_t *n)
{
    struct page_row *rows = arena_alloc(&c->arena, (chain->n + 1) * sizeof(*rows));

    *n = 0;
    for (size_t i = 0; rows && i < chain->n; i++) {
        struct page_row row = {&chain->places[i], scenario_exposed(&c->arena, chain, i)};
        size_t at = *n;
        if (row.place->resource)
            continue;
        for (; at > 0 && rank(&row) < rank(&rows[at - 1]); at--)
            rows[at] = rows[at - 1];
        rows[at] = row;
        ++*n;
    }
    return rows;
}

static void add_keys(struct cli *c, const struct page_row *rows, size_t n, struct doc *d)
{
    int64_t single = 0, country = 0, unknown = 0;
    const char *pairs[6];

    for (size_t i = 0; i < n; i++) {
        const char *s = rows[i].exposed.single ? rows[i].exposed.single : "";
        single += strcmp(s, "source") == 0;
        country += strcmp(s, "country") == 0;
        unknown += strcmp(s, "unknown") == 0;
    }
    pairs[0] = cli_count(c, single);
    pairs[1] = scenario_said(c, "scenario.page.single", MSG_ARGS({"n", cli_count(c, (int64_t)n)}));
    pairs[2] = cli_count(c, country);
    pairs[3] = dd_msg(c->lang, "scenario.page.country");
    pairs[4] = cli_count(c, unknown);
    pairs[5] = dd_msg(c->lang, "scenario.page.unknown");
    doc_keys(d, pairs, 3);
}

static enum dd_rc add_items(struct cli *c, const struct page_row *rows, size_t n, struct doc *d,
                            struct dd_error *err)
{
    enum { COLUMNS = 6 };
    static const bool numeric[COLUMNS] = {false, false, true, true, false, true};
    static const char *const ids[COLUMNS] = {"col.name",
                                             "item.field.criticality",
                                             "col.approved_sources",
                                             "col.possible_sources",
                                             "col.single",
                                             "col.hhi"};
    const char *header[COLUMNS];
    const char **cells = arena_alloc(&c->arena, (n * COLUMNS + 1) * sizeof(*cells));
    const struct doc_table t = {
        dd_msg(c->lang, "scenario.page.items"), COLUMNS, n, header, numeric, cells, false,
        dd_msg(c->lang, "scenario.page.hhi")};

    if (!cells)
        return dd_no_memory(err);
    for (size_t i = 0; i < COLUMNS; i++)
        header[i] = dd_msg(c->lang, ids[i]);
    for (size_t i = 0; i < n; i++) {
        const struct exposed *e = &rows[i].exposed;
        const char *word =
            e->single ? dd_msg(c->lang, arena_printf(&c->arena, "scenario.single.%s", e->single))
                      : NULL;
        const char **row = cells + i * COLUMNS;
        row[0] = arena_printf(&c->arena, "%s %s", rows[i].place->id, rows[i].place->name);
        row[1] = out_key(c, rows[i].place->criticality).shown;
        row[2] = cli_count(c, e->approved);
        row[3] = cli_count(c, e->possible);
        row[4] = word && e->country ? arena_printf(&c->arena, "%s (%s)", word, e->country) : word;
        row[5] = e->hhi >= 0 ? cli_count(c, e->hhi) : NULL;
    }
    doc_table(d, &t);
    return DD_OK;
}

static enum dd_rc add_scenarios(struct cli *c, const struct chain *chain, struct doc *d,
                                struct dd_error *err)
{
    enum { COLUMNS = 5 };
    static const bool numeric[COLUMNS] = {false, true, true, true, true};
    static const char *const ids[COLUMNS] = {"col.scenario", "col.items_empty",
                                             "col.items_critical", "col.items_unsure",
                                             "col.longest_gap"};
    const char *header[COLUMNS], **cells;
    struct doc_table t = {
        dd_msg(c->lang, "scenario.page.ranked"), COLUMNS, 0, header, numeric, NULL, false,
        dd_msg(c->lang, "scenario.page.assumed")};
    struct ranked *all;
    enum dd_rc rc = scenario_ranked(c, chain, &all, &t.nrows, err);

    cells = rc == DD_OK ? arena_alloc(&c->arena, (t.nrows * COLUMNS + 1) * sizeof(*cells)) : NULL;
    if (!cells)
        return rc == DD_OK ? dd_no_memory(err) : rc;
    for (size_t i = 0; i < COLUMNS; i++)
        header[i] = dd_msg(c->lang, ids[i]);
    for (size_t i = 0; i < t.nrows; i++) {
        const char **row = cells + i * COLUMNS;
        row[0] = arena_printf(&c->arena, "%s %s", all[i].id, all[i].name);
        row[1] = cli_count(c, all[i].empty);
        row[2] = cli_count(c, all[i].critical);
        row[3] = cli_count(c, all[i].unsure);
        row[4] = cli_count(c, scenario_gap_days(all[i].gap));
    }
    t.cells = cells;
    doc_table(d, &t);
    return DD_OK;
}

enum dd_rc scenario_exposure_page(struct cli *c, const struct chain *chain, const char *spend,
                                  struct doc *d, struct dd_error *err)
{
    size_t n;
    const struct page_row *rows = sorted(c, chain, &n);
    enum dd_rc rc = rows ? DD_OK : dd_no_memory(err);

    doc_init(d, &c->arena, msg_lang_code(c->lang));
    doc_set_title(d, dd_msg(c->lang, "scenario.page.exposure"),
                  scenario_said(c, "scenario.page.as_of", MSG_ARGS({"day", c->today})));
    if (rc == DD_OK)
        add_keys(c, rows, n, d);
    if (rc == DD_OK)
        rc = add_items(c, rows, n, d, err);
    if (rc == DD_OK && spend)
        doc_paragraph(d, spend);
    if (rc == DD_OK)
        doc_heading(d, 2, dd_msg(c->lang, "scenario.page.all"));
    if (rc == DD_OK)
        rc = add_scenarios(c, chain, d, err);
    if (rc == DD_OK)
        doc_note(d, dd_msg(c->lang, "scenario.page.how"));
    return rc;
}
