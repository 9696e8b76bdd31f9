/* Suppliers and purchases of the year in figures. */
#include "published.h"
#include "statement_charts.h"

/* With the amounts, and where they may not be shown. */
enum { REGION_COLUMNS = 5, REGION_COUNTS = 3, ID_SIZE = 64 };

/* Of a breakdown by region what is shown in the row of part `first`. */
static int64_t sum_of(const int64_t of[REGIONS], const size_t parts[REGIONS], size_t first)
{
    int64_t sum = 0;

    for (size_t r = 0; r < REGIONS; r++)
        sum += parts[r] == first ? of[r] : 0;
    return sum;
}

static void add_region_row(struct say *s, const char **cell, const char *label, int64_t suppliers,
                           int64_t ore)
{
    const struct figures *f = &s->in->figures;

    cell[0] = label;
    cell[1] = say_count(s, suppliers);
    cell[2] = say_share(s, suppliers, f->suppliers.total);
    if (say_withheld(s))
        return;
    cell[3] = say_ore(s, ore);
    cell[4] = say_share(s, ore, f->purchases.total);
}

/* The rows of the table: each region, or those that are shown together. */
static size_t add_region_rows(struct say *s, const size_t parts[REGIONS], const char **cells,
                              size_t ncolumns)
{
    const struct figures *f = &s->in->figures;
    const char *labels[REGIONS], *label;
    char id[ID_SIZE];
    size_t rows = 0;

    for (int r = 0; r < REGIONS; r++) {
        (void)snprintf(id, sizeof(id), "statement.region.%s", region_key((enum region)r));
        labels[r] = dd_msg(s->lang, id);
    }
    for (size_t r = 0; r < REGIONS; r++)
        if ((label = published_label(s, labels, parts, REGIONS, r)))
            add_region_row(s, cells + rows++ * ncolumns, label,
                           sum_of(f->suppliers.region, parts, r),
                           sum_of(f->purchases.region, parts, r));
    return rows;
}

/* Both breakdowns may fail to add up; NULL when neither does. */
static const char *region_rounding(struct say *s, const size_t parts[REGIONS])
{
    const struct figures *f = &s->in->figures;
    int64_t counts[REGIONS], ore[REGIONS];
    size_t n = 0;

    for (size_t r = 0; r < REGIONS; r++)
        if (parts[r] == r) {
            counts[n] = sum_of(f->suppliers.region, parts, r);
            ore[n++] = sum_of(f->purchases.region, parts, r);
        }
    const char *suppliers =
        say_rounding(s, "statement.rounding.suppliers", counts, n, f->suppliers.total);
    const char *purchases = say_withheld(s) ? NULL
                                            : say_rounding(s, "statement.rounding.purchases", ore,
                                                           n, f->purchases.total);

    if (suppliers && purchases)
        return say_text(s, "statement.rounding.both",
                        MSG_ARGS({"first", suppliers}, {"second", purchases}));
    return suppliers ? suppliers : purchases;
}

/* What was bought, region by region, with the rows of the table. */
static void add_region_chart(struct say *s, const size_t parts[REGIONS], const char *const *cells,
                             size_t ncolumns)
{
    enum { PURCHASES = 3 };
    const char *labels[REGIONS], *values[REGIONS];
    int64_t ore[REGIONS];
    size_t n = 0;

    if (say_withheld(s))
        return;
    for (size_t r = 0; r < REGIONS; r++)
        if (parts[r] == r && sum_of(s->in->figures.purchases.region, parts, r) != 0) {
            labels[n] = cells[n * ncolumns];
            values[n] = cells[n * ncolumns + PURCHASES];
            ore[n++] = sum_of(s->in->figures.purchases.region, parts, r);
        }
    chart_of_rows(s, say_text(s, "statement.regions.chart", SAY_NOTHING), labels, values, ore, n);
}

