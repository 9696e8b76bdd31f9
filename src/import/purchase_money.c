/* Amount, currency, rate and øre of a line. Kroner come from the file's own column where it has
 * one, else from the amount when that is kroner, else from amount and rate: never 1:1 in silence.
 */
#include "purchase_row.h"
#include "values.h"

/* A cell as an amount of `currency`. *there is false, and all is well, when it is empty. */
static bool read_amount(const struct import_run *run, const struct sheet_row *row, enum field f,
                        const char *currency, int64_t *out, bool *there, struct row_problem *p)
{
    const char *cell = row->cell[f];

    *there = cell != NULL;
    if (!cell)
        return true;
    if (amount_contradicts(cell, currency))
        return row_bad(p, f, "import.currency.contradicts", cell);
    switch (money_parse(cell, run->profile.decimal, currency_exponent(currency), out)) {
    case MONEY_OK:
        return true;
    case MONEY_UNREADABLE:
        return row_bad(p, f, "import.amount.unreadable", cell);
    case MONEY_TOO_LARGE:
        return row_bad(p, f, "import.amount.too_large", cell);
    }
    return false;
}

/* A file with nothing but kroner is in kroner, whatever stands in its currency column. */
static bool read_currency(const struct import_run *run, const struct sheet_row *row, char *out,
                          struct row_problem *p)
{
    const char *cell = row->cell[FIELD_CURRENCY];
    bool only_kroner = !sheet_has(&run->sheet, FIELD_AMOUNT);

    if (cell && !only_kroner)
        return currency_word_read(out, cell) ||
               row_bad(p, FIELD_CURRENCY, "import.currency.unknown", cell);
    memcpy(out, run->currency[0] && !only_kroner ? run->currency : "NOK", CURRENCY_SIZE);
    return true;
}

/* The rate of the line: its own, else that of the options when the currency is theirs; "" when
 * there is none. */
static bool read_rate(const struct import_run *run, const struct sheet_row *row, bool needed,
                      struct purchase_text *text, struct row_problem *p)
{
    const char *cell = row->cell[FIELD_RATE];

    text->rate[0] = '\0';
    if (cell && rate_read(text->rate, cell))
        return true;
    text->rate[0] = '\0';
    if (cell && needed)
        return row_bad(p, FIELD_RATE, "import.rate.unreadable", cell);
    if (!cell && needed && strcmp(text->currency, run->currency) == 0)
        memcpy(text->rate, run->rate, RATE_SIZE);
    return true;
}

static bool kroner(const struct sheet_row *row, bool amount_there, bool ore_there,
                   struct purchase_text *text, struct purchase *out, struct row_problem *p)
{
    char rate[RATE_SIZE];

    if (!amount_there)
        out->amount = out->ore;
    if (!ore_there)
        out->ore = out->amount;
    if (out->amount != out->ore)
        return row_bad(p, FIELD_ORE, "import.amount.disagrees", row->cell[FIELD_ORE]);
    if (!ore_there && row->cell[FIELD_RATE] && rate_read(rate, row->cell[FIELD_RATE]) &&
        strcmp(rate, "1") != 0)
        return row_bad(p, FIELD_RATE, "import.rate.of_kroner", row->cell[FIELD_RATE]);
    memcpy(text->rate, "1", 2);
    return true;
}

/* The rate of the line's day in the file of rates. */
static bool read_rate_of_day(const struct import_run *run, struct purchase_text *text,
                             struct row_problem *p)
{
    const char *why, *rate;

    if (run->rates.n == 0)
        return row_bad(p, FIELD_RATE, "import.rate.missing", text->currency);
    rate = rates_find(&run->rates, text->currency, text->day, &why);
    if (!rate)
        return row_bad(p, FIELD_RATE, why,
                       strcmp(why, "import.rates.no_currency") == 0 ? text->currency : text->day);
    (void)snprintf(text->rate, sizeof(text->rate), "%s", rate);
    return true;
}

static bool foreign(const struct import_run *run, const struct sheet_row *row, bool ore_there,
                    struct purchase_text *text, struct purchase *out, struct row_problem *p)
{
    if (!read_rate(run, row, !ore_there, text, p))
        return false;
    if (ore_there)
        return true;
    if (text->rate[0] == '\0' && !read_rate_of_day(run, text, p))
        return false;
    return money_to_nok(out->amount, currency_exponent(text->currency), text->rate, &out->ore) ||
           row_bad(p, FIELD_AMOUNT, "import.amount.too_large", row->cell[FIELD_AMOUNT]);
}

bool purchase_money_read(const struct import_run *run, const struct sheet_row *row,
                         struct purchase_text *text, struct purchase *out, struct row_problem *p)
{
    bool amount_there, ore_there, nok;

    if (!read_currency(run, row, text->currency, p))
        return false;
    nok = strcmp(text->currency, "NOK") == 0;
    if (!read_amount(run, row, FIELD_AMOUNT, text->currency, &out->amount, &amount_there, p) ||
        !read_amount(run, row, FIELD_ORE, "NOK", &out->ore, &ore_there, p))
        return false;
    if (!amount_there && !(nok && ore_there))
        return row_bad(p, sheet_has(&run->sheet, FIELD_AMOUNT) ? FIELD_AMOUNT : FIELD_ORE,
                       "import.amount.missing", "");
    return nok ? kroner(row, amount_there, ore_there, text, out, p)
               : foreign(run, row, ore_there, text, out, p);
}
