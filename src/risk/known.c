/* What is known of the supplier rated and of those that are merged into it.
 *
 * Which part of it counts for which of them follows from what each has of its own, never from a
 * comparison of the two: were it so, a worse fact of the one could make it like the other, and
 * lower. */
#include "ddreg/goods.h"
#include "model.h"

enum { CATEGORY_MEMORY = 65536 };

static bool blank(const char *s)
{
    return !s || *s == '\0';
}

static void take(struct known *k, enum risk_fact f, const char *const *facts, const bool *withdrawn)
{
    k->facts[f] = blank(facts[f]) ? NULL : facts[f];
    k->withdrawn[f] = withdrawn[f];
}

/* A category that is proposed: the first is as good as a registered one. */
static void take_category(struct known *k, const struct risk_proposal *p, bool *counts)
{
    const struct trade *row = goods_by_id(p->value);

    *counts = row != NULL;
    for (size_t i = 0; i < k->nmore; i++)
        if (row == k->more[i])
            return; /* from something else, too */
    if (!k->category)
        k->category = row;
    else if (row && row != k->category && k->nmore < GOODS_MAX)
        k->more[k->nmore++] = row;
}

/* Whatever is registered of a kind goes first, also where it was taken back; but a category that
 * the tables do not know says nothing. */
static void take_proposals(struct known *k, const struct risk_proposal *list, size_t n)
{
    const bool category = !k->category && !k->withdrawn[RISK_FACT_CATEGORY];

    for (size_t i = 0; i < n; i++) {
        const struct risk_proposal *p = &list[i];
        bool counts = false;
        if (p->fact == RISK_FACT_CATEGORY && category) {
            take_category(k, p, &counts);
        } else if (p->fact != RISK_FACT_CATEGORY && !k->facts[p->fact]) {
            k->facts[p->fact] = p->value;
            counts = true;
        }
        k->proposed[p->fact] = k->proposed[p->fact] || counts;
        k->preliminary = k->preliminary || (counts && !p->derived);
    }
}

/* Of several that are registered each counts. */
static enum dd_rc find_categories(struct known *k, struct dd_error *err)
{
    const struct trade *rows[GOODS_MAX + 1];
    const char *unknown;
    struct arena a;
    size_t n = 0;
    enum dd_rc rc;

    arena_init(&a, CATEGORY_MEMORY);
    rc = goods_find_all(&a, k->facts[RISK_FACT_CATEGORY], rows, GOODS_MAX + 1, &n, &unknown, err);
    arena_release(&a);
    k->category = n > 0 ? rows[0] : NULL;
    for (size_t i = 1; rc == DD_OK && i < n; i++) {
        rc = goods_find_listed(k->facts[RISK_FACT_CATEGORY], rows[i], &k->more_listed[k->nmore],
                               err);
        k->more[k->nmore++] = rows[i];
    }
    return rc == DD_OK
               ? goods_find_listed(k->facts[RISK_FACT_CATEGORY], k->category, &k->listed, err)
               : rc;
}

const char *known_listed(const struct known *k, const struct trade *row)
{
    if (row == k->category)
        return k->listed;
    for (size_t i = 0; i < k->nmore; i++)
        if (row == k->more[i] && k->more_listed[i])
            return k->more_listed[i];
    return "";
}

static enum dd_rc find_rows(struct known *k, const struct risk_proposal *list, size_t n,
                            struct dd_error *err)
{
    enum dd_rc rc = find_categories(k, err);
    const char *code;

    take_proposals(k, list, n);
    code = k->facts[RISK_FACT_SECTOR];
    k->sector = sector_says(code) ? sector_find(code) : NULL;
    return rc;
}

/* Nothing is known of it that could be worse than of any other: no more than a country than which
 * none is better. */
static bool adds_nothing(const struct risk_merged *m, const struct known *k)
{
    const char *country = k->facts[RISK_FACT_COUNTRY];
    struct risk_country c;
    bool given = false;

    for (int i = 0; i < SEVERITY_SIDES; i++)
        given = given || m->given[i];
    if (given || k->sector || k->category || k->facts[RISK_FACT_PRODUCTION_COUNTRY])
        return false;
    return blank(country) || (!m->withdrawn[RISK_FACT_COUNTRY] && risk_country(country, &c) &&
                              c.likelihood_high == 1);
}

