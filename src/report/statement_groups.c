#include "statement_groups.h"

#include "ddreg/themes.h"

/* More than there are divisions or countries. */
enum { MAX_GROUPS = 300 };

static bool same_code(const char *a, const char *b)
{
    return a && b ? strcmp(a, b) == 0 : a == b;
}

/* The group of a code, made when it is new; NULL when there is no room. `code` is kept as it is. */
static struct statement_group *group_of(struct statement_group *groups, size_t *n, const char *code)
{
    for (size_t i = 0; i < *n; i++)
        if (same_code(groups[i].code, code))
            return &groups[i];
    if (*n == MAX_GROUPS)
        return NULL;
    groups[*n] = (struct statement_group){.code = code};
    return &groups[(*n)++];
}

static int larger(int a, int b)
{
    return a > b ? a : b;
}

static void count_in(struct statement_group *g, const struct figures_member *m)
{
    if (m->level == RISK_VERY_HIGH)
        g->very_high++;
    else
        g->high++;
    g->decided += m->decided;
    g->severity = larger(g->severity, m->severity);
    g->likelihood = larger(g->likelihood, m->likelihood);
}

/* As everywhere in the figures, Svalbard and Jan Mayen count with Norway. */
static const char *counted_country(const char *code)
{
    return code && strcmp(code, "SJ") == 0 ? "NO" : code;
}

/* Of equals the one whose code comes first: the same text each time. */
static void keep_worst(struct statement_group *g, const struct figures_member *m,
                       const struct trade *trade)
{
    bool graver =
        m->severity != g->severity ? m->severity > g->severity : m->likelihood > g->likelihood;
    bool equal = m->severity == g->severity && m->likelihood == g->likelihood;

    if (!g->trade || graver || (equal && strcmp(trade->code, g->trade->code) < 0))
        g->trade = trade;
}

/* By the theme of what is bought, wherever it comes from. */
static bool add_to_theme(struct statement_input *out, const struct figures_member *m,
                         const struct trade *trade)
{
    const struct theme *theme = theme_of(trade);
    struct statement_group *g = group_of(out->themes, &out->nthemes, theme ? theme->id : "unknown");

    if (!g)
        return false;
    if (theme)
        keep_worst(g, m, trade);
    count_in(g, m);
    return true;
}

/* False when there is no room for another group. */
static bool add_member(struct statement_input *out, const struct figures_member *m,
                       const struct trade *trade)
{
    const struct trade *sector = sector_division(m->sector);
    struct statement_group *by_sector, *by_country, *by_origin;

    by_sector = group_of(out->sectors, &out->nsectors, sector ? sector->code : "unknown");
    by_country = group_of(out->countries, &out->ncountries, counted_country(m->country));
    by_origin = group_of(out->origins, &out->norigins, counted_country(m->production_country));
    if (!by_sector || !by_country || !by_origin || !add_to_theme(out, m, trade))
        return false;
    count_in(by_sector, m);
    count_in(by_country, m);
    count_in(by_origin, m);
    return true;
}

/* The worst first, as OECD has it; equals by how many, then by code, what has none last. */
static bool before(const struct statement_group *a, const struct statement_group *b)
{
    int64_t more = a->very_high + a->high - b->very_high - b->high;

    if (a->severity != b->severity)
        return a->severity > b->severity;
    if (a->likelihood != b->likelihood)
        return a->likelihood > b->likelihood;
    if (more != 0)
        return more > 0;
    return a->code && (!b->code || strcmp(a->code, b->code) < 0);
}

/* Insertion: there are few. */
static void sort_groups(struct statement_group *g, size_t n)
{
    for (size_t i = 1; i < n; i++) {
        struct statement_group one = g[i];
        size_t j = i;
        for (; j > 0 && before(&one, &g[j - 1]); j--)
            g[j] = g[j - 1];
        g[j] = one;
    }
}

static const struct trade *trade_of(const struct bought *bought, int64_t supplier)
{
    const struct assessment_view *view = bought_view(bought, supplier);

    return view ? view->trade : NULL;
}

enum dd_rc statement_find_groups(const struct bought *bought, struct arena *a,
                                 struct statement_input *out, struct dd_error *err)
{
    const struct figures *f = &out->figures;

    out->themes = arena_alloc(a, MAX_GROUPS * sizeof(*out->themes));
    out->sectors = arena_alloc(a, MAX_GROUPS * sizeof(*out->sectors));
    out->countries = arena_alloc(a, MAX_GROUPS * sizeof(*out->countries));
    out->origins = arena_alloc(a, MAX_GROUPS * sizeof(*out->origins));
    if (!out->themes || !out->sectors || !out->countries || !out->origins)
        return dd_no_memory(err);
    for (int64_t i = 0; i < f->suppliers.total; i++) {
        const struct figures_member *m = &f->members[i];
        if (m->rated && (m->level == RISK_HIGH || m->level == RISK_VERY_HIGH) &&
            !add_member(out, m, trade_of(bought, m->id)))
            return dd_fail(err, DD_DAMAGED, "register.damaged", NULL);
    }
    sort_groups(out->themes, out->nthemes);
    sort_groups(out->sectors, out->nsectors);
    sort_groups(out->countries, out->ncountries);
    sort_groups(out->origins, out->norigins);
    return DD_OK;
}
