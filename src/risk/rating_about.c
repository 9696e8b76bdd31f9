/* What a rating is about: the gravest of what is bought, and where that comes from. */
#include "work.h"

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

/* Of the part that is the worst; where nothing is known any longer, of what it was. */
void risk_about(const struct work *w)
{
    for (size_t i = 0; i < w->n; i++) {
        const struct known *k = &w->all[i];
        const struct rows r = work_rows(w, k);
        bool category = false;
        for (size_t m = 0; m < r.n; m++)
            category = category || (r.row[m] != k->sector && r.row[m]->says != SAYS_NOTHING);
        for (size_t m = r.n; m-- > 0;)
            if (r.row[m] != k->sector || !category || k->sector->says == SAYS_WORK)
                take(w->out, k, r.row[m]);
    }
}
