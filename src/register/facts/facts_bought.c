/* What the accounts say of a supplier that is posted to them. */
#include <stdlib.h>

#include "ddreg/firm_words.h"
#include "ddreg/money.h"
#include "facts_of.h"

/* What counts of all that was bought: a tenth of it, or 25 000 kroner; less is by the way. */
enum { LEAST_ORE = 2500000, PARTS = 10 };

static bool share_counts(int64_t ore, int64_t total)
{
    return ore > 0 && (ore >= LEAST_ORE || ore >= total / PARTS + (total % PARTS > 0));
}

/* But any share of a category counts that the model rates very high by itself. */
static bool category_counts(const struct trade *t, int64_t ore, int64_t total)
{
    return share_counts(ore, total) ||
           (ore > 0 && risk_level_of(t->severity, t->likelihood) == RISK_VERY_HIGH);
}

/* What one value comes to, over all accounts that say it. */
struct share {
    const char *value;
    const struct trade *category;
    const struct account_known *from; /* the account with the most of it */
    int64_t of_from, ore;
};

enum { MAX_SHARES = 128 }; /* more than there are categories */

struct shares {
    struct share all[MAX_SHARES];
    size_t n;
};

static enum dd_rc add_share(struct shares *s, const char *value, const struct trade *category,
                            const struct account_known *k, int64_t ore, struct dd_error *err)
{
    size_t i = 0;

    while (i < s->n && strcmp(s->all[i].value, value) != 0)
        i++;
    if (i == MAX_SHARES)
        return DD_OK;
    if (i == s->n)
        s->all[s->n++] = (struct share){value, category, k, ore, 0};
    if (ore > s->all[i].of_from) {
        s->all[i].from = k;
        s->all[i].of_from = ore;
    }
    return ore_add(&s->all[i].ore, ore, err);
}

static struct fact_value value_of(const struct share *s)
{
    return (struct fact_value){.rank = FACT_PROPOSED,
                               .value = s->value,
                               .source = s->from->source,
                               .why = s->from->why,
                               .what = s->from->what,
                               .name = s->from->name,
                               .ore = s->ore};
}

/* Is nearly all that is bought of it, all but a tenth, one kind of work? */
static bool does_one_work(const struct shares *shares, int64_t total)
{
    for (size_t i = 0; i < shares->n; i++)
        if (!shares->all[i].category->goods && shares->all[i].ore >= total - total / PARTS)
            return true;
    return false;
}

/* So little of it, and its own trade says otherwise: a firm of its registered trade sells no such
 * thing; where none is registered, these are goods and nearly all that is bought is one kind of
 * work. A line that was posted on the wrong account is more likely, so it is asked about and does
 * not count by itself. */
static bool is_asked(const struct facts_of *s, const struct shares *shares,
                     const struct share *share, int64_t total)
{
    const char *sector = s->registered[FACT_SECTOR].value;

    if (share_counts(share->ore, total))
        return false;
    if (!sector && s->unit)
        sector = s->unit->sector;
    if (sector && sector_says(sector))
        return !sector_may_sell(sector, share->category->code);
    return share->category->goods && does_one_work(shares, total);
}

static void add_categories(struct facts_build *b, const struct facts_of *s,
                           const struct shares *shares, int64_t total)
{
    for (size_t i = 0; i < shares->n; i++) {
        struct fact_value v = value_of(&shares->all[i]);
        if (is_asked(s, shares, &shares->all[i], total))
            v.rank = FACT_HINT;
        if (category_counts(shares->all[i].category, shares->all[i].ore, total))
            facts_add(b, FACT_CATEGORY, &v);
    }
}

static const struct share *find_share(const struct shares *s, const char *value, int64_t total)
{
    for (size_t i = 0; i < s->n; i++)
        if (strcmp(s->all[i].value, value) == 0 && share_counts(s->all[i].ore, total))
            return &s->all[i];
    return NULL;
}

