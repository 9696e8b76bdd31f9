#include "rates_layout.h"

#include <strings.h>

#include "ddreg/text.h"

static void take_series_column(struct rates_layout *l, const char *name, int column)
{
    const struct {
        const char *name;
        int *to;
    } columns[] = {{"BASE_CUR", &l->base},
                   {"QUOTE_CUR", &l->quote},
                   {"UNIT_MULT", &l->multiplier},
                   {"TIME_PERIOD", &l->period},
                   {"OBS_VALUE", &l->value}};

    for (size_t i = 0; i < sizeof(columns) / sizeof(columns[0]); i++)
        if (strcmp(columns[i].name, name) == 0 && *columns[i].to < 0)
            *columns[i].to = column;
}

static bool is_date_name(const char *name)
{
    static const char *const names[] = {"date", "dato",  "period",    "periode",     "tid",
                                        "year", "month", "\xC3\xA5r", "m\xC3\xA5ned"};

    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (strcasecmp(names[i], name) == 0)
            return true;
    return false;
}

/* "USD", "1 USD", "100 SEK", "USD/NOK". Nothing is forgiven: a column read as another currency
 * would be a wrong rate. */
static bool read_currency(const char *name, char currency[CURRENCY_SIZE], int *multiplier)
{
    static const char *const units[] = {"1 ", "10 ", "100 ", "1000 "};
    char code[CURRENCY_SIZE] = "";
    const char *s = name;

    *multiplier = 0;
    for (int i = 0; i < (int)(sizeof(units) / sizeof(units[0])); i++)
        if (strncmp(name, units[i], strlen(units[i])) == 0) {
            *multiplier = i;
            s = name + strlen(units[i]);
        }
    if (strlen(s) < 3 || (s[3] != '\0' && strcmp(s + 3, "/NOK") != 0))
        return false;
    memcpy(code, s, 3);
    for (int i = 0; i < 3; i++)
        if (code[i] < 'A' || code[i] > 'Z')
            return false;
    return currency_read(currency, code);
}

static void read_wide(struct rates_layout *l, const struct csv_row *header)
{
    for (size_t i = 1; i < header->n && l->ncurrencies < RATES_MAX_COLUMNS; i++) {
        char currency[CURRENCY_SIZE];
        int multiplier;
        if (!read_currency(text_trim(header->field[i]), currency, &multiplier))
            continue;
        l->of[l->ncurrencies].column = (int)i;
        l->of[l->ncurrencies].multiplier = multiplier;
        memcpy(l->of[l->ncurrencies++].currency, currency, CURRENCY_SIZE);
    }
    if (l->ncurrencies > 0)
        l->date = 0;
}

bool rates_layout_read(struct rates_layout *out, const struct csv_row *header)
{
    struct rates_layout *l = out;

    *l = (struct rates_layout){
        .base = -1, .quote = -1, .multiplier = -1, .period = -1, .value = -1, .date = -1};
    for (size_t i = 0; i < header->n; i++)
        take_series_column(l, text_trim(header->field[i]), (int)i);
    /* Without UNIT_MULT a rate of 104 for kroner could be for one or for a hundred: not taken. */
    if (l->base >= 0 && l->quote >= 0 && l->period >= 0 && l->value >= 0)
        return l->multiplier >= 0;
    if (header->n > 1 && is_date_name(text_trim(header->field[0])))
        read_wide(l, header);
    return l->date >= 0;
}
