/* § 5 b: how risk was mapped, actual adverse impacts, significant risk. A level that only the model
 * proposed is never called assessed. */
#include "ddreg/sectors.h"
#include "say.h"

static int64_t sum_of(const struct statement_group *g, size_t n, bool decided)
{
    int64_t sum = 0;

    for (size_t i = 0; i < n; i++)
        sum += decided ? g[i].decided : g[i].high + g[i].very_high;
    return sum;
}

static void add_coverage(struct say *s)
{
    const struct figures *f = &s->in->figures;
    const char *labels[] = {dd_msg(s->lang, "statement.coverage.decided"),
                            dd_msg(s->lang, "statement.coverage.proposed"),
                            dd_msg(s->lang, "statement.coverage.none")};
    const int64_t counts[] = {f->decided, f->proposed, f->none};

    say_heading(s, 3, "statement.coverage.heading");
    say_paragraph(s, "statement.coverage.text", MSG_ARGS({"as_of", say_day(s, f->as_of)}));
    say_count_table(s, "coverage", labels, counts, sizeof(counts) / sizeof(counts[0]));
    if (f->none > 0)
        say_gap(s, "unrated", MSG_ARGS({"suppliers", say_supplier_share(s, f->none)}));
}

void section_method(struct say *s)
{
    say_heading(s, 2, "statement.method.heading");
    say_paragraph(s, "statement.method.oecd", SAY_NOTHING);
    say_paragraph(s, "statement.method.model", MSG_ARGS({"version", s->in->model_version}));
    say_paragraph(s, "statement.method.limits", SAY_NOTHING);
    if (s->in->figures.suppliers.total > 0)
        add_coverage(s);
}

void section_impacts(struct say *s)
{
    say_heading(s, 2, "statement.impacts.heading");
    say_gap(s, "impacts", SAY_NOTHING);
}

static void add_levels(struct say *s)
{
    static const enum risk_level worst_first[] = {RISK_VERY_HIGH, RISK_HIGH, RISK_MEDIUM, RISK_LOW};
    const char *labels[RISK_LEVELS + 1];
    int64_t counts[RISK_LEVELS + 1];
    enum { ID_SIZE = 64 };
    char id[ID_SIZE];

    for (int i = 0; i < RISK_LEVELS; i++) {
        (void)snprintf(id, sizeof(id), "statement.level.%s", risk_level_key(worst_first[i]));
        labels[i] = dd_msg(s->lang, id);
        counts[i] = s->in->figures.level[worst_first[i]];
    }
    labels[RISK_LEVELS] = dd_msg(s->lang, "statement.coverage.none");
    counts[RISK_LEVELS] = s->in->figures.none;
    say_count_table(s, "levels", labels, counts, RISK_LEVELS + 1);
}

enum { GROUP_ROWS = 12, GROUP_COLUMNS = 6 };

static void add_group_row(struct say *s, const char **cell, const char *label,
                          const struct statement_group *g)
{
    cell[0] = label;
    cell[1] = say_count(s, g->very_high);
    cell[2] = say_count(s, g->high);
    cell[3] = say_count(s, g->decided);
    cell[4] = say_count(s, g->severity);
    cell[5] = say_count(s, g->likelihood);
}

/* What does not fit the table as one row more. */
static struct statement_group rest_of(const struct statement_group *g, size_t n)
{
    struct statement_group rest = {0};

    for (size_t i = GROUP_ROWS; i < n; i++) {
        rest.high += g[i].high;
        rest.very_high += g[i].very_high;
        rest.decided += g[i].decided;
        rest.severity = g[i].severity > rest.severity ? g[i].severity : rest.severity;
        rest.likelihood = g[i].likelihood > rest.likelihood ? g[i].likelihood : rest.likelihood;
    }
    return rest;
}

typedef const char *label_fn(struct say *, const char *code);

static bool is_unknown(const char *code)
{
    return strcmp(code, "unknown") == 0;
}

/* The table's row "unknown" is that of no code. */
static const struct sector *find_sector(const char *code)
{
    return sector_find(is_unknown(code) ? NULL : code);
}

static const char *sector_label(struct say *s, const char *code)
{
    const struct sector *sector = find_sector(code);

    if (is_unknown(code) || !sector)
        return dd_msg(s->lang, "statement.sectors.unknown");
    return say_text(s, "statement.sectors.row",
                    MSG_ARGS({"name", sector->name[s->lang]}, {"code", code}));
}