static void add_region_table(struct say *s, const size_t parts[REGIONS])
{
    const struct figures *f = &s->in->figures;
    size_t ncolumns = say_withheld(s) ? REGION_COUNTS : REGION_COLUMNS;
    const char *cells[(REGIONS + 1) * REGION_COLUMNS];
    size_t nrows;
    const char *header[REGION_COLUMNS] = {
        dd_msg(s->lang, "statement.regions.column"), dd_msg(s->lang, "statement.column.suppliers"),
        say_text(s, "statement.column.supplier_share",
                 MSG_ARGS({"base", say_count(s, f->suppliers.total)})),
        dd_msg(s->lang, "statement.column.purchases"),
        say_text(s, "statement.column.purchase_share",
                 MSG_ARGS({"base", say_ore(s, f->purchases.total)}))};

    nrows = add_region_rows(s, parts, cells, ncolumns);
    add_region_row(s, cells + nrows * ncolumns, dd_msg(s->lang, "statement.sum"),
                   f->suppliers.total, f->purchases.total);
    doc_table(s->doc,
              &(struct doc_table){.caption = say_text(s, "statement.regions.caption", SAY_NOTHING),
                                  .ncolumns = ncolumns,
                                  .nrows = nrows + 1,
                                  .header = header,
                                  .numeric = (const bool[]){false, true, true, true, true},
                                  .cells = cells,
                                  .sum = true,
                                  .row_note = region_rounding(s, parts)});
    for (size_t r = 0; r < REGIONS; r++)
        if (parts[r] != r) {
            say_note(s, "statement.regions.merged", SAY_NOTHING);
            break;
        }
    add_region_chart(s, parts, cells, ncolumns);
}

/* "Utenlandske leverandører: 37 av 214 ...; 5,38 mill. kr av ..." */
static const char *both_shares(struct say *s, const char *id, int64_t suppliers, int64_t ore)
{
    return say_text(s, id,
                    MSG_ARGS({"suppliers", say_supplier_share(s, suppliers)},
                             {"purchases", say_purchase_share(s, ore)}));
}

/* Up to three sentences. */
struct sums {
    const char *items[3];
    size_t n;
};

/* Several regions in a sentence: not where the sum is of few, or gives away what the table has
 * together. */
static void add_sum(struct say *s, const size_t parts[REGIONS], const bool chosen[REGIONS],
                    const char *id, struct sums *out)
{
    const struct figures *f = &s->in->figures;
    int64_t suppliers = 0, ore = 0;

    for (size_t r = 0; r < REGIONS; r++)
        if (chosen[r]) {
            suppliers += f->suppliers.region[r];
            ore += f->purchases.region[r];
        }
    if (!published_few(suppliers) && published_whole(parts, chosen, REGIONS))
        out->items[out->n++] = both_shares(s, id, suppliers, ore);
}

static const bool foreign[REGIONS] = {
    [REGION_EU] = true, [REGION_EEA_EFTA] = true, [REGION_EUROPE] = true, [REGION_OUTSIDE] = true};

bool published_foreign(const struct statement_input *in)
{
    const struct figures_breakdown *b = &in->figures.suppliers;
    size_t parts[REGIONS];

    published_parts(b->region, REGIONS, parts);
    return figures_foreign(b) > 0 && !published_few(figures_foreign(b)) &&
           published_whole(parts, foreign, REGIONS);
}

static void add_sums(struct say *s, const size_t parts[REGIONS])
{
    static const bool outside_europe[REGIONS] = {[REGION_OUTSIDE] = true};
    static const bool outside_eu[REGIONS] = {
        [REGION_EEA_EFTA] = true, [REGION_EUROPE] = true, [REGION_OUTSIDE] = true};
    struct sums sums = {.n = 0};

    add_sum(
        s, parts, foreign,
        say_unless_withheld(s, "statement.regions.foreign", "statement.regions.foreign.withheld"),
        &sums);
    add_sum(s, parts, outside_eu,
            say_unless_withheld(s, "statement.regions.outside_eu",
                                "statement.regions.outside_eu.withheld"),
            &sums);
    add_sum(s, parts, outside_europe,
            say_unless_withheld(s, "statement.regions.outside_europe",
                                "statement.regions.outside_europe.withheld"),
            &sums);
    if (sums.n > 0)
        doc_list(s->doc, sums.items, sums.n);
}

