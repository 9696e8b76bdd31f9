#include "ledger_bought.h"

#include <string.h>

#include "ddreg/money.h"
#include "ledger_shares.h"

/* Lines times suppliers of one transaction, above which a line is not split between all. */
enum { PARTS_EACH = 100 * 1000 };

/* Of line i. */
static bool add_part(struct vec *out, const struct ledger_line *lines, size_t i,
                     const char *supplier, enum bought_as as, int64_t ore, bool shared_out)
{
    struct bought_part *p = vec_add(out);

    if (p)
        *p = (struct bought_part){i,  lines[i].account, as == BOUGHT_SUPPLIER ? supplier : NULL,
                                  as, lines[i].cost,    shared_out,
                                  ore};
    return p != NULL;
}

/* Owed to somebody employed, and no wages beside it: he or she has paid for what was bought. */
static bool is_outlay(const struct ledger_line *lines, size_t n)
{
    bool owed = false;

    for (size_t i = 0; i < n; i++) {
        if (lines[i].class == LEDGER_PAYROLL && lines[i].cost)
            return false;
        owed = owed || (lines[i].class == LEDGER_PAYROLL && lines[i].ore < 0);
    }
    return owed;
}

/* Depreciation, a loss, a change of stock, and nothing owed to a supplier. */
static bool is_write_down(const struct ledger_line *lines, size_t n)
{
    bool found = false;

    for (size_t i = 0; i < n; i++) {
        if (lines[i].class == LEDGER_PAYABLE)
            return false;
        found = found || (lines[i].class == LEDGER_NOT_BOUGHT && lines[i].cost);
    }
    return found;
}

/* Nothing is owed to a supplier: each line says itself whose it is. What is on the balance sheet
 * without one, beside depreciation and the like, is the other side of that. */
static bool by_line(const struct ledger_line *lines, size_t n, struct vec *out)
{
    enum bought_as nobody = is_outlay(lines, n) ? BOUGHT_OUTLAY : BOUGHT_NO_SUPPLIER;
    enum bought_as beside = is_write_down(lines, n) ? BOUGHT_OTHER : nobody;

    for (size_t i = 0; i < n; i++)
        if (lines[i].class == LEDGER_BOUGHT && !add_part(out, lines, i, lines[i].supplier,
                                                         lines[i].supplier ? BOUGHT_SUPPLIER
                                                         : lines[i].cost   ? nobody
                                                                           : beside,
                                                         lines[i].ore, false))
            return false;
    return true;
}

/* All of it to one supplier, or for one reason left out. */
static bool all_as(const struct ledger_line *lines, size_t n, const char *supplier,
                   enum bought_as as, struct vec *out)
{
    for (size_t i = 0; i < n; i++)
        if (lines[i].class == LEDGER_BOUGHT &&
            !add_part(out, lines, i, supplier, as, lines[i].ore, false))
            return false;
    return true;
}

static bool add_share(const struct bought_split *split, size_t k, const struct ledger_line *lines,
                      size_t i, int64_t ore, struct vec *out)
{
    const char *who = split->shares->of[k].supplier;

    return ore == 0 ||
           add_part(out, lines, i, who, who ? BOUGHT_SUPPLIER : BOUGHT_NO_SUPPLIER, ore, true);
}

static bool add_split(const struct bought_split *split, const struct ledger_line *lines, size_t i,
                      struct vec *out)
{
    for (size_t k = 0; k < split->shares->n; k++)
        if (!add_share(split, k, lines, i, split->part[k], out))
            return false;
    return true;
}

/* Of very many lines and suppliers: one line after the other fills one share of the net after the
 * other, so that there are no more parts than lines and suppliers together. What is against the
 * sign of the net goes to whom most is owed, whose share is larger by it. */
static bool split_in_order(struct bought_split *split, const struct ledger_line *lines, size_t n,
                           int64_t net, struct vec *out)
{
    size_t most = bought_split_most(split), k = 0;

    for (size_t i = 0; i < n; i++)
        if (lines[i].class == LEDGER_BOUGHT && (lines[i].ore < 0) != (net < 0) &&
            (!add_share(split, most, lines, i, lines[i].ore, out) ||
             __builtin_sub_overflow(split->left[most], lines[i].ore, &split->left[most])))
            return false;
    for (size_t i = 0; i < n; i++) {
        int64_t rest = lines[i].ore;
        if (lines[i].class != LEDGER_BOUGHT || (rest < 0) != (net < 0))
            continue;
        while (rest != 0 && k < split->shares->n) {
            bool whole = net < 0 ? rest >= split->left[k] : rest <= split->left[k];
            int64_t part = whole ? rest : split->left[k];
            if (!add_share(split, k, lines, i, part, out))
                return false;
            rest -= part;
            split->left[k] -= part;
            k += split->left[k] == 0;
        }
        if (rest != 0)
            return false;
    }
    return true;
}

/* Each line in proportion, the largest last, since it takes what rounding left. */
static bool split_each(struct bought_split *split, const struct ledger_line *lines, size_t n,
                       struct vec *out)
{
    for (size_t i = 0; i < n; i++)
        if (lines[i].class == LEDGER_BOUGHT && i != split->largest &&
            (!bought_split_line(split, lines[i].ore) || !add_split(split, lines, i, out)))
            return false;
    bought_split_rest(split);
    return add_split(split, lines, split->largest, out);
}

