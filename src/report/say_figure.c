/* Figures by their names, for the company's own words: what may be published of docs/figures.md. */
#include "ddreg/figure_list.h"
#include "ddreg/figure_rows.h"
#include "published.h"
#include "words_said.h"

/* Does the figure take whole rows of a table of which some may be shown together? `first` is the
 * trait of the table's first row. */
static bool takes_whole_rows(const struct figure *f, const int64_t *suppliers, size_t n,
                             enum figure_trait first)
{
    size_t parts[REGIONS];
    bool chosen[REGIONS];
    int64_t sum = 0;

    published_parts(suppliers, n, parts);
    for (size_t i = 0; i < n; i++) {
        chosen[i] = (f->any & FIGURE_TRAIT((int)first + (int)i)) != 0;
        sum += chosen[i] ? suppliers[i] : 0;
    }
    return !published_few(sum) && published_whole(parts, chosen, n);
}

static bool may_be_published(const struct say *s, const struct figure *figure, int64_t value)
{
    const struct figures *f = &s->in->figures;

    switch (figure->published) {
    case FIGURE_ALWAYS:
        return true;
    case FIGURE_IF_NOT_FEW:
        return !published_few(value);
    case FIGURE_BY_REGION:
        return takes_whole_rows(figure, f->suppliers.region, REGIONS, TRAIT_NORWAY);
    case FIGURE_BY_CLASS:
        return takes_whole_rows(
            figure, (const int64_t[]){f->supply_chain, f->business_partner, f->unclassified}, 3,
            TRAIT_CHAIN);
    case FIGURE_BY_WHO:
        return published_shows_decided(s->in);
    case FIGURE_NEVER:
        break;
    }
    return false;
}

static const char *share_text(struct say *s, bool ore, int64_t part, int64_t base)
{
    return say_text(s, ore ? "statement.figure.purchase_share" : "statement.figure.supplier_share",
                    MSG_ARGS({"share", say_share(s, part, base)},
                             {"part", ore ? say_ore(s, part) : say_count(s, part)},
                             {"base", ore ? say_ore(s, base) : say_count(s, base)}));
}

/* The figure by itself: a base, or what is no share. */
static const char *whole_text(struct say *s, const struct figure *f, int64_t value)
{
    if (figure_is_money(f))
        return say_ore(s, value);
    if (f->of != FIGURE_OF_PAYEES)
        return say_count(s, value);
    return say_text(s, "statement.figure.suppliers", MSG_ARGS({"count", say_count(s, value)}));
}

const char *say_figure(struct say *s, const char *name)
{
    bool share;
    const int id = figure_named(name, &share);
    const struct figure *figure = id == FIGURE_NONE ? NULL : figure_at((enum figure_id)id);
    int64_t value, base;

    if (!figure || !figure_value(&s->in->figures, (enum figure_id)id, &value) ||
        !figure_value(&s->in->figures, figure->base, &base) || !may_be_published(s, figure, value))
        return NULL;
    if (share)
        return share_text(s, figure_is_money(figure), value, base);
    if (!figure_has_base(figure) || figure->of != FIGURE_OF_PAYEES)
        return whole_text(s, figure, value);
    return figure_is_money(figure) ? say_purchase_share(s, value) : say_supplier_share(s, value);
}
