/* Amount, currency, rate and øre of a line. Kroner come from the file's own column where it has
 * one, else from the amount when that is kroner, else from amount and rate: never 1:1 in silence.
 */
#include <stdlib.h>
#include <strings.h>

#include "purchase_row.h"
#include "table/cell_words.h"

/* "-" or "kr -": how spreadsheets show nothing in a column of amounts. */
static bool is_dash(const char *s)
{
    size_t dashes = 0;

    s += strspn(s, " ");
    s += strncasecmp(s, "kr", 2) == 0 ? 2 : 0;
    while (*s) {
        bool wide = strncmp(s, "\xE2\x80\x93", 3) == 0 || strncmp(s, "\xE2\x88\x92", 3) == 0;
        if (!wide && *s != '-' && *s != ' ')
            return false;
        dashes += *s != ' ';
        s += wide ? 3 : 1;
    }
    return dashes == 1;
}

/* "9.09495E-13": what a spreadsheet's arithmetic leaves of nothing. Larger powers of ten have lost
 * digits on the way, and stay unreadable. */
static bool is_nothing(const char *s)
{
    enum { TINY = 4 };
    char *end;

    s += *s == '-';
    s += strspn(s, "0123456789");
    s += *s == '.' || *s == ',';
    s += strspn(s, "0123456789");
    return (s[0] == 'E' || s[0] == 'e') && s[1] == '-' && strtol(s + 2, &end, 10) >= TINY &&
           *end == '\0';
}

/* A cell as an amount of `currency`. *there is false, and all is well, when it is empty. */
static bool read_amount(const struct import_run *run, const struct sheet_row *row, enum field f,
                        const char *currency, int64_t *out, bool *there, struct row_problem *p)
{
    const char *cell = row->cell[f];

    *there = cell != NULL;
    if (!cell)
        return true;
    if (run->profile.turned && row->side == SIDE_NONE && row->cell[FIELD_SIDE])
        return row_bad(p, FIELD_SIDE, "import.side.unreadable", row->cell[FIELD_SIDE]);
    if (amount_contradicts(cell, currency))
        return row_bad(p, f, "import.currency.contradicts", cell);
    switch (money_parse(cell, run->profile.decimal, currency_exponent(currency), out)) {
    case MONEY_OK:
        if (run->sheet.map.minus != (run->profile.turned && row->side == SIDE_CREDIT))
            *out = -*out;
        return true;
    case MONEY_UNREADABLE:
        *out = 0;
        if (is_nothing(cell) || is_dash(cell))
            return true;
        return row_bad(p, f, "import.amount.unreadable", cell);
    case MONEY_TOO_LARGE:
        return row_bad(p, f, "import.amount.too_large", cell);
    }
    return false;
}

static int64_t pair_half(int64_t v, bool is_signed)
{
    return is_signed ? -v : v;
}

/* The amount: from its column, or debit less credit. */
static bool read_sum(const struct import_run *run, const struct sheet_row *row,
                     const char *currency, int64_t *out, bool *there, struct row_problem *p)
{
    const struct profile *pr = &run->profile;
    int64_t debit = 0, credit = 0;
    bool debited, credited;

    if (!sheet_has(&run->sheet, FIELD_DEBIT))
        return read_amount(run, row, FIELD_AMOUNT, currency, out, there, p);
    if (!read_amount(run, row, FIELD_DEBIT, currency, &debit, &debited, p) ||
        !read_amount(run, row, FIELD_CREDIT, currency, &credit, &credited, p))
        return false;
    *there = debited || credited;
    *out = pair_half(debit, pr->debit_signed);
    return money_add(out, -pair_half(credit, pr->credit_signed)) ||
           row_bad(p, FIELD_DEBIT, "import.amount.too_large", row->cell[FIELD_DEBIT]);
}

/* By its own column, by the options, by the header of the amount, else kroner. A file with nothing
 * but kroner is in kroner, whatever its currency column has. */
static bool read_currency(const struct import_run *run, const struct sheet_row *row, char *out,
                          struct row_problem *p)
{
    const char *cell = row->cell[FIELD_CURRENCY];
    const char *named = run->sheet.layout.currency;
    bool only_kroner = !sheet_has_amount(&run->sheet);