static const char *country_label(struct say *s, const char *code)
{
    return code ? country_name(code, s->lang) : dd_msg(s->lang, "statement.region.unknown");
}

static void add_groups(struct say *s, const char *caption, const char *column, label_fn *label,
                       const struct statement_group *g, size_t n)
{
    const char *cells[(GROUP_ROWS + 1) * GROUP_COLUMNS];
    size_t shown = n < GROUP_ROWS ? n : GROUP_ROWS;
    const char *header[GROUP_COLUMNS] = {dd_msg(s->lang, column),
                                         dd_msg(s->lang, "statement.groups.very_high"),
                                         dd_msg(s->lang, "statement.groups.high"),
                                         dd_msg(s->lang, "statement.groups.decided"),
                                         dd_msg(s->lang, "statement.groups.severity"),
                                         dd_msg(s->lang, "statement.groups.likelihood")};

    for (size_t i = 0; i < shown; i++)
        add_group_row(s, cells + i * GROUP_COLUMNS, label(s, g[i].code), &g[i]);
    if (n > shown) {
        struct statement_group rest = rest_of(g, n);
        add_group_row(s, cells + shown * GROUP_COLUMNS,
                      say_text(s, "statement.groups.rest",
                               MSG_ARGS({"count", say_count(s, (int64_t)(n - shown))})),
                      &rest);
    }
    doc_table(s->doc,
              &(struct doc_table){.caption = say_text(s, caption, SAY_NOTHING),
                                  .ncolumns = GROUP_COLUMNS,
                                  .nrows = shown + (n > shown),
                                  .header = header,
                                  .numeric = (const bool[]){false, true, true, true, true, true},
                                  .cells = cells,
                                  .row_note = dd_msg(s->lang, "statement.groups.note")});
}

/* What the risk is to people, trade by trade: the reason the model's table gives. */
static void add_reasons(struct say *s)
{
    const char *items[GROUP_ROWS];
    size_t n = 0;

    for (size_t i = 0; i < s->in->nsectors && i < GROUP_ROWS; i++) {
        const struct sector *sector = find_sector(s->in->sectors[i].code);
        if (sector)
            items[n++] = say_text(s, "statement.sectors.reason",
                                  MSG_ARGS({"name", sector_label(s, s->in->sectors[i].code)},
                                           {"reason", sector->reason[s->lang]}));
    }
    say_paragraph(s, "statement.sectors.reasons", SAY_NOTHING);
    doc_list(s->doc, items, n);
}

static void add_significant(struct say *s)
{
    int64_t found = sum_of(s->in->sectors, s->in->nsectors, false);
    int64_t undecided = found - sum_of(s->in->sectors, s->in->nsectors, true);

    say_paragraph(s, "statement.risks.found",
                  MSG_ARGS({"suppliers", say_supplier_share(s, found)},
                           {"decided", say_count(s, found - undecided)},
                           {"undecided", say_count(s, undecided)}));
    if (undecided > 0)
        say_gap(s, "undecided", MSG_ARGS({"count", say_count(s, undecided)}));
    say_heading(s, 3, "statement.sectors.heading");
    add_groups(s, "statement.sectors.caption", "statement.sectors.column", sector_label,
               s->in->sectors, s->in->nsectors);
    add_reasons(s);
    say_heading(s, 3, "statement.countries.heading");
    add_groups(s, "statement.countries.caption", "statement.countries.column", country_label,
               s->in->countries, s->in->ncountries);
    say_note(s, "statement.risks.unnamed", SAY_NOTHING);
}

void section_risks(struct say *s)
{
    const struct figures *f = &s->in->figures;

    say_heading(s, 2, "statement.risks.heading");
    if (f->suppliers.total == 0) {
        say_paragraph(s, "statement.risks.nobody", SAY_NOTHING);
        return;
    }
    say_paragraph(s, "statement.risks.text", MSG_ARGS({"as_of", say_day(s, f->as_of)}));
    add_levels(s);
    if (s->in->nsectors > 0)
        add_significant(s);
    else
        say_paragraph(s, "statement.risks.none", SAY_NOTHING);
}