/* Where things are made, from what, and what an officer gave of them is known of the things that
 * are bought: it holds for a part of which no others are known. */
static void take_things(struct known *k, const struct known *one)
{
    k->sector = one->sector;
    k->category = one->category;
    k->listed = one->listed;
    memcpy(k->more, one->more, sizeof(k->more));
    memcpy(k->more_listed, one->more_listed, sizeof(k->more_listed));
    k->nmore = one->nmore;
    take(k, RISK_FACT_SECTOR, one->facts, one->withdrawn);
    take(k, RISK_FACT_CATEGORY, one->facts, one->withdrawn);
    if (!k->facts[RISK_FACT_PRODUCTION_COUNTRY])
        take(k, RISK_FACT_PRODUCTION_COUNTRY, one->facts, one->withdrawn);
    k->subsuppliers_known = k->subsuppliers_known || one->subsuppliers_known;
    for (int i = 0; i < SEVERITY_SIDES; i++)
        k->given[i] = k->given[i] ? k->given[i] : one->given[i];
}

static enum dd_rc settle(const struct risk_merged *m, const struct known *one, struct known *k,
                         struct dd_error *err)
{
    enum dd_rc rc;

    *k = (struct known){.ref = m->ref, .subsuppliers_known = m->subsuppliers_known};
    memcpy(k->given, m->given, sizeof(k->given));
    for (int i = 0; i < RISK_FACTS; i++)
        take(k, (enum risk_fact)i, m->facts, m->withdrawn);
    rc = find_rows(k, m->proposals, m->nproposals, err);
    k->silent = adds_nothing(m, k);
    if (!k->facts[RISK_FACT_COUNTRY])
        take(k, RISK_FACT_COUNTRY, one->facts, one->withdrawn);
    k->same_things = !k->sector && !k->category;
    if (k->same_things)
        take_things(k, one);
    return rc;
}

enum dd_rc known_settle(const struct risk_input *in, struct known *all, struct dd_error *err)
{
    enum dd_rc rc;

    all[0] = (struct known){.ref = "", .subsuppliers_known = in->subsuppliers_known};
    memcpy(all[0].given, in->given, sizeof(all[0].given));
    for (int i = 0; i < RISK_FACTS; i++)
        take(&all[0], (enum risk_fact)i, in->facts, in->withdrawn);
    rc = find_rows(&all[0], in->proposals, in->nproposals, err);
    for (size_t i = 0; rc == DD_OK && i < in->nmerged; i++)
        rc = settle(&in->merged[i], &all[0], &all[i + 1], err);
    return rc;
}

bool known_counts(const struct known *k, const struct risk_proposal *p)
{
    const struct trade *row = goods_by_id(p->value);
    bool is = row && row == k->category;

    if (!k->proposed[p->fact] || p->fact != RISK_FACT_CATEGORY)
        return k->proposed[p->fact] && k->facts[p->fact] == p->value;
    for (size_t i = 0; i < k->nmore; i++)
        is = is || row == k->more[i];
    return is;
}

bool known_says_what(const struct known *k)
{
    return (k->sector && !k->withdrawn[RISK_FACT_SECTOR]) ||
           (k->category && !k->withdrawn[RISK_FACT_CATEGORY]);
}

/* One of which nothing is known counts as the one rated. NULL: no such is there. */
static const struct known *find(const struct risk_input *in, const struct known *all,
                                const char *ref)
{
    if (in->ref && ref && strcmp(ref, in->ref) == 0)
        return &all[0];
    for (size_t i = 1; ref && i <= in->nmerged; i++)
        if (strcmp(ref, all[i].ref) == 0)
            return all[i].silent ? &all[0] : &all[i];
    return NULL;
}

bool known_covers(const struct risk_input *in, const struct known *all,
                  const struct risk_evidence *e, const char **lacks)
{
    for (size_t i = 0; i < in->napart; i++) {
        const struct risk_apart *apart = &in->apart[i];
        const struct known *of, *other;
        if (!e->ref || !apart->evidence || strcmp(apart->evidence, e->ref) != 0)
            continue;
        of = find(in, all, apart->of);
        other = find(in, all, apart->other);
        if (of && of == other)
            continue;
        *lacks = apart->other;
        return false;
    }
    return true;
}
