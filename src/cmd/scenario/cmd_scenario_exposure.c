/* Where the chain hangs on one: items with a single source or country, and how concentrated
 * purchases and items are. */
#include "cmd_scenario.h"
#include "cli/doc_file.h"
#include "scenario_exposed.h"

static const struct cmd_option options[] = {
    CLI_FOR,
    CLI_LIST_OPTIONS,
    {.name = "as", .nb = "som", .arg = "html|pdf|md|json|docx", .help = "opt.render_as"},
    {.name = "output",
     .letter = 'o',
     .arg = "FILE",
     .file = CMD_FILE_WRITE,
     .help = "opt.scenario.output"},
    {.name = "overwrite", .help = "opt.overwrite"},
    {.name = NULL},
};

static const struct out_column columns[] = {
    {"id", "col.id", FIT_WHOLE},
    {"name", "col.name", FIT_WRAP},
    {"criticality", "item.field.criticality", FIT_SPARE},
    {"approved", "col.approved_sources", FIT_WHOLE},
    {"possible", "col.possible_sources", FIT_WHOLE},
    {"single", "col.single", FIT_WRAP},
    {"country", "col.single_country", FIT_WHOLE},
    {"hhi", "col.hhi", FIT_WHOLE},
};
enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

static void add_row(struct cli *c, struct out_list *list, const struct chain *chain, size_t i)
{
    const struct chain_place *p = &chain->places[i];
    const struct exposed e = scenario_exposed(&c->arena, chain, i);
    const struct out_cell cells[COLUMNS] = {
        out_text(p->id),
        out_text(p->name),
        out_key(c, p->criticality),
        out_int(e.approved),
        out_int(e.possible),
        out_word(e.single,
                 e.single ? dd_msg(c->lang, arena_printf(&c->arena, "scenario.single.%s", e.single))
                          : NULL),
        out_text(e.country),
        e.hhi < 0 ? out_text(NULL) : out_int(e.hhi),
    };

    out_row(list, cells);
}

/* --- How concentrated purchases are -------------------------------------------------------------
 */

struct spend {
    const char *year;             /* NULL: nothing was bought */
    int64_t suppliers, countries; /* HHI; -1: nothing */
};

/* By the seller's country; those of which it is not known are one. */
static int64_t by_country(struct cli *c, const struct supplier_row *rows, size_t n)
{
    int64_t *parts = arena_alloc(&c->arena, (n + 1) * sizeof(*parts));
    const char **codes = arena_alloc(&c->arena, (n + 1) * sizeof(*codes));
    size_t ncodes = 0;

    if (!parts || !codes)
        return -1;
    for (size_t i = 0; i < n; i++) {
        const char *code = rows[i].country ? rows[i].country : "";
        size_t at = 0;
        while (at < ncodes && strcmp(codes[at], code) != 0)
            at++;
        if (at == ncodes)
            codes[ncodes++] = code;
        parts[at] += rows[i].ore;
    }
    return stress_hhi(parts, ncodes);
}

static enum dd_rc read_spend(struct cli *c, struct spend *out, struct dd_error *err)
{
    struct supplier_row *rows;
    int64_t *parts;
    size_t n;
    enum dd_rc rc = scenario_bought(c, &out->year, &rows, &n, err);

    out->suppliers = out->countries = -1;
    if (rc != DD_OK || !out->year)
        return rc;
    parts = arena_alloc(&c->arena, (n + 1) * sizeof(*parts));
    if (!parts)
        return dd_no_memory(err);
    for (size_t i = 0; i < n; i++)
        parts[i] = rows[i].ore;
    out->suppliers = stress_hhi(parts, n);
    out->countries = by_country(c, rows, n);
    return DD_OK;
}

static void json_head(struct cli *c, struct json *j, const void *of)
{
    const struct spend *s = of;

    (void)c;
    json_object(j, "purchases");
    json_text(j, "year", s->year);
    if (s->suppliers < 0)
        json_null(j, "hhi_suppliers");
    else
        json_int(j, "hhi_suppliers", s->suppliers);
    if (s->countries < 0)
        json_null(j, "hhi_countries");
    else
        json_int(j, "hhi_countries", s->countries);
    json_end_object(j);
}

/* In a sentence; NULL where nothing was bought. */
static const char *say_spend(struct cli *c, const struct spend *s)
{
    if (!s->year || s->suppliers < 0)
        return NULL;
    return scenario_said(c, "scenario.spend",
                         MSG_ARGS({"year", s->year}, {"suppliers", cli_count(c, s->suppliers)},
                                  {"countries", cli_count(c, s->countries)}));
}

static enum dd_rc write_page(struct cli *c, const struct chain *chain, const char *spend,
                             struct dd_error *err)
{
    const char *path = cli_option(c, "output"), *form;
    struct doc d;
    enum dd_rc rc = doc_file_form(c, path, &form, err);

    if (rc == DD_OK)
        rc = cli_check_place(c, path, err);
    if (rc == DD_OK)
        rc = scenario_exposure_page(c, chain, spend, &d, err);
    return rc == DD_OK ? doc_file_write(c, &d, form, path, "exposure", err) : rc;
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct spend spend;
    struct chain chain;
    struct out_list list;
    enum dd_rc rc = chain_read(c->reg, &c->arena, c->today, &chain, err);

    if (rc == DD_OK)
        rc = read_spend(c, &spend, err);
    if (rc == DD_OK && cli_option(c, "output"))
        rc = write_page(c, &chain, say_spend(c, &spend), err);
    if (rc == DD_OK)
        rc = out_begin(&list, c, "items", columns, COLUMNS, err);
    if (rc != DD_OK)
        return rc;
    list.json_head = json_head;
    list.of = &spend;
    for (size_t i = 0; i < chain.n; i++)
        if (!chain.places[i].resource)
            add_row(c, &list, &chain, i);
    rc = out_end(&list, err);
    if (rc != DD_OK || c->format != FORMAT_TABLE)
        return rc;
    if (list.nrows == 0)
        cli_say(c, "scenario.no_items", NULL, 0);
    if (say_spend(c, &spend))
        buf_printf(&c->out, "%s\n", say_spend(c, &spend));
    return DD_OK;
}

const struct dd_cmd cmd_scenario_exposure = {
    .name = "scenario exposure",
    .alias = "scenario sårbarhet",
    .args = "",
    .summary = "cmd.scenario.exposure",
    .example = "ddreg scenario exposure",
    .reg = CMD_READS,
    .company = CMD_OF_COMPANY,
    .options = options,
    .columns = columns,
    .ncolumns = COLUMNS,
    .run = run,
};