static void add_regions(struct say *s)
{
    const struct figures *f = &s->in->figures;
    size_t parts[REGIONS];

    published_parts(f->suppliers.region, REGIONS, parts);
    say_heading(s, 3, "statement.regions.heading");
    add_region_table(s, parts);
    add_sums(s, parts);
    if (f->country_follows > 0)
        say_paragraph(s, "statement.regions.follows",
                      MSG_ARGS({"count", published_count(s, f->country_follows)}));
    if (published_few(f->production_country_unknown)) {
        say_paragraph(s, "statement.regions.production.few", SAY_NOTHING);
        return;
    }
    say_paragraph(
        s,
        say_unless_withheld(s, "statement.regions.production",
                            "statement.regions.production.withheld"),
        MSG_ARGS({"suppliers", say_supplier_share(s, f->production_country_unknown)},
                 {"purchases", say_purchase_share(s, f->production_country_unknown_ore)}));
}

static void add_classes(struct say *s)
{
    const struct figures *f = &s->in->figures;
    const char *labels[] = {dd_msg(s->lang, "statement.classes.supply_chain"),
                            dd_msg(s->lang, "statement.classes.business_partner"),
                            dd_msg(s->lang, "statement.classes.unclassified")};
    int64_t counts[] = {f->supply_chain, f->business_partner, f->unclassified};
    size_t n = published_rows(s, labels, counts, sizeof(counts) / sizeof(counts[0]));

    say_heading(s, 3, "statement.classes.heading");
    say_count_table(s, "statement.classes.caption", "statement.classes.column", labels, counts, n);
}

static const char *purchases_of(struct say *s, const char *id, int64_t ore)
{
    return say_text(s, id, MSG_ARGS({"purchases", say_purchase_share(s, ore)}));
}

static void add_production(struct say *s)
{
    const struct figures *f = &s->in->figures;
    int64_t rest = f->purchases.total - f->production_ore - f->production_unknown_ore;
    const char *items[] = {
        purchases_of(s, "statement.production.yes", f->production_ore),
        purchases_of(s, "statement.production.no", rest),
        purchases_of(s, "statement.production.unknown", f->production_unknown_ore)};

    say_heading(s, 3, "statement.production.heading");
    if (say_withheld(s)) {
        say_paragraph(s, "statement.production.withheld", SAY_NOTHING);
        return;
    }
    doc_list(s->doc, items, sizeof(items) / sizeof(items[0]));
}

/* What is paid to those that are no suppliers is the company's own affair: it is in no figure. */
static void add_outside(struct say *s)
{
    say_paragraph(s, "statement.outside.not_positive",
                  MSG_ARGS({"count", published_count(s, s->in->figures.net_not_positive)}));
}

void section_suppliers(struct say *s)
{
    const struct figures *f = &s->in->figures;

    say_heading(s, 2, "statement.suppliers.heading");
    if (f->suppliers.total == 0) {
        say_paragraph(s, "statement.suppliers.none", SAY_NOTHING);
    } else {
        bool one = f->suppliers.total == 1;
        const char *shown = one ? "statement.suppliers.one" : "statement.suppliers.many";
        const char *withheld =
            one ? "statement.suppliers.one.withheld" : "statement.suppliers.many.withheld";
        say_paragraph(s, say_unless_withheld(s, shown, withheld),
                      MSG_ARGS({"count", say_count(s, f->suppliers.total)},
                               {"ore", say_ore(s, f->purchases.total)}));
        say_vat(s);
        say_accounts(s);
        add_regions(s);
        add_classes(s);
        add_production(s);
        add_outside(s);
    }
}
