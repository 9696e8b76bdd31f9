#include "test.h"

#include "ddreg/money.h"

#define NNBSP "\xE2\x80\xAF" /* narrow no-break space */
#define THIN "\xE2\x80\x89"
#define POUND "\xC2\xA3"
#define EURO "\xE2\x82\xAC"

struct amount_case {
    const char *text;
    int64_t want;
};

static void reads_all(const struct amount_case *cases, size_t n, enum money_style style)
{
    for (size_t i = 0; i < n; i++) {
        int64_t got = 0;
        enum money_read r = money_parse(cases[i].text, style, 2, &got);
        if (r != MONEY_OK || got != cases[i].want)
            fail_msg("\"%s\": read %d, amount %lld, not %lld", cases[i].text, r, (long long)got,
                     (long long)cases[i].want);
    }
}

static void refuses_all(const char *const *texts, size_t n, enum money_style style)
{
    for (size_t i = 0; i < n; i++) {
        int64_t got = 0;
        enum money_read r = money_parse(texts[i], style, 2, &got);
        if (r != MONEY_UNREADABLE)
            fail_msg("\"%s\": read %d, amount %lld", texts[i], r, (long long)got);
    }
}

static void with_comma(void **state)
{
    static const struct amount_case cases[] = {
        {"0", 0},
        {"1", 100},
        {"1,5", 150},
        {"1,50", 150},
        {"10,05", 1005},
        {",50", 50},
        {"1234,56", 123456},
        {"1 234,56", 123456},
        {"1" NBSP "234" NBSP "567,89", 123456789},
        {"1" NNBSP "234,56", 123456},
        {"1" THIN "234,56", 123456},
        {"1.234.567,89", 123456789},
        {"1.234", 123400},
        {"1'234,56", 123456},
        {"1\xE2\x80\x99"
         "234,56",
         123456},
        {"-12,00", -1200},
        {"12,00-", -1200},
        {"- 12,00", -1200},
        {"12,00 -", -1200},
        {MINUS "12,00", -1200},
        {MINUS NBSP "12,00", -1200},
        {"(12,00)", -1200},
        {"(1 234,50)", -123450},
        {"+12,00", 1200},
        {"1 234,-", 123400},
        {"1234,-", 123400},
        {"kr 10,50", 1050},
        {"10,50 kr", 1050},
        {"kr" NBSP "1 234,50", 123450},
        {"kr 1 234,-", 123400},
        {"NOK 10,50", 1050},
        {"10,50 NOK", 1050},
        {"NOK -10,50", -1050},
        {"-10,50 NOK", -1050},
        {EURO "10,50", 1050},
        {"10,50" EURO, 1050},
        {"10,50 " EURO, 1050},
        {" 10,50 ", 1050},
        {"kr. 1 234,50", 123450},
        {"kr.1 234,50", 123450},
        {"1 234,50 kr.", 123450},
        {"-kr. 10,50", -1050},
        {"\xE2\x80\x93"
         "10,50",
         -1050},
        {"1 234,\xE2\x80\x93", 123400},
        {"1\xE2\x80\x87"
         "234,50",
         123450},
        {"'10,50", 1050},
        {"'-10,50", -1050},
        {NBSP "10,50" NBSP, 1050},
        {"0,005", 1},
        {"0,004", 0},
        {"0,0049999", 0},
        {"-0,005", -1},
        {"1,235", 124},
        {"1,234999", 123},
        {"10,0703", 1007},
        {"000123,40", 12340},
    };

    (void)state;
    reads_all(cases, COUNT(cases), MONEY_COMMA);
}

static void with_point(void **state)
{
    static const struct amount_case cases[] = {
        {"0", 0},
        {"1.5", 150},
        {"1234.56", 123456},
        {"1,234.56", 123456},
        {"1,234,567.89", 123456789},
        {"1,234", 123400},
        {POUND "23,705", 2370500},
        {POUND "23,705.10", 2370510},
        {POUND " 23,705.10", 2370510},
        {"-" POUND "23,705.10", -2370510},
        {POUND "-23,705.10", -2370510},
        {"(" POUND "23,705.10)", -2370510},
        {POUND "(23,705.10)", -2370510},
        {"$1,000", 100000},
        {"USD 1,000.00", 100000},
        {"1,000.00-", -100000},
        {"1 234.56", 123456},
        {".5", 50},
        {"-.5", -50},
        {"0.005", 1},
        {"2.675", 268},
        {"-2.675", -268},
    };

    (void)state;
    reads_all(cases, COUNT(cases), MONEY_POINT);
}

