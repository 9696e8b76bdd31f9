/* What a rating is about: the gravest of what is bought, and where that comes from. */
#include "model.h"

static bool graver(const struct trade *row, const struct trade *than)
{
    return !than || row->severity > than->severity ||
           (row->severity == than->severity && row->likelihood > than->likelihood);
}

/* Goods come from where they are made, and of a seller abroad no one knows better; work is done
 * where the seller is, unless somebody said otherwise. */
static const char *origin_of(const struct known *k, const struct trade *row)
{
    const char *made = k->facts[RISK_FACT_PRODUCTION_COUNTRY];
    const char *seller = k->facts[RISK_FACT_COUNTRY];

    return made || !row->goods ? (made ? made : seller) : NULL;
}

static void take(struct risk_rating *out, const struct known *k, const struct trade *row)
{
    if (!row || row->says == SAYS_NOTHING || !graver(row, out->trade))
        return;
    out->trade = row;
    out->origin = origin_of(k, row);
}

void risk_about(const struct known *all, size_t n, struct risk_rating *out)
{
    for (size_t i = 0; i < n; i++) {
        const struct known *k = &all[i];
        take(out, k, k->category);
        for (size_t m = 0; m < k->nmore; m++)
            take(out, k, k->more[m]);
        if (k->sector && (!k->category || k->sector->says == SAYS_WORK))
            take(out, k, k->sector);
    }
}
