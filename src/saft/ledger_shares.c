#include "ledger_shares.h"

#include <stdlib.h>
#include <string.h>

#include "ddreg/arena.h"
#include "ddreg/money.h"

/* Above it an amount of one transaction is no amount: a thousand billion kroner. */
enum { KRONE = 100 };
static const int64_t gross_max = (int64_t)100000000000000;

static int order_of_names(const char *a, const char *b)
{
    if (!a || !b)
        return (a != NULL) - (b != NULL);
    return strcmp(a, b);
}

static int by_supplier(const void *a, const void *b)
{
    return order_of_names(((const struct bought_share *)a)->supplier,
                          ((const struct bought_share *)b)->supplier);
}

static void add_gross(struct bought_share *s, int64_t gross)
{
    s->gross = s->gross > gross_max - gross ? gross_max : s->gross + gross;
}

/* Equal neighbours become one. */
static void join_equal(struct bought_shares *s)
{
    size_t kept = 0;

    for (size_t i = 0; i < s->n; i++)
        if (kept > 0 && by_supplier(&s->of[kept - 1], &s->of[i]) == 0)
            add_gross(&s->of[kept - 1], s->of[i].gross);
        else
            s->of[kept++] = s->of[i];
    s->n = kept;
}

bool bought_shares_of(struct bought_shares *s, const struct ledger_line *lines, size_t n,
                      int64_t net)
{
    *s = (struct bought_shares){mem_realloc(NULL, (n + 1) * sizeof(*s->of)), 0};
    if (!s->of)
        return false;
    for (size_t i = 0; i < n; i++) {
        int64_t ore = lines[i].ore < 0 ? -lines[i].ore : lines[i].ore;
        bool counts = net > 0 ? lines[i].ore < 0 : net == 0 || lines[i].ore > 0;
        if (lines[i].class == LEDGER_PAYABLE && counts && ore != 0)
            s->of[s->n++] = (struct bought_share){.supplier = lines[i].supplier,
                                                  .gross = ore > gross_max ? gross_max : ore};
    }
    qsort(s->of, s->n, sizeof(*s->of), by_supplier);
    join_equal(s);
    return true;
}

void bought_shares_free(struct bought_shares *s)
{
    mem_free(s->of);
}

static struct bought_share *find(const struct bought_shares *s, const char *supplier)
{
    const struct bought_share key = {.supplier = supplier};

    return bsearch(&key, s->of, s->n, sizeof(key), by_supplier);
}

/* What the lines of each share come to, bought and taxed. False when one names none of them. */
static bool add_lines(struct bought_shares *s, const struct ledger_line *lines, size_t n)
{
    for (size_t k = 0; k < s->n; k++)
        s->of[k].bought = s->of[k].taxed = 0;
    for (size_t i = 0; i < n; i++) {
        bool is_bought = lines[i].class == LEDGER_BOUGHT;
        struct bought_share *share;
        if (!is_bought && lines[i].class != LEDGER_VAT)
            continue;
        share = lines[i].supplier ? find(s, lines[i].supplier) : NULL;
        if (is_bought && !share)
            return false;
        if (share)
            *(is_bought ? &share->bought : &share->taxed) += lines[i].ore;
    }
    return true;
}

bool bought_shares_fit(struct bought_shares *s, const struct ledger_line *lines, size_t n,
                       bool credit_note)
{
    int sign = credit_note ? -1 : 1;

    if (!add_lines(s, lines, n))
        return false;
    for (size_t k = 0; k < s->n; k++) {
        ledger_wide bought = s->of[k].bought * sign;
        ledger_wide rest = s->of[k].gross - bought - s->of[k].taxed * sign;
        if (rest < 0 || rest > bought / 4 + KRONE)
            return false;
    }
    return true;
}

static size_t largest_line(const struct ledger_line *lines, size_t n)
{
    int64_t most = -1;
    size_t at = 0;

    for (size_t i = 0; i < n; i++) {
        int64_t size = lines[i].ore < 0 ? -lines[i].ore : lines[i].ore;
        if (lines[i].class == LEDGER_BOUGHT && size > most) {
            most = size;
            at = i;
        }
    }
    return at;
}

/* Whose remainder is largest comes first; among equals the order of the shares. */
static int by_remainder(const void *a, const void *b)
{
    const struct bought_remainder *x = a, *y = b;

    if (x->over != y->over)
        return x->over > y->over ? -1 : 1;
    return x->share < y->share ? -1 : x->share > y->share;
}

/* `ore` in proportion to gross, into `part`. */
static void share_out(struct bought_split *split, int64_t ore, int64_t *part)
{
    const struct bought_shares *s = split->shares;
    int sign = ore < 0 ? -1 : 1;
    ledger_wide all = 0, left = (ledger_wide)ore * sign;

    for (size_t k = 0; k < s->n; k++)
        all += s->of[k].gross;
    for (size_t k = 0; k < s->n; k++) {
        ledger_wide product = (ledger_wide)ore * sign * s->of[k].gross;
        part[k] = (int64_t)(product / all);
        split->over[k] = (struct bought_remainder){product % all, k};
        left -= part[k];
    }
    qsort(split->over, s->n, sizeof(*split->over), by_remainder);
    for (size_t i = 0; left > 0; i++, left--) /* fewer than there are shares */
        part[split->over[i].share]++;
    for (size_t k = 0; k < s->n; k++)
        part[k] *= sign;
}

bool bought_split_begin(struct bought_split *split, const struct bought_shares *s,
                        const struct ledger_line *lines, size_t n, int64_t net)
{
    *split = (struct bought_split){.shares = s, .largest = largest_line(lines, n)};
    split->over = mem_realloc(NULL, s->n * (sizeof(*split->over) + 2 * sizeof(*split->part)));
    if (!split->over)
        return false;
    split->part = (int64_t *)(split->over + s->n);
    split->left = split->part + s->n;
    share_out(split, net, split->left);
    return true;
}

void bought_split_end(struct bought_split *split)
{
    mem_free(split->over);
}

bool bought_split_line(struct bought_split *split, int64_t ore)
{
    share_out(split, ore, split->part);
    for (size_t k = 0; k < split->shares->n; k++)
        if (__builtin_sub_overflow(split->left[k], split->part[k], &split->left[k]))
            return false;
    return true;
}

size_t bought_split_most(const struct bought_split *split)
{
    const struct bought_shares *s = split->shares;
    size_t most = 0;

    for (size_t k = 1; k < s->n; k++)
        if (s->of[k].gross > s->of[most].gross)
            most = k;
    return most;
}

void bought_split_rest(struct bought_split *split)
{
    memcpy(split->part, split->left, split->shares->n * sizeof(*split->left));
}
