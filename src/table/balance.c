#include "balance.h"

#include "voucher.h"

/* Down the file or up it, with what is bought written with a minus or without one. */
enum { WAYS = 4 };

struct running {
    int64_t last_amount, last_balance;
    size_t rows, hits[WAYS];
    bool negative, positive;
};

static bool differs_by(int64_t from, int64_t to, int64_t amount)
{
    int64_t sum = from;

    return money_add(&sum, amount) && sum == to;
}

static void look_at(struct running *r, int64_t amount, int64_t balance)
{
    if (r->rows++ > 0) {
        r->hits[0] += differs_by(r->last_balance, balance, amount);
        r->hits[1] += differs_by(r->last_balance, balance, -amount);
        r->hits[2] += differs_by(balance, r->last_balance, r->last_amount);
        r->hits[3] += differs_by(balance, r->last_balance, -r->last_amount);
    }
    r->negative |= amount < 0;
    r->positive |= amount > 0;
    r->last_amount = amount;
    r->last_balance = balance;
}

/* Nine rows in ten, and two at least. */
static bool runs(const struct running *r)
{
    bool any = false;

    for (int i = 0; i < WAYS; i++)
        any |= r->hits[i] >= 2 && r->hits[i] * 10 >= (r->rows - 1) * 9;
    return any && r->negative && r->positive;
}

static bool is_balance(const struct sample *sample, size_t header, int amount, int column,
                       enum money_style style)
{
    struct running r = {0};
    int64_t a, b;

    for (size_t i = header + 1; i < sample->n; i++)
        if (money_parse(sample_cell(&sample->row[i], amount), style, 2, &a) == MONEY_OK &&
            money_parse(sample_cell(&sample->row[i], column), style, 2, &b) == MONEY_OK)
            look_at(&r, a, b);
    return runs(&r);
}

static bool has_invoices(const struct layout *l, const struct sample *sample, size_t header)
{
    for (size_t i = header + 1; l->columns.at[FIELD_KIND] >= 0 && i < sample->n; i++)
        if (voucher_read(sample_cell(&sample->row[i], l->columns.at[FIELD_KIND])) ==
            VOUCHER_INVOICE)
            return true;
    return false;
}

enum dd_rc balance_check(const struct layout *l, const struct sample *sample, size_t header,
                         const struct column_map *map, const char *path, struct dd_error *err)
{
    const int *at = l->columns.at;
    int amount = at[FIELD_AMOUNT] >= 0 ? at[FIELD_AMOUNT] : at[FIELD_ORE];

    if (amount < 0 || map->sign_said || at[FIELD_SIDE] >= 0 || has_invoices(l, sample, header))
        return DD_OK;
    for (int i = 0; i < (int)l->width; i++) {
        if (columns_has(&l->columns, (size_t)i) ||
            (!is_balance(sample, header, amount, i, MONEY_COMMA) &&
             !is_balance(sample, header, amount, i, MONEY_POINT)))
            continue;
        return dd_fail(err, DD_INPUT, "import.bank.balance", "file", path, "first",
                       l->headers[amount], "second", l->headers[i], NULL);
    }
    return DD_OK;
}
