/* Annexes: where the high and very high levels are, and what the risk to people is there. */
#include "ddreg/people.h"
#include "ddreg/sectors.h"
#include "ddreg/sources.h"
#include "ddreg/themes.h"
#include "published.h"

enum { GROUP_COLUMNS = 4, MOST_IN_ROW = 3 };

typedef const char *label_fn(struct say *, const char *code);

static bool is_unknown(const char *code)
{
    return strcmp(code, "unknown") == 0;
}

static const struct trade *find_sector(const char *code)
{
    return is_unknown(code) ? NULL : sector_find(code);
}

static const char *sector_label(struct say *s, const char *code)
{
    const struct trade *sector = find_sector(code);

    if (!sector)
        return dd_msg(s->lang, "statement.sectors.unknown");
    return say_text(s, "statement.sectors.row",
                    MSG_ARGS({"name", sector->name[s->lang]}, {"code", code}));
}

static const char *theme_label(struct say *s, const char *code)
{
    const struct theme *theme = theme_by_id(code);

    return theme ? theme->name[s->lang] : dd_msg(s->lang, "statement.themes.unknown");
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

static int larger(int a, int b)
{
    return a > b ? a : b;
}

/* The row of a part: its groups together. */
static void add_group_row(struct say *s, const char **cell, const char *label,
                          const struct statement_group *g, const size_t *part, size_t n,
                          size_t first, size_t hidden)
{
    int64_t suppliers = 0;
    int severity = 0, likelihood = 0;

    for (size_t i = 0; i < n; i++) {
        if (part[i] != first)
            continue;
        suppliers += g[i].high + g[i].very_high;
        severity = larger(severity, g[i].severity);
        likelihood = larger(likelihood, g[i].likelihood);
    }
    cell[0] = label;
    cell[1] = first == hidden ? say_text(s, "statement.groups.least",
                                         MSG_ARGS({"n", say_count(s, (int64_t)PUBLISHED_LEAST)}))
                              : say_count(s, suppliers);
    cell[2] = say_count(s, severity);
    cell[3] = say_count(s, likelihood);
}

/* The groups by which of them are shown together. */
struct groups {
    const struct statement_group *g;
    size_t n;
    const char **labels;
    size_t *part;
    int64_t sum;
    bool merged;
    size_t hidden;      /* the part whose number is not shown, so that the sum is not; n: none */
    const char *others; /* the names of more than MOST_IN_ROW that are one row, or NULL */
};

/* The part with the most suppliers. */
static size_t largest_part(const int64_t *counts, const struct groups *all)
{
    size_t found = 0;
    int64_t most = -1;

    for (size_t i = 0; i < all->n; i++) {
        int64_t sum = 0;
        for (size_t k = 0; k < all->n; k++)
            sum += all->part[k] == i ? counts[k] : 0;
        if (sum > most) {
            most = sum;
            found = i;
        }
    }
    return found;
}

/* False where the document has failed. */
static bool find_parts(struct say *s, label_fn *label, struct groups *out)
{
    int64_t *counts = arena_alloc(s->doc->arena, (out->n + 1) * sizeof(*counts));

    out->labels = texts(s, out->n + 1);
    out->part = arena_alloc(s->doc->arena, (out->n + 1) * sizeof(*out->part));
    if (!counts || !out->labels || !out->part) {
        s->doc->failed = true;
        return false;
    }
    for (size_t i = 0; i < out->n; i++) {
        counts[i] = out->g[i].high + out->g[i].very_high;
        out->labels[i] = label(s, out->g[i].code);
        out->sum += counts[i];
    }
    published_parts(counts, out->n, out->part);
    out->hidden = published_shows_high(s->in) ? out->n : largest_part(counts, out);
    for (size_t i = 0; i < out->n; i++)
        out->merged = out->merged || out->part[i] != i;
    return true;
}

static size_t size_of_part(const struct groups *all, size_t first)
{
    size_t n = 0;

    for (size_t i = 0; i < all->n; i++)
        n += all->part[i] == first;
    return n;
}

/* Each part alone, then the one of those with few: where they are many their names are for below
 * the table. */
static size_t add_rows(struct say *s, struct groups *all, const char **cells)
{
    size_t rows = 0;

    for (int together = 0; together <= 1; together++)
        for (size_t i = 0; i < all->n; i++) {
            size_t n = size_of_part(all, i);
            const char *label = published_label(s, all->labels, all->part, all->n, i);
            if (!label || (n > 1) != (together == 1))
                continue;
            if (n > MOST_IN_ROW) {
                all->others = label;
                label = dd_msg(s->lang, "statement.groups.others");
            }
            add_group_row(s, cells + rows++ * GROUP_COLUMNS, label, all->g, all->part, all->n, i,
                          all->hidden);
        }
    return rows;
}

/* Every group is in a row: one that is left out would be a risk left out. */
static void add_groups(struct say *s, const char *caption, const char *column, label_fn *label,
                       const struct statement_group *g, size_t n)
{
    struct groups all = {.g = g, .n = n};
    const char **cells = texts(s, n * GROUP_COLUMNS);
    const char *header[GROUP_COLUMNS] = {dd_msg(s->lang, column),
                                         dd_msg(s->lang, "statement.groups.suppliers"),
                                         dd_msg(s->lang, "statement.groups.severity"),
                                         dd_msg(s->lang, "statement.groups.likelihood")};
    size_t rows;

    if (!cells || !find_parts(s, label, &all))
        return;
    if (published_few(all.sum)) {
        say_paragraph(s, "statement.groups.few", SAY_NOTHING);
        return;
    }
    rows = add_rows(s, &all, cells);
    doc_table(s->doc, &(struct doc_table){
                          .caption = say_text(s, caption, SAY_NOTHING),
                          .ncolumns = GROUP_COLUMNS,
                          .nrows = rows,
                          .header = header,
                          .numeric = (const bool[]){false, true, true, true},
                          .cells = cells,
                          .row_note = dd_msg(s->lang, all.merged ? "statement.groups.note.merged"
                                                                 : "statement.groups.note")});
    if (all.hidden < n)
        say_note(s, "statement.groups.hidden", SAY_NOTHING);
    if (all.others)
        say_note(s, "statement.groups.others.are", MSG_ARGS({"names", all.others}));
}

static const char *sources_of(struct say *s, const struct trade *t)
{
    struct buf b = BUF_INIT;

    sources_add(&b, s->lang, t->sources);
    return say_keep(s, &b);
}

static const char *affected_by(struct say *s, const struct trade *t)
{
    struct buf b = BUF_INIT;

    affected_add(&b, s->lang, t->affected);
    return say_keep(s, &b);
}

/* Who may be harmed, and how, by what is bought of the worst of each theme. */
static void add_affected(struct say *s)
{
    const char **items = texts(s, s->in->nthemes);
    size_t n = 0;

    for (size_t i = 0; items && i < s->in->nthemes; i++) {
        const struct statement_group *g = &s->in->themes[i];
        if (g->trade)
            items[n++] = say_text(s, "statement.themes.reason",
                                  MSG_ARGS({"name", theme_label(s, g->code)},
                                           {"reason", g->trade->reason[s->lang]},
                                           {"affected", affected_by(s, g->trade)},
                                           {"source", sources_of(s, g->trade)}));
    }
    if (n == 0)
        return;
    say_paragraph(s, "statement.themes.reasons", SAY_NOTHING);
    doc_list(s->doc, items, n);
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
    if (n == 0)
        return;
    say_paragraph(s, "statement.sectors.reasons", SAY_NOTHING);
    doc_list(s->doc, items, n);
}

/* Where no trade is registered of any there is nothing to break down by. */
static void add_sectors(struct say *s)
{
    say_heading(s, 3, "statement.sectors.heading");
    if (s->in->nsectors == 1 && is_unknown(s->in->sectors[0].code)) {
        say_paragraph(s, "statement.sectors.nobody", SAY_NOTHING);
        return;
    }
    say_paragraph(s, "statement.sectors.text", SAY_NOTHING);
    add_groups(s, "statement.sectors.caption", "statement.sectors.column", sector_label,
               s->in->sectors, s->in->nsectors);
    add_reasons(s);
}

/* How many levels are high, and how many of these a person decided on. */
void say_found(struct say *s)
{
    int64_t found = published_high(s->in);
    int64_t undecided = found - published_high_decided(s->in);
    bool shown = published_shows_high(s->in);
    bool few = !shown || published_few(undecided) || published_few(found - undecided);
    const char *id = !shown               ? "statement.risks.found.most"
                     : !few               ? "statement.risks.found"
                     : undecided == 0     ? "statement.risks.found.decided"
                     : undecided == found ? "statement.risks.found.proposed"
                                          : "statement.risks.found.few";

    say_paragraph(s, id,
                  MSG_ARGS({"suppliers", say_supplier_share(s, found)},
                           {"decided", say_count(s, found - undecided)},
                           {"undecided", say_count(s, undecided)}));
    if (undecided > 0)
        say_gap(s, few ? "undecided_few" : "undecided",
                MSG_ARGS({"count", say_count(s, undecided)}));
}

void annex_trades(struct say *s)
{
    if (s->in->nsectors == 0)
        return;
    say_heading(s, 2, "statement.annex.trades");
    say_heading(s, 3, "statement.themes.heading");
    say_paragraph(s, "statement.themes.text", SAY_NOTHING);
    add_groups(s, "statement.themes.caption", "statement.themes.column", theme_label, s->in->themes,
               s->in->nthemes);
    add_affected(s);
    add_sectors(s);
}

void annex_countries(struct say *s)
{
    if (s->in->nsectors == 0)
        return;
    say_heading(s, 2, "statement.annex.countries");
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