    if (cell && !only_kroner)
        return currency_word_read(out, cell) ||
               row_bad(p, FIELD_CURRENCY, "import.currency.unknown", cell);
    if (run->currency[0] && *named && !only_kroner && strcmp(run->currency, named) != 0)
        return row_bad(p, FIELD_AMOUNT, "import.currency.contradicts",
                       sheet_header(&run->sheet, FIELD_AMOUNT));
    memcpy(out,
           only_kroner        ? "NOK"
           : run->currency[0] ? run->currency
           : *named           ? named
                              : "NOK",
           CURRENCY_SIZE);
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

/* Norges Bank and others quote weak currencies for 100 units. A rate a hundred times too high is
 * recognised by its size: each bound is several times what the currency has been worth since 1999,
 * and well below a hundredth of it. */
static bool rate_is_for_hundred(const char *currency, const char *rate)
{
    static const struct {
        char currency[CURRENCY_SIZE];
        const char *most; /* NOK for one unit */
    } bounds[] = {{"SEK", "5"},   {"DKK", "8"},    {"ISK", "1"},    {"JPY", "1"},  {"CZK", "5"},
                  {"HUF", "0.5"}, {"INR", "2"},    {"THB", "3"},    {"PHP", "2"},  {"KRW", "0.1"},
                  {"TWD", "3"},   {"IDR", "0.02"}, {"VND", "0.01"}, {"BDT", "2"},  {"PKR", "2"},
                  {"MMK", "0.5"}, {"RUB", "4"},    {"RSD", "1"},    {"LKR", "1"},  {"CHF", "100"},
                  {"EUR", "100"}, {"USD", "100"},  {"GBP", "150"},  {"PLN", "30"}, {"CNY", "20"}};
    int64_t is, most;

    for (size_t i = 0; i < sizeof(bounds) / sizeof(bounds[0]); i++)
        if (strcmp(currency, bounds[i].currency) == 0)
            return money_parse(rate, MONEY_POINT, 9, &is) == MONEY_OK &&
                   money_parse(bounds[i].most, MONEY_POINT, 9, &most) == MONEY_OK && is > most;
    return false;
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
    const char *why = "import.rate.missing", *rate = NULL;

    if (run->rates.n > 0)
        rate = rates_find(&run->rates, text->currency, text->day, &why);
    (void)snprintf(text->needed, sizeof(text->needed), "%s %s", text->currency, text->day);
    if (!rate)
        return row_bad(p, FIELD_RATE, why,
                       strcmp(why, "import.rates.no_currency") == 0 ? text->currency
                                                                    : text->needed);
    (void)snprintf(text->rate, sizeof(text->rate), "%s", rate);
    return true;
}

/* Do amount and rate make other kroner than those that the line has, by more than rounding: a krone
 * and a hundredth? A rate may be for a hundred units. */
static bool rate_differs(const struct purchase_text *text, const struct purchase *out)
{
    int64_t ore, size = out->ore < 0 ? -out->ore : out->ore;

    if (text->rate[0] == '\0' || out->amount == 0 || size > INT64_MAX / 200)
        return false;
    if (!money_to_nok(out->amount, currency_exponent(text->currency), text->rate, &ore))
        return true;
    for (int i = 0; i < 2; i++, ore /= 100) {
        int64_t off;
        if (__builtin_sub_overflow(ore, out->ore, &off) || off == INT64_MIN)
            continue; /* further apart than an int64_t holds */
        off = off < 0 ? -off : off;
        if (off <= 100 || off <= size / 100)
            return false;
    }
    return true;
}

static bool foreign(const struct import_run *run, const struct sheet_row *row, bool ore_there,
                    struct purchase_text *text, struct purchase *out, struct row_problem *p)
{
    if (!read_rate(run, row, !ore_there, text, p))
        return false;
    if (ore_there) {
        text->rate_differs = rate_differs(text, out);
        return true;
    }
    if (text->rate[0] == '\0' && !read_rate_of_day(run, text, p))
        return false;
    if (rate_is_for_hundred(text->currency, text->rate))
        return row_bad(p, FIELD_RATE, "import.rate.hundred", text->rate);
    return money_to_nok(out->amount, currency_exponent(text->currency), text->rate, &out->ore) ||
           row_bad(p, FIELD_AMOUNT, "import.amount.too_large", row->cell[FIELD_AMOUNT]);
}

bool purchase_money_read(const struct import_run *run, const struct sheet_row *row,
                         struct purchase_text *text, struct purchase *out, struct row_problem *p)
{
    bool amount_there, ore_there, nok;

    text->rate_differs = false;
    if (!read_currency(run, row, text->currency, p))
        return false;
    nok = strcmp(text->currency, "NOK") == 0;
    if (!read_sum(run, row, text->currency, &out->amount, &amount_there, p) ||
        !read_amount(run, row, FIELD_ORE, "NOK", &out->ore, &ore_there, p))
        return false;
    if (!amount_there && !(nok && ore_there))
        return row_bad(p, sheet_has(&run->sheet, FIELD_AMOUNT) ? FIELD_AMOUNT : FIELD_ORE,
                       "import.amount.missing", "");
    return nok ? kroner(row, amount_there, ore_there, text, out, p)
               : foreign(run, row, ore_there, text, out, p);
}