/* Of two values the first, where it is of a part that counts; else the second. */
static void add_first(struct facts_build *b, enum fact_field field, const struct shares *s,
                      const char *first, const char *second, int64_t total)
{
    const struct share *found = find_share(s, first, total);

    if (!found)
        found = find_share(s, second, total);
    if (found) {
        const struct fact_value v = value_of(found);
        facts_add(b, field, &v);
    }
}

/* What the accounts of one supplier come to. */
struct sums {
    struct shares categories, classes, production;
    int64_t said[2]; /* øre of lines that say themselves that they are for production: no, yes */
};

/* The places for shares are many and mostly stay empty: they are not cleared for each supplier. */
static void begin_sums(struct sums *s)
{
    s->categories.n = s->classes.n = s->production.n = 0;
    s->said[0] = s->said[1] = 0;
}

/* What the lines themselves say of production. Is it so of a part that counts? */
static bool add_said(struct facts_build *b, const struct facts_of *s, const struct sums *sums)
{
    const int64_t no = sums->said[0], yes = sums->said[1];
    struct fact_value v = {.rank = FACT_IMPORT, .source = "production", .why = "facts.why.lines"};

    if (yes <= 0 && no <= 0)
        return false;
    v.value = share_counts(yes, s->out.ore) ? "yes" : "no";
    v.ore = yes > 0 ? yes : no;
    facts_add(b, FACT_PRODUCTION, &v);
    if (strcmp(v.value, "yes") != 0)
        return false;
    v.rank = FACT_PROPOSED;
    v.value = SUPPLIER_CHAIN;
    v.why = "facts.why.production";
    facts_add(b, FACT_CLASS, &v);
    return true;
}

static int largest_first(const void *a, const void *b)
{
    const struct fact_account *x = a, *y = b;

    if (x->ore != y->ore)
        return x->ore > y->ore ? -1 : 1;
    return strcmp(x->number, y->number);
}

static enum dd_rc look_at(struct facts_build *b, const struct posted *p, struct fact_account *out,
                          struct sums *sums, struct dd_error *err)
{
    const struct account_known *k;
    enum dd_rc rc = facts_account(b, p->account, &k, err);

    if (rc != DD_OK)
        return rc;
    *out = (struct fact_account){k->number, k->name, p->ore};
    for (int said = 0; rc == DD_OK && said < 2; said++)
        rc = ore_add(&sums->said[said], p->production[said], err);
    if (rc == DD_OK && k->category)
        rc = add_share(&sums->categories, k->category->code, k->category, k, p->ore, err);
    for (size_t i = 0; rc == DD_OK && i < k->nmore; i++)
        rc = add_share(&sums->categories, k->more[i]->code, k->more[i], k, p->ore, err);
    if (rc == DD_OK && k->class)
        rc = add_share(&sums->classes, k->class, NULL, k, p->ore, err);
    if (rc == DD_OK && k->class)
        rc = add_share(&sums->production, k->production ? "yes" : "no", NULL, k, p->ore, err);
    return rc;
}

enum dd_rc facts_add_bought(struct facts_build *b, struct facts_of *s, struct dd_error *err)
{
    struct fact_account *list = arena_alloc(b->a, (s->nposted + 1) * sizeof(*list));
    struct sums sums;
    enum dd_rc rc = list ? DD_OK : dd_no_memory(err);

    begin_sums(&sums);
    for (size_t i = 0; rc == DD_OK && i < s->nposted; i++) {
        rc = look_at(b, &s->posted[i], &list[i], &sums, err);
        if (rc == DD_OK)
            rc = ore_add(&s->out.ore, s->posted[i].ore, err);
    }
    if (rc != DD_OK)
        return rc;
    qsort(list, s->nposted, sizeof(*list), largest_first);
    s->out.accounts = list;
    s->out.naccounts = s->nposted;
    add_categories(b, s, &sums.categories, s->out.ore);
    if (!add_said(b, s, &sums))
        add_first(b, FACT_CLASS, &sums.classes, SUPPLIER_CHAIN, SUPPLIER_PARTNER, s->out.ore);
    add_first(b, FACT_PRODUCTION, &sums.production, "yes", "no", s->out.ore);
    return DD_OK;
}
