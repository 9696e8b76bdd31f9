/* What is bought of a supplier, by category: the facts say how much, the model what it comes to. */
#include "ddreg/category_shares.h"

#include <stdlib.h>

#include "ddreg/assessment.h"
#include "ddreg/goods.h"

enum { PARTS = 10 };

static struct category_share *find(struct category_shares *s, const struct trade *trade)
{
    for (size_t i = 0; i < s->n; i++)
        if (s->all[i].trade == trade)
            return &s->all[i];
    return NULL;
}

static void add(struct category_shares *s, const struct trade *trade, int64_t ore, bool counts)
{
    struct category_share *one = trade ? find(s, trade) : NULL;

    if (!trade || s->n >= GOODS_MAX)
        return;
    if (!one)
        s->all[s->n++] = (struct category_share){.trade = trade, .ore = ore, .counts = counts};
    else if (ore > one->ore)
        one->ore = ore;
    s->asked = s->asked || !counts;
}

/* Those that are registered, however little is posted on their accounts. */
static enum dd_rc add_registered(struct arena *a, struct category_shares *s, const char *text,
                                 struct dd_error *err)
{
    const struct trade *rows[GOODS_MAX];
    const char *unknown;
    size_t n = 0;
    enum dd_rc rc = goods_find_all(a, text, rows, GOODS_MAX, &n, &unknown, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++)
        add(s, rows[i], 0, true);
    return rc;
}

static enum dd_rc add_facts(struct arena *a, struct category_shares *s, const struct fact *fact,
                            struct dd_error *err)
{
    bool registered = false;
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < fact->n; i++) {
        const struct fact_value *v = &fact->values[i];
        const struct trade *trade = v->rank < FACT_DERIVED ? NULL : goods_by_id(v->value);
        if (v->in_force && v->rank < FACT_DERIVED) {
            registered = true;
            rc = add_registered(a, s, v->value, err);
        } else if (trade && (v->in_force || find(s, trade))) {
            add(s, trade, v->ore, true);
        } else if (trade && v->rank == FACT_HINT && !registered) {
            add(s, trade, v->ore, false);
        }
    }
    return rc;
}

/* What the part of the rating that has the category comes to. */
static void take_level(struct category_share *one, const struct risk_rating *r)
{
    for (size_t i = 0; i < r->nfactors && !one->rated; i++) {
        const struct risk_factor *f = &r->factors[i];
        if (strcmp(f->subject, one->trade->code) != 0 || *f->merged)
            continue;
        if (strcmp(f->id, "severity.category") == 0 && r->level != RISK_UNKNOWN) {
            one->level = r->level;
            one->rated = true;
        } else if (strcmp(f->id, "besides.category") == 0) {
            one->rated = risk_level_read(&one->level, f->detail);
        }
    }
}

/* What it would come to if it were bought. */
static enum dd_rc rate_asked(struct arena *a, const struct risk_input *in, const char *day,
                             struct category_share *one, struct dd_error *err)
{
    struct risk_proposal *list = arena_alloc(a, (in->nproposals + 1) * sizeof(*list));
    struct risk_input with = *in;
    struct risk_rating rating;
    enum dd_rc rc;

    if (!list)
        return dd_no_memory(err);
    for (size_t i = 0; i < in->nproposals; i++)
        list[i] = in->proposals[i];
    list[with.nproposals++] =
        (struct risk_proposal){RISK_FACT_CATEGORY, one->trade->code, false, "asked"};
    with.proposals = list;
    rc = risk_rate(&with, day, &rating, err);
    if (rc == DD_OK)
        take_level(one, &rating);
    return rc;
}

static enum dd_rc add_levels(struct reg *reg, struct arena *a, int64_t supplier, const char *day,
                             struct category_shares *s, struct dd_error *err)
{
    struct assessment_known known;
    struct risk_rating rating;
    enum dd_rc rc = assessment_known(reg, a, supplier, day, &known, err);

    if (rc == DD_OK)
        rc = risk_rate(&known.input, day, &rating, err);
    for (size_t i = 0; rc == DD_OK && i < s->n; i++)
        if (s->all[i].counts)
            take_level(&s->all[i], &rating);
        else
            rc = rate_asked(a, &known.input, day, &s->all[i], err);
    return rc;
}

static int by_ore(const void *a, const void *b)
{
    const struct category_share *x = a, *y = b;

    if (x->counts != y->counts)
        return x->counts ? -1 : 1;
    if (x->ore != y->ore)
        return x->ore > y->ore ? -1 : 1;
    return strcmp(x->trade->code, y->trade->code);
}

enum dd_rc category_shares(struct reg *reg, struct arena *a, int64_t supplier, const char *day,
                           struct category_shares *out, struct dd_error *err)
{
    struct supplier_facts *facts = NULL;
    size_t n = 0;
    enum dd_rc rc = facts_read(reg, a, supplier, day, &facts, &n, err);

    *out = (struct category_shares){.n = 0};
    if (rc != DD_OK || n == 0)
        return rc;
    out->ore = facts->ore;
    if (!(out->all = arena_alloc(a, GOODS_MAX * sizeof(*out->all))))
        return dd_no_memory(err);
    rc = add_facts(a, out, &facts->fact[FACT_CATEGORY], err);
    if (rc == DD_OK && out->n > 0)
        rc = add_levels(reg, a, supplier, day, out, err);
    if (rc == DD_OK && out->n > 0)
        qsort(out->all, out->n, sizeof(*out->all), by_ore);
    return rc;
}

bool category_shares_matter(const struct category_shares *s)
{
    return s->n > 1 || s->asked || (s->n == 1 && s->all->ore > 0 && s->all->ore < s->ore / PARTS);
}