/* What is not an amount is never made into one. */
static void refused(void **state)
{
    static const char *const comma[] = {
        "",
        " ",
        NBSP,
        "-",
        "kr",
        "NOK",
        ",",
        ".",
        "--5",
        "-5-",
        "-(5)",
        "(5",
        "5)",
        ")5(",
        "1,2,3",
        "1.2.3",
        "1.23",
        "12.34",
        "1234.567",
        "1.2345",
        ".123",
        "1,234.56",
        "1..234",
        "1e5",
        "1E5",
        "0x10",
        "12/3",
        "12 34",
        "1 23",
        "1 2345",
        "12 3,40",
        "1 234 5,00",
        "12a3",
        "a12b3",
        "5-3",
        "2024-05",
        "2024-05-1",
        "01.02.24",
        "=1+1",
        "5%",
        "1,",
        "1,-5",
        "nan",
        "inf",
        "1_000",
        "1;2",
        "1,5 kr/stk",
        "\x1b[31m5",
        "5\n6",
        "1,5 1",
        "5$3",
        "5" POUND "3",
        "1,2-3",
        "++5",
        "+-5",
        "1,5-kr-",
        "\xD9\xA1\xD9\xA2", /* Arabic digits */
    };
    static const char *const point[] = {"1.234,56", "1.2.3",  "1,23",   "12,34.00",
                                        "1,2345",   "1.",     "1.5-3",  "2010-12",
                                        "1,23,456", ",123.4", "1'23.4", "1,234 567"};

    (void)state;
    refuses_all(comma, COUNT(comma), MONEY_COMMA);
    refuses_all(point, COUNT(point), MONEY_POINT);
}

static void other_exponents(void **state)
{
    int64_t v;

    (void)state;
    assert_int_equal(money_parse("1 234", MONEY_COMMA, 0, &v), MONEY_OK);
    assert_int_equal(v, 1234);
    assert_int_equal(money_parse("1234,50", MONEY_COMMA, 0, &v), MONEY_OK);
    assert_int_equal(v, 1235);
    assert_int_equal(money_parse("-1234,50", MONEY_COMMA, 0, &v), MONEY_OK);
    assert_int_equal(v, -1235);
    assert_int_equal(money_parse("1.2345", MONEY_POINT, 3, &v), MONEY_OK);
    assert_int_equal(v, 1235);
    assert_int_equal(money_parse("1", MONEY_POINT, 3, &v), MONEY_OK);
    assert_int_equal(v, 1000);
}

static void limits(void **state)
{
    int64_t v;

    (void)state;
    assert_int_equal(money_parse("92233720368547758,07", MONEY_COMMA, 2, &v), MONEY_OK);
    assert_true(v == INT64_MAX);
    assert_int_equal(money_parse("-92233720368547758,07", MONEY_COMMA, 2, &v), MONEY_OK);
    assert_true(v == -INT64_MAX);
    assert_int_equal(money_parse("92233720368547758,08", MONEY_COMMA, 2, &v), MONEY_TOO_LARGE);
    assert_int_equal(money_parse("92233720368547758,075", MONEY_COMMA, 2, &v), MONEY_TOO_LARGE);
    assert_int_equal(money_parse("99999999999999999999999999", MONEY_COMMA, 2, &v),
                     MONEY_TOO_LARGE);
    assert_int_equal(money_parse("9223372036854775807", MONEY_COMMA, 0, &v), MONEY_OK);
    assert_int_equal(money_parse("9223372036854775808", MONEY_COMMA, 0, &v), MONEY_TOO_LARGE);
}

/* However long the text, no buffer gives way: it is refused one way or the other. */
static void long_texts(void **state)
{
    char text[5000];
    int64_t v = 0;

    (void)state;
    memset(text, '7', sizeof(text) - 1);
    text[sizeof(text) - 1] = '\0';
    assert_int_not_equal(money_parse(text, MONEY_COMMA, 2, &v), MONEY_OK);
    memset(text, 'k', sizeof(text) - 1);
    assert_int_not_equal(money_parse(text, MONEY_COMMA, 2, &v), MONEY_OK);
    memset(text, '-', sizeof(text) - 1);
    assert_int_not_equal(money_parse(text, MONEY_COMMA, 2, &v), MONEY_OK);
}

