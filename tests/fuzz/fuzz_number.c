/* Amounts, rates and currencies as text; what is written must read back. */
#include "ddreg/money.h"
#include "fuzz.h"
#include "import/supplier_row.h"
#include "table/cell_words.h"

static void check_format(int64_t v, int exponent)
{
    struct buf b = BUF_INIT;
    int64_t back;

    if (v == INT64_MIN)
        return;
    money_format(&b, DD_EN, v, exponent);
    FUZZ_MUST(money_parse(buf_str(&b), MONEY_POINT, exponent, &back) == MONEY_OK && back == v);
    buf_reset(&b);
    money_format(&b, DD_NB, v, exponent);
    FUZZ_MUST(money_parse(buf_str(&b), MONEY_COMMA, exponent, &back) == MONEY_OK && back == v);
    buf_reset(&b);
    money_format_millions(&b, DD_NB, v);
    number_format(&b, DD_EN, v);
    FUZZ_MUST(fuzz_is_plain(buf_str(&b), ""));
    buf_release(&b);
}

static void check_amount(const char *s)
{
    static const int exponents[] = {0, 2, 3};
    int64_t v, ore, tenths;

    for (int style = MONEY_COMMA; style <= MONEY_POINT; style++)
        for (int i = 0; i < 3; i++) {
            if (money_parse(s, (enum money_style)style, exponents[i], &v) != MONEY_OK)
                continue;
            FUZZ_MUST(strpbrk(s, "0123456789") != NULL);
            check_format(v, exponents[i]);
            FUZZ_MUST(!money_to_nok(v, 2, "1", &ore) || ore == v);
            FUZZ_MUST(!share_tenths(v, v, &tenths) || tenths == 1000);
            FUZZ_MUST(!share_tenths(v, 1, &tenths) || (tenths > 0) == (v > 0));
        }
}

static void check_rate(const char *s)
{
    char rate[RATE_SIZE], again[RATE_SIZE];
    int64_t ore;

    if (!rate_read(rate, s))
        return;
    FUZZ_MUST(rate_read(again, rate) && strcmp(rate, again) == 0);
    FUZZ_MUST(money_to_nok(0, 2, rate, &ore) && ore == 0);
    (void)!money_to_nok(INT64_MAX, 0, rate, &ore);
    (void)!money_to_nok(INT64_MIN, 3, rate, &ore);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *s = fuzz_text(data, size), code[CURRENCY_SIZE];
    int yes;
    int64_t v;

    check_amount(s);
    check_rate(s);
    if (currency_word_read(code, s))
        FUZZ_MUST(strlen(code) == 3 && currency_exponent(code) <= 3);
    (void)amount_contradicts(s, "NOK");
    (void)amount_contradicts(s, "EUR");
    (void)yes_no_read(&yes, s);
    (void)class_read(s);
    if (size >= sizeof(v)) {
        memcpy(&v, data, sizeof(v));
        check_format(v, 2);
        check_format(v, 0);
    }
    free(s);
    return 0;
}
