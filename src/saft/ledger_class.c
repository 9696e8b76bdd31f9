#include "ledger_class.h"

#include <stddef.h>
#include <string.h>

#include "ddreg/text.h"

/* Of ranges that overlap the first is meant. */
static const struct {
    int from, to;
    enum ledger_class class;
} ranges[] = {
    {1190, 1197, LEDGER_MEMO},    {1290, 1297, LEDGER_MEMO},       {1300, 1399, LEDGER_FINANCE},
    {1470, 1479, LEDGER_MEMO},    {1500, 1599, LEDGER_SALES},      {1600, 1669, LEDGER_VAT},
    {1800, 1899, LEDGER_FINANCE}, {1900, 1999, LEDGER_MONEY},      {2000, 2099, LEDGER_EQUITY},
    {2380, 2380, LEDGER_MONEY},   {2100, 2399, LEDGER_FINANCE},    {2400, 2499, LEDGER_PAYABLE},
    {2500, 2699, LEDGER_PAYROLL}, {2700, 2769, LEDGER_VAT},        {2770, 2799, LEDGER_PAYROLL},
    {2800, 2899, LEDGER_FINANCE}, {2910, 2949, LEDGER_PAYROLL},    {3000, 3999, LEDGER_SALES},
    {4080, 4087, LEDGER_MEMO},    {4380, 4387, LEDGER_MEMO},       {4900, 4999, LEDGER_NOT_BOUGHT},
    {5000, 5899, LEDGER_PAYROLL}, {6000, 6099, LEDGER_NOT_BOUGHT}, {7130, 7130, LEDGER_BOUGHT},
    {7140, 7140, LEDGER_BOUGHT},  {7100, 7199, LEDGER_NOT_BOUGHT}, {7740, 7740, LEDGER_NOT_BOUGHT},
    {7780, 7789, LEDGER_MEMO},    {7800, 7999, LEDGER_NOT_BOUGHT}, {8000, 8999, LEDGER_FINANCE},
};

void ledger_number(char out[LEDGER_NUMBER_SIZE], const char *account)
{
    size_t n = strcspn(account, ":");

    if (n >= LEDGER_NUMBER_SIZE)
        n = LEDGER_NUMBER_SIZE - 1;
    memcpy(out, account, n);
    while (n > 0 && !text_valid_utf8(out, n))
        n--; /* cut at a character */
    out[n] = '\0';
}

static int digits_of(const char *s, int n)
{
    int number = 0;

    for (int i = 0; i < n; i++)
        number = 10 * number + (s[i] - '0');
    return number;
}

/* The first four digits of a number that has them and is one of NS 4102; 0: it is none. */
static int four_of(const char *s)
{
    size_t digits = strspn(s, "0123456789");

    if (digits < 4 || s[strcspn(s, ": ")] != s[digits] || *s < '1' || *s > '8')
        return 0;
    return digits_of(s, 4);
}

/* A standard code of two digits is its whole group. */
static int standard_of(const char *s)
{
    if (s && strspn(s, "0123456789") == 2 && s[2] == '\0' && *s >= '1' && *s <= '8')
        return 100 * digits_of(s, 2);
    return s ? four_of(s) : 0;
}

static int number_of(const char *account, const char *standard)
{
    int own = four_of(account), said = standard_of(standard);

    return own == 0 || (said != 0 && said / 100 != own / 100) ? said : own;
}

enum ledger_class ledger_class_of(const char *account, const char *standard)
{
    int n = number_of(account, standard);

    for (size_t i = 0; i < sizeof(ranges) / sizeof(ranges[0]); i++)
        if (n >= ranges[i].from && n <= ranges[i].to)
            return ranges[i].class;
    if (n / 1000 == 4 && (n % 100 == 90 || n % 100 == 95))
        return LEDGER_NOT_BOUGHT; /* change of stock */
    return LEDGER_BOUGHT;
}

bool ledger_is_cost(const char *account, const char *standard)
{
    int n = number_of(account, standard);

    return n >= 4000 && n <= 7999;
}