static void currencies(void **state)
{
    static const char *const bad[] = {"", "N", "NO", "NOKK", "N0K", "kr.", "N K", "\xC3\xA6k"};
    char out[CURRENCY_SIZE];

    (void)state;
    assert_true(currency_read(out, "nok"));
    assert_string_equal(out, "NOK");
    assert_true(currency_read(out, "gBp"));
    assert_string_equal(out, "GBP");
    for (size_t i = 0; i < COUNT(bad); i++)
        assert_false(currency_read(out, bad[i]));
    assert_int_equal(currency_exponent("NOK"), 2);
    assert_int_equal(currency_exponent("EUR"), 2);
    assert_int_equal(currency_exponent("JPY"), 0);
    assert_int_equal(currency_exponent("ISK"), 0);
    assert_int_equal(currency_exponent("KRW"), 0);
    assert_int_equal(currency_exponent("KWD"), 3);
}

static void rates(void **state)
{
    static const struct {
        const char *text, *want;
    } good[] = {
        {"1", "1"},
        {"1,0000", "1"},
        {"10,0703", "10.0703"},
        {"10.0703", "10.0703"},
        {"0,07", "0.07"},
        {"100", "100"},
        {"12,50", "12.5"},
        {"0.000000001", "0.000000001"},
        {"999999999.999999999", "999999999.999999999"},
    };
    static const char *const bad[] = {
        "",    "0",   "0,0", "-1", "+1", "1,",         ",5",           "1.2.3",       "1,2,3",
        "1e3", "abc", "1 0", " 1", "1 ", "1234567890", "1.1234567890", "0.000000000", "1/2",
        "nan"};
    char out[RATE_SIZE];

    (void)state;
    for (size_t i = 0; i < COUNT(good); i++) {
        if (!rate_read(out, good[i].text))
            fail_msg("refused: \"%s\"", good[i].text);
        assert_string_equal(out, good[i].want);
    }
    for (size_t i = 0; i < COUNT(bad); i++)
        if (rate_read(out, bad[i]))
            fail_msg("taken: \"%s\" as %s", bad[i], out);
}

static void to_nok(void **state)
{
    static const struct {
        int64_t amount;
        int exponent;
        const char *rate;
        int64_t want;
    } cases[] = {
        {65531, 2, "10.0703", 659917}, /* 655.31 EUR, a line of the demo */
        {10000, 0, "0.0752", 75200},   /* 10 000 yen = 752 kr */
        {1, 0, "0.07", 7},             /* one yen = 7 øre */
        {1, 0, "0.075", 8},            /* 7.5 øre */
        {-1, 0, "0.075", -8},
        {1, 3, "30", 3}, /* 0.001 KWD */
        {1234, 3, "30", 3702},
        {1, 2, "0.5", 1}, /* half an øre, away from zero */
        {-1, 2, "0.5", -1},
        {1, 2, "0.499999999", 0},
        {-1, 2, "0.499999999", 0},
        {3, 2, "0.5", 2},
        {12345, 2, "1", 12345},
        {0, 2, "12.5", 0},
        {INT64_MAX, 2, "1", INT64_MAX},
        {-INT64_MAX, 2, "1", -INT64_MAX},
    };
    int64_t ore;

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        assert_true(money_to_nok(cases[i].amount, cases[i].exponent, cases[i].rate, &ore));
        if (ore != cases[i].want)
            fail_msg("%lld at %s: %lld, not %lld", (long long)cases[i].amount, cases[i].rate,
                     (long long)ore, (long long)cases[i].want);
    }
    assert_false(money_to_nok(INT64_MAX, 2, "1.01", &ore));
    assert_false(money_to_nok(INT64_MAX, 0, "1", &ore));
    assert_false(money_to_nok(-INT64_MAX, 2, "999999999.999999999", &ore));
    assert_false(money_to_nok(INT64_MIN, 0, "999999999.999999999", &ore));
}

static void adds(void **state)
{
    int64_t sum = INT64_MAX - 1;

    (void)state;
    assert_true(money_add(&sum, 1));
    assert_true(sum == INT64_MAX);
    assert_false(money_add(&sum, 1));
    assert_true(sum == INT64_MAX);
    sum = INT64_MIN + 1;
    assert_true(money_add(&sum, -1));
    assert_false(money_add(&sum, -1));
    assert_true(sum == INT64_MIN);
}