/* Shares of several suppliers: each line's own where that fits what is owed to each, else in
 * proportion. */
static bool by_several(const struct ledger_line *lines, size_t n, int64_t net,
                       struct bought_shares *s, struct vec *out)
{
    struct bought_split split;
    bool ok;

    if (bought_shares_fit(s, lines, n, net < 0))
        return by_line(lines, n, out);
    if (!bought_split_begin(&split, s, lines, n, net))
        return out->failed = true, false;
    ok = n <= PARTS_EACH / s->n ? split_each(&split, lines, n, out)
                                : split_in_order(&split, lines, n, net, out);
    bought_split_end(&split);
    return ok;
}

/* Something is, or was, owed to suppliers. More than nothing counts only against what became owed,
 * less than nothing only against what was taken off it. */
static bool by_payable(const struct ledger_line *lines, size_t n, int64_t net, struct vec *out)
{
    struct bought_shares s;
    bool ok;

    if (!bought_shares_of(&s, lines, n, net))
        return out->failed = true, false;
    if (s.n == 0)
        ok = all_as(lines, n, NULL, BOUGHT_PAYING, out);
    else if (s.n == 1 && s.of[0].supplier)
        ok = all_as(lines, n, s.of[0].supplier, BOUGHT_SUPPLIER, out);
    else if (s.n == 1 || net == 0)
        ok = by_line(lines, n, out);
    else
        ok = by_several(lines, n, net, &s, out);
    bought_shares_free(&s);
    return ok;
}

/* What is in the costs and never bought: wages, depreciation and the like. */
static bool add_the_rest(const struct ledger_line *lines, size_t n, struct vec *out)
{
    for (size_t i = 0; i < n; i++) {
        bool payroll = lines[i].class == LEDGER_PAYROLL;
        if (!lines[i].cost || (!payroll && lines[i].class != LEDGER_NOT_BOUGHT))
            continue;
        if (!add_part(out, lines, i, NULL, payroll ? BOUGHT_PAYROLL : BOUGHT_OTHER, lines[i].ore,
                      false))
            return false;
    }
    return true;
}

/* The costs as the lines have them: found without what became of them. */
static bool add_costs(const struct ledger_line *lines, size_t n, struct bought_sums *sums)
{
    for (size_t i = 0; i < n; i++) {
        enum ledger_class c = lines[i].class;
        if (lines[i].cost &&
            (c == LEDGER_BOUGHT || c == LEDGER_PAYROLL || c == LEDGER_NOT_BOUGHT) &&
            !money_add(&sums->costs, lines[i].ore))
            return false;
    }
    return true;
}

static bool add_up(const struct vec *out, size_t from, struct bought_sums *sums)
{
    const struct bought_part *p = out->rows;

    for (size_t i = from; i < out->n; i++)
        if (!money_add(p[i].cost ? &sums->of_costs[p[i].as] : &sums->balance[p[i].as], p[i].ore))
            return false;
    return true;
}

/* What the lines of what is bought come to, and which other classes there are. */
static bool look(const struct ledger_line *lines, size_t n, int64_t *net, bool *payable,
                 bool *equity)
{
    *net = 0;
    *payable = *equity = false;
    for (size_t i = 0; i < n; i++) {
        *payable = *payable || lines[i].class == LEDGER_PAYABLE;
        *equity = *equity || lines[i].class == LEDGER_EQUITY;
        if (lines[i].ore == INT64_MIN ||
            (lines[i].class == LEDGER_BOUGHT && !money_add(net, lines[i].ore)))
            return false;
    }
    return *net != INT64_MIN;
}

bool bought_of(const struct ledger_line *lines, size_t n, bool opening, struct vec *out,
               struct bought_sums *sums)
{
    size_t from = out->n;
    bool payable, equity, ok;
    int64_t net;

    if (!look(lines, n, &net, &payable, &equity))
        return false;
    if (opening || equity)
        ok = all_as(lines, n, NULL, BOUGHT_OPENING, out);
    else if (payable)
        ok = by_payable(lines, n, net, out);
    else
        ok = by_line(lines, n, out);
    return ok && add_the_rest(lines, n, out) && add_costs(lines, n, sums) &&
           add_up(out, from, sums);
}

bool bought_becomes_outlay(struct bought_part *part, struct bought_sums *sums)
{
    int64_t *of = part->cost ? sums->of_costs : sums->balance;

    part->as = BOUGHT_OUTLAY;
    part->supplier = NULL;
    return part->ore != INT64_MIN && money_add(&of[BOUGHT_SUPPLIER], -part->ore) &&
           money_add(&of[BOUGHT_OUTLAY], part->ore);
}

bool bought_adds_up(const struct bought_sums *sums)
{
    int64_t all = 0;

    for (int i = 0; i < BOUGHT_WAYS; i++)
        if (!money_add(&all, sums->of_costs[i]))
            return false;
    return all == sums->costs;
}
