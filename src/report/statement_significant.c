/* § 5 b: where the high and very high levels are, and what the risk to people is there. */
#include "ddreg/sectors.h"
#include "ddreg/sources.h"
#include "say.h"

enum { GROUP_COLUMNS = 6 };

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

typedef const char *label_fn(struct say *, const char *code);

static bool is_unknown(const char *code)
{
    return strcmp(code, "unknown") == 0;
}

/* The table's row "unknown" is that of no code. */
static const struct trade *find_sector(const char *code)
{
    return sector_find(is_unknown(code) ? NULL : code);
}

static const char *sector_label(struct say *s, const char *code)
{
    const struct trade *sector = find_sector(code);

    if (is_unknown(code) || !sector)
        return dd_msg(s->lang, "statement.sectors.unknown");
    return say_text(s, "statement.sectors.row",
                    MSG_ARGS({"name", sector->name[s->lang]}, {"code", code}));
}

static const char *country_label(struct say *s, const char *code)
{
    return code ? country_name(code, s->lang) : dd_msg(s->lang, "statement.region.unknown");
}

static const char *origin_label(struct say *s, const char *code)
{
    return code ? country_name(code, s->lang) : dd_msg(s->lang, "statement.origins.unknown");
}

/* Room for n texts, or NULL: the document has failed. */
static const char **texts(struct say *s, size_t n)
{
    const char **room = arena_alloc(s->doc->arena, n * sizeof(*room));

    if (!room)
        s->doc->failed = true;
    return room;
}

/* Every group has its row: one that is left out would be a risk left out. */
static void add_groups(struct say *s, const char *caption, const char *column, label_fn *label,
                       const struct statement_group *g, size_t n)
{
    const char **cells = texts(s, n * GROUP_COLUMNS);
    const char *header[GROUP_COLUMNS] = {dd_msg(s->lang, column),
                                         dd_msg(s->lang, "statement.groups.very_high"),
                                         dd_msg(s->lang, "statement.groups.high"),
                                         dd_msg(s->lang, "statement.groups.decided"),
                                         dd_msg(s->lang, "statement.groups.severity"),
                                         dd_msg(s->lang, "statement.groups.likelihood")};

    if (!cells)
        return;
    for (size_t i = 0; i < n; i++)
        add_group_row(s, cells + i * GROUP_COLUMNS, label(s, g[i].code), &g[i]);
    doc_table(s->doc,
              &(struct doc_table){.caption = say_text(s, caption, SAY_NOTHING),
                                  .ncolumns = GROUP_COLUMNS,
                                  .nrows = n,
                                  .header = header,
                                  .numeric = (const bool[]){false, true, true, true, true, true},
                                  .cells = cells,
                                  .row_note = dd_msg(s->lang, "statement.groups.note")});
}

static const char *sources_of(struct say *s, const struct trade *t)
{
    struct buf b = BUF_INIT;

    sources_add(&b, s->lang, t->sources);
    return say_keep(s, &b);
}

/* What the risk is to people, trade by trade: the reason the model's table gives, and its source.
 */
static void add_reasons(struct say *s)
{
    const char **items = texts(s, s->in->nsectors);
    size_t n = 0;

    if (!items)
        return;
    for (size_t i = 0; i < s->in->nsectors; i++) {
        const struct trade *sector = find_sector(s->in->sectors[i].code);
        if (sector)
            items[n++] = say_text(s, "statement.sectors.reason",
                                  MSG_ARGS({"name", sector_label(s, s->in->sectors[i].code)},
                                           {"reason", sector->reason[s->lang]},
                                           {"source", sources_of(s, sector)}));
    }
    say_paragraph(s, "statement.sectors.reasons", SAY_NOTHING);
    doc_list(s->doc, items, n);
}

static int64_t sum_of(const struct statement_group *g, size_t n, bool decided)
{
    int64_t sum = 0;

    for (size_t i = 0; i < n; i++)
        sum += decided ? g[i].decided : g[i].high + g[i].very_high;
    return sum;
}

void say_significant(struct say *s)
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
    say_paragraph(s, "statement.sectors.text", SAY_NOTHING);
    add_groups(s, "statement.sectors.caption", "statement.sectors.column", sector_label,
               s->in->sectors, s->in->nsectors);
    add_reasons(s);
    say_heading(s, 3, "statement.countries.heading");
    say_paragraph(s, "statement.countries.text", SAY_NOTHING);
    add_groups(s, "statement.countries.caption", "statement.countries.column", country_label,
               s->in->countries, s->in->ncountries);
    say_heading(s, 3, "statement.origins.heading");
    say_paragraph(s, "statement.origins.text", SAY_NOTHING);
    add_groups(s, "statement.origins.caption", "statement.origins.column", origin_label,
               s->in->origins, s->in->norigins);
    say_note(s, "statement.risks.unnamed", SAY_NOTHING);
}