static void formats(void **state)
{
    static const struct {
        int64_t amount;
        int exponent;
        const char *nb, *en;
    } cases[] = {
        {0, 2, "0,00", "0.00"},
        {5, 2, "0,05", "0.05"},
        {100, 2, "1,00", "1.00"},
        {99999, 2, "999,99", "999.99"},
        {123456789, 2, "1" NBSP "234" NBSP "567,89", "1,234,567.89"},
        {-123456, 2, MINUS "1" NBSP "234,56", "-1,234.56"},
        {-5, 2, MINUS "0,05", "-0.05"},
        {1234, 0, "1" NBSP "234", "1,234"},
        {1234, 3, "1,234", "1.234"},
        {INT64_MIN, 0, MINUS "9" NBSP "223" NBSP "372" NBSP "036" NBSP "854" NBSP "775" NBSP "808",
         "-9,223,372,036,854,775,808"},
    };
    struct buf b = BUF_INIT;

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        money_format(&b, DD_NB, cases[i].amount, cases[i].exponent);
        assert_buf(&b, cases[i].nb);
        money_format(&b, DD_EN, cases[i].amount, cases[i].exponent);
        assert_buf(&b, cases[i].en);
    }
    number_format(&b, DD_NB, 12345);
    assert_buf(&b, "12" NBSP "345");
    number_format(&b, DD_EN, -12345);
    assert_buf(&b, "-12,345");
    number_format(&b, DD_NB, 214);
    assert_buf(&b, "214");
    buf_release(&b);
}

static void millions(void **state)
{
    static const struct {
        int64_t ore;
        const char *nb, *en;
    } cases[] = {
        {7170000000, "71,70" NBSP "mill." NBSP "kr", "NOK 71.70 million"},
        {65033000, "0,65" NBSP "mill." NBSP "kr", "NOK 0.65 million"},
        {500000, "0,01" NBSP "mill." NBSP "kr", "NOK 0.01 million"},
        {499999, "0,00" NBSP "mill." NBSP "kr", "NOK 0.00 million"},
        {-499999, "0,00" NBSP "mill." NBSP "kr", "NOK 0.00 million"},
        {-500000, MINUS "0,01" NBSP "mill." NBSP "kr", "NOK -0.01 million"},
        {123456789012345, "1" NBSP "234" NBSP "567,89" NBSP "mill." NBSP "kr",
         "NOK 1,234,567.89 million"},
        {0, "0,00" NBSP "mill." NBSP "kr", "NOK 0.00 million"},
    };
    struct buf b = BUF_INIT;

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        money_format_millions(&b, DD_NB, cases[i].ore);
        assert_buf(&b, cases[i].nb);
        money_format_millions(&b, DD_EN, cases[i].ore);
        assert_buf(&b, cases[i].en);
    }
    buf_release(&b);
}

/* What is formatted reads back as the same amount, in both languages. */
static void round_trip(void **state)
{
    struct buf b = BUF_INIT;
    uint64_t seed = 20240515;

    (void)state;
    for (int i = 0; i < 20000; i++) {
        int64_t want = (int64_t)(test_random(&seed) >> (1 + i % 60)), got = 0;
        int exponent = i % 4;
        if (i % 2)
            want = -want;
        money_format(&b, DD_NB, want, exponent);
        assert_int_equal(money_parse(buf_str(&b), MONEY_COMMA, exponent, &got), MONEY_OK);
        assert_true(got == want);
        buf_reset(&b);
        money_format(&b, DD_EN, want, exponent);
        assert_int_equal(money_parse(buf_str(&b), MONEY_POINT, exponent, &got), MONEY_OK);
        assert_true(got == want);
        buf_reset(&b);
    }
    buf_release(&b);
}

/* Half away from zero on either side of it. */
static void whole_kroner(void **state)
{
    static const int64_t cases[][2] = {{0, 0},
                                       {49, 0},
                                       {50, 1},
                                       {149, 1},
                                       {150, 2},
                                       {-49, 0},
                                       {-50, -1},
                                       {-149, -1},
                                       {-150, -2},
                                       {-100, -1},
                                       {-151, -2},
                                       {INT64_MAX, INT64_C(92233720368547758)},
                                       {INT64_MIN, -INT64_C(92233720368547758)}};

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        assert_int_equal(ore_whole(cases[i][0]), cases[i][1]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whole_kroner),
        cmocka_unit_test(with_comma),
        cmocka_unit_test(with_point),
        cmocka_unit_test(refused),
        cmocka_unit_test(other_exponents),
        cmocka_unit_test(limits),
        cmocka_unit_test(long_texts),
        cmocka_unit_test(currencies),
        cmocka_unit_test(rates),
        cmocka_unit_test(to_nok),
        cmocka_unit_test(adds),
        cmocka_unit_test(formats),
        cmocka_unit_test(millions),
        cmocka_unit_test(round_trip),
    };

    return cmocka_run_group_tests_name("money", tests, NULL, NULL);
}
