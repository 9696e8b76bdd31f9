/* What the accounts say of a supplier that is posted to them. */
#include <stdlib.h>

#include "facts_of.h"

/* A category counts with a tenth of what was bought, or with 25 000 kroner: less is by the way. But
 * any share of one that the model rates very high by itself counts. */
enum { LEAST_ORE = 2500000, PARTS = 10 };

static bool share_counts(const struct trade *t, int64_t ore, int64_t total)
{
    if (ore <= 0)
        return false; /* credit notes */
    return ore >= LEAST_ORE || ore >= total / PARTS + (total % PARTS > 0) ||
           risk_level_of(t->severity, t->likelihood) == RISK_VERY_HIGH;
}

/* What one of them comes to, over all accounts that say it. */
struct share {
    const struct trade *category;
    const struct posted *from; /* the account with the most of it */
    int64_t ore;
};

enum { MAX_SHARES = 128 }; /* more than there are categories */

struct shares {
    struct share all[MAX_SHARES];
    size_t n;
};

static void add_share(struct shares *s, const struct trade *category, const struct posted *p)
{
    size_t i = 0;

    while (i < s->n && s->all[i].category != category)
        i++;
    if (i == MAX_SHARES)
        return;
    if (i == s->n)
        s->all[s->n++] = (struct share){category, p, 0};
    if (p->ore > s->all[i].from->ore)
        s->all[i].from = p;
    s->all[i].ore += p->ore;
}

/* What the account that the share is mostly of is called in a source. */
static const char *source_of(struct facts_build *b, const char *number)
{
    return arena_printf(b->a, "account:%s", number);
}

static enum dd_rc add_categories(struct facts_build *b, const struct shares *shares, int64_t total,
                                 struct dd_error *err)
{
    for (size_t i = 0; i < shares->n; i++) {
        const struct share *s = &shares->all[i];
        struct fact_value v = {.rank = FACT_PROPOSED,
                               .value = s->category->code,
                               .source = source_of(b, s->from->account),
                               .why = "facts.why.account",
                               .what = s->from->account,
                               .ore = s->ore};
        if (!v.source)
            return dd_no_memory(err);
        if (share_counts(s->category, s->ore, total))
            facts_add(b, FACT_CATEGORY, &v);
    }
    return DD_OK;
}

static int largest_first(const void *a, const void *b)
{
    const struct fact_account *x = a, *y = b;

    if (x->ore != y->ore)
        return x->ore > y->ore ? -1 : 1;
    return strcmp(x->number, y->number);
}

static enum dd_rc list_accounts(struct facts_build *b, struct facts_of *s, struct dd_error *err)
{
    struct fact_account *list = arena_alloc(b->a, (s->nposted + 1) * sizeof(*list));

    if (!list)
        return dd_no_memory(err);
    for (size_t i = 0; i < s->nposted; i++) {
        list[i] = (struct fact_account){s->posted[i].account, "", s->posted[i].ore};
        s->out.ore += s->posted[i].ore;
    }
    qsort(list, s->nposted, sizeof(*list), largest_first);
    s->out.accounts = list;
    s->out.naccounts = s->nposted;
    return DD_OK;
}

enum dd_rc facts_add_bought(struct facts_build *b, struct facts_of *s, struct dd_error *err)
{
    struct shares shares = {.n = 0};
    enum dd_rc rc = list_accounts(b, s, err);

    for (size_t i = 0; rc == DD_OK && i < s->nposted; i++) {
        char number[ACCOUNT_SIZE];
        const char *name;
        struct account_says says;
        if (account_split(s->posted[i].account, number, &name) && account_says(number, &says) &&
            says.category)
            add_share(&shares, says.category, &s->posted[i]);
    }
    return rc == DD_OK ? add_categories(b, &shares, s->out.ore, err) : rc;
}
