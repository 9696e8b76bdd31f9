#include "statement_bought.h"

#include <stdlib.h>

#include "ddreg/themes.h"

static int by_supplier(const void *a, const void *b)
{
    int64_t x = ((const struct assessment_view *)a)->supplier;
    int64_t y = ((const struct assessment_view *)b)->supplier;

    return (x > y) - (x < y);
}

enum dd_rc bought_views(struct reg *reg, struct arena *a, const char *as_of, struct bought *out,
                        struct dd_error *err)
{
    const struct assessment_whom all = {NULL, 0, NULL, NULL};
    enum dd_rc rc = assessment_look(reg, a, as_of, &all, &out->views, &out->n, err);

    if (rc == DD_OK && out->n > 0)
        qsort(out->views, out->n, sizeof(*out->views), by_supplier);
    return rc;
}

const struct assessment_view *bought_view(const struct bought *bought, int64_t supplier)
{
    const struct assessment_view key = {.supplier = supplier};

    return bought->n ? bsearch(&key, bought->views, bought->n, sizeof(key), by_supplier) : NULL;
}

/* Of two trades the one with the worse inherent severity and likelihood, then by code. */
static bool graver(const struct trade *a, const struct trade *b)
{
    if (a->severity != b->severity)
        return a->severity > b->severity;
    if (a->likelihood != b->likelihood)
        return a->likelihood > b->likelihood;
    return strcmp(a->code, b->code) < 0;
}

/* Keeps the worst, each once, in their order. */
static void add_trade(struct statement_theme *t, const struct trade *trade)
{
    size_t at = 0;

    for (size_t i = 0; i < t->nbought; i++)
        if (t->bought[i] == trade)
            return;
    while (at < t->nbought && graver(t->bought[at], trade))
        at++;
    if (at == STATEMENT_BOUGHT)
        return;
    t->nbought += t->nbought < STATEMENT_BOUGHT;
    for (size_t i = t->nbought - 1; i > at; i--)
        t->bought[i] = t->bought[i - 1];
    t->bought[at] = trade;
}

static void add_origin(struct statement_theme *t, const char *country)
{
    const char *origin = theme_origin(country), *one;

    for (size_t i = 0; i < STATEMENT_ORIGINS && (one = theme_origin_at(i)); i++)
        if (strcmp(one, origin) == 0)
            t->from[i] = true;
}

static void add_view(struct statement_input *out, const struct assessment_view *v)
{
    const struct theme *theme = v ? theme_of(v->trade) : NULL;

    for (size_t i = 0; theme && i < out->nabout; i++)
        if (strcmp(out->about[i].code, theme->id) == 0) {
            add_trade(&out->about[i], v->trade);
            add_origin(&out->about[i], v->origin);
        }
}

enum dd_rc bought_themes(const struct bought *bought, struct arena *a, struct statement_input *out,
                         struct dd_error *err)
{
    const struct figures *f = &out->figures;

    out->about = arena_alloc(a, (out->nthemes + 1) * sizeof(*out->about));
    if (!out->about)
        return dd_no_memory(err);
    for (size_t i = 0; i < out->nthemes; i++)
        out->about[out->nabout++].code = out->themes[i].code;
    for (int64_t i = 0; i < f->suppliers.total; i++) {
        const struct figures_member *m = &f->members[i];
        if (m->rated && risk_level_reaches(m->level, RISK_HIGH))
            add_view(out, bought_view(bought, m->id));
    }
    return DD_OK;
}
