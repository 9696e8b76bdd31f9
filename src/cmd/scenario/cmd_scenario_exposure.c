/* Where the chain hangs on one: items with a single source or country, and how concentrated
 * purchases and items are. */
#include "cmd_scenario.h"
#include "ddreg/chain.h"

static const struct cmd_option options[] = {
    CLI_FOR,
    CLI_LIST_OPTIONS,
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

/* What is exposed of one item. */
struct exposed {
    int64_t approved, possible;
    const char
        *single; /* "source": one approved source and no other; "country": all come from one;
                  * "unknown": nobody knows who delivers it, or where it is made; else NULL */
    const char *country; /* that one */
    int64_t hhi;         /* of the shares; -1: not known */
};

/* All of one country, as far as all are known; *unknown says that one is not. */
static const char *one_country(const struct chain *chain, size_t i, bool *unknown)
{
    const size_t first = chain->places[i].first, end = first + chain->items[i].nsources;
    const char *country = NULL;
    bool several = false;

    *unknown = false;
    for (size_t k = first; k < end; k++) {
        const char *made = chain->offers[k].made_in;
        *unknown = *unknown || !made;
        several = several || (made && country && strcmp(made, country) != 0);
        country = made ? made : country;
    }
    return several || *unknown ? NULL : country;
}

/* Of the approved sources' shares; a single one has all. */
static int64_t hhi_of(struct cli *c, const struct chain *chain, size_t i)
{
    const struct stress_item *it = &chain->items[i];
    int64_t *parts = arena_alloc(&c->arena, (it->nsources + 1) * sizeof(*parts));
    size_t n = 0, without_share = 0;

    for (size_t k = 0; parts && k < it->nsources; k++) {
        if (!it->sources[k].approved)
            continue;
        without_share += !it->sources[k].share.known;
        parts[n++] = it->sources[k].share.known ? it->sources[k].share.likely : STRESS_FULL;
    }
    return parts && (without_share == 0 || n == 1) ? stress_hhi(parts, n) : -1;
}

static struct exposed exposed_of(struct cli *c, const struct chain *chain, size_t i)
{
    const struct stress_item *it = &chain->items[i];
    struct exposed e = {.hhi = -1};
    bool unknown, unaccounted = false;

    for (size_t k = 0; k < it->nsources; k++) {
        if (!chain->offers[chain->places[i].first + k].id) {
            unaccounted = true;
            continue;
        }
        e.approved += it->sources[k].approved;
        e.possible += !it->sources[k].approved;
    }
    e.country = one_country(chain, i, &unknown);
    if (e.approved == 1 && e.possible == 0 && !unaccounted)
        e.single = "source";
    else if (e.country && e.approved > 0)
        e.single = "country";
    else if (it->nneeds == 0 && (unknown || unaccounted || e.approved == 0))
        e.single = "unknown";
    if (!unaccounted && e.approved > 0)
        e.hhi = hhi_of(c, chain, i);
    return e;
}

static void add_row(struct cli *c, struct out_list *list, const struct chain *chain, size_t i)
{
    const struct chain_place *p = &chain->places[i];
    const struct exposed e = exposed_of(c, chain, i);
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

static void say_spend(struct cli *c, const struct spend *s)
{
    if (s->year && s->suppliers >= 0)
        cli_say(c, "scenario.spend",
                MSG_ARGS({"year", s->year}, {"suppliers", cli_count(c, s->suppliers)},
                         {"countries", cli_count(c, s->countries)}));
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct spend spend;
    struct chain chain;
    struct out_list list;
    enum dd_rc rc = chain_read(c->reg, &c->arena, c->today, &chain, err);

    if (rc == DD_OK)
        rc = read_spend(c, &spend, err);
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
    say_spend(c, &spend);
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
