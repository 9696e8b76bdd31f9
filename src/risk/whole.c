/* What is bought of a supplier, as far as the tables know it, and which of it is rated as a whole.
 */
#include "ddreg/firm_words.h"
#include "work.h"

static void add_row(struct rows *r, const struct trade *row)
{
    r->row[r->n++] = row;
    r->goods = r->goods || row->goods;
}

/* Where a firm only trades in things, what is bought of it decides: its own row is a guess at that.
 * Not when either of them was withdrawn. */
static bool goods_decide(const struct known *k)
{
    bool goods = k->category && k->category->goods;

    for (size_t i = 0; i < k->nmore; i++)
        goods = goods || k->more[i]->goods;
    return goods && k->sector && k->sector->says == SAYS_GOODS && !k->withdrawn[RISK_FACT_SECTOR] &&
           !k->withdrawn[RISK_FACT_CATEGORY];
}

/* Where something was found, what is unknown counts as the row of the unknown, which is the worst.
 */
static bool counts_as_unknown(const struct work *w, const struct known *k)
{
    bool category = k->category && !k->withdrawn[RISK_FACT_CATEGORY];

    return w->found && (k->withdrawn[RISK_FACT_SECTOR] || (!k->sector && !category));
}

/* The trade and the category; what is withdrawn counts as what it was. */
struct rows work_all_rows(const struct work *w, const struct known *k)
{
    struct rows r = {.n = 0};

    if (k->sector && !goods_decide(k))
        add_row(&r, k->sector);
    if (k->category)
        add_row(&r, k->category);
    for (size_t i = 0; i < k->nmore; i++)
        add_row(&r, k->more[i]);
    if (counts_as_unknown(w, k))
        add_row(&r, sector_find(NULL));
    if (w->in->own)
        r.goods = false;
    return r;
}

/* Is the same bought of both? */
static bool same_things(const struct work *w, const struct known *a, const struct known *b)
{
    return a == b || ((a == w->all || a->same_things) && (b == w->all || b->same_things));
}

struct rows work_rows(const struct work *w, const struct known *k)
{
    struct rows r = {.n = 0};

    if (!w->of)
        return work_all_rows(w, k);
    for (size_t i = 0; i < w->of->n && same_things(w, w->of->k, k); i++)
        add_row(&r, w->of->row[i]);
    if (w->in->own)
        r.goods = false;
    return r;
}

bool work_is_apart(const struct work *w, const struct known *k)
{
    return w->of && !same_things(w, w->of->k, k) && work_all_rows(w, k).n > 0;
}

/* Does a firm of the trade sell such things? The code as registered is the finer one. */
static bool may_sell(const struct known *k, const struct trade *category)
{
    const char *code = k->facts[RISK_FACT_SECTOR];

    if (!code || *code < '0' || *code > '9')
        code = k->sector->code;
    return sector_may_sell(code, category->code);
}

static void add_whole(struct whole *out, size_t *n, const struct known *k,
                      const struct trade *first, const struct trade *second)
{
    struct whole whole = {.k = k};

    if (first)
        whole.row[whole.n++] = first;
    if (second)
        whole.row[whole.n++] = second;
    out[(*n)++] = whole;
}

size_t work_wholes(const struct work *w, const struct known *k, struct whole out[WHOLES_MAX])
{
    const struct trade *sector = k->sector && !goods_decide(k) ? k->sector : NULL;
    const size_t ncategories = k->category ? k->nmore + 1 : 0;
    bool sold = false;
    size_t n = 0;

    if (k->same_things)
        return 0;
    for (size_t i = 0; i < ncategories; i++) {
        const struct trade *category = i == 0 ? k->category : k->more[i - 1];
        bool with = sector && may_sell(k, category);
        add_whole(out, &n, k, with ? sector : NULL, category);
        sold = sold || with;
    }
    if (sector && !sold)
        add_whole(out, &n, k, sector, NULL);
    if (counts_as_unknown(w, k))
        add_whole(out, &n, k, sector_find(NULL), NULL);
    return n;
}

const struct trade *whole_row(const struct whole *whole)
{
    return whole->row[whole->n - 1];
}
