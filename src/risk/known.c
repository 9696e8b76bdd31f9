/* What is known of the supplier rated and of those that are merged into it. */
#include "ddreg/goods.h"
#include "model.h"

static bool blank(const char *s)
{
    return !s || *s == '\0';
}

static void take(struct known *k, enum risk_fact f, const char *const *facts, const bool *withdrawn)
{
    k->facts[f] = blank(facts[f]) ? NULL : facts[f];
    k->withdrawn[f] = withdrawn[f];
}

static enum dd_rc find_rows(struct known *k, struct dd_error *err)
{
    const char *code = k->facts[RISK_FACT_SECTOR];

    k->sector = code ? sector_find(code) : NULL;
    return goods_find(k->facts[RISK_FACT_CATEGORY], &k->category, err);
}

/* Is the same bought of both, as far as one can see? */
static bool same_bought(const struct known *a, const struct known *b)
{
    return a->sector == b->sector && a->category == b->category &&
           a->withdrawn[RISK_FACT_SECTOR] == b->withdrawn[RISK_FACT_SECTOR];
}

static bool same_text(const char *a, const char *b)
{
    return strcmp(a ? a : "", b ? b : "") == 0;
}

static bool same_fact(const struct known *a, const struct known *b, enum risk_fact f)
{
    return same_text(a->facts[f], b->facts[f]) && a->withdrawn[f] == b->withdrawn[f];
}

static bool same(const struct known *a, const struct known *b)
{
    return same_bought(a, b) && same_fact(a, b, RISK_FACT_COUNTRY) &&
           same_fact(a, b, RISK_FACT_PRODUCTION_COUNTRY) &&
           a->subsuppliers_known == b->subsuppliers_known;
}

/* A firm's country, trade and category are known of all its parts. Where things are made, and from
 * what, is known of the things, and holds for a part that sells the same. */
static enum dd_rc settle_part(const struct risk_merged *part, const struct known *one,
                              struct known *k, struct dd_error *err)
{
    enum dd_rc rc;

    *k = (struct known){.ref = part->ref, .subsuppliers_known = part->subsuppliers_known};
    memcpy(k->given, part->given, sizeof(k->given));
    for (int i = 0; i < RISK_FACTS; i++) {
        enum risk_fact f = (enum risk_fact)i;
        take(k, f, part->facts, part->withdrawn);
        if (!k->facts[f] && f != RISK_FACT_PRODUCTION_COUNTRY)
            take(k, f, one->facts, one->withdrawn);
    }
    rc = find_rows(k, err);
    if (rc != DD_OK || !same_bought(k, one))
        return rc;
    if (!k->facts[RISK_FACT_PRODUCTION_COUNTRY])
        take(k, RISK_FACT_PRODUCTION_COUNTRY, one->facts, one->withdrawn);
    k->subsuppliers_known = k->subsuppliers_known || one->subsuppliers_known;
    for (int i = 0; i < SEVERITY_SIDES && same(k, one); i++)
        k->given[i] = k->given[i] ? k->given[i] : one->given[i];
    return DD_OK;
}

enum dd_rc known_settle(const struct risk_input *in, struct known *all, struct dd_error *err)
{
    enum dd_rc rc;

    all[0] = (struct known){.ref = "", .subsuppliers_known = in->subsuppliers_known};
    memcpy(all[0].given, in->given, sizeof(all[0].given));
    for (int i = 0; i < RISK_FACTS; i++)
        take(&all[0], (enum risk_fact)i, in->facts, in->withdrawn);
    rc = find_rows(&all[0], err);
    for (size_t i = 0; rc == DD_OK && i < in->nmerged; i++)
        rc = settle_part(&in->merged[i], &all[0], &all[i + 1], err);
    return rc;
}

static const struct known *find(const struct risk_input *in, const struct known *all,
                                const char *ref)
{
    if (in->ref && same_text(ref, in->ref))
        return &all[0];
    for (size_t i = 1; i <= in->nmerged; i++)
        if (same_text(ref, all[i].ref))
            return &all[i];
    return NULL;
}

bool known_covers(const struct risk_input *in, const struct known *all,
                  const struct risk_evidence *e, const char **lacks)
{
    for (size_t i = 0; i < in->napart; i++) {
        const struct risk_apart *apart = &in->apart[i];
        const struct known *of, *other;
        if (!same_text(apart->evidence, e->ref))
            continue;
        of = find(in, all, apart->of);
        other = find(in, all, apart->other);
        if (of && other && same(of, other))
            continue;
        *lacks = apart->other;
        return false;
    }
    return true;
}
