#include "test.h"

#include "table/rates.h"

static char file[64];
static struct rates rates;
static struct dd_error err;

static int setup(void **state)
{
    int fd;

    (void)state;
    (void)snprintf(file, sizeof(file), "/tmp/ddreg-test-rates-XXXXXX");
    fd = mkstemp(file);
    return fd < 0 ? -1 : close(fd);
}

static int teardown(void **state)
{
    (void)state;
    rates_free(&rates);
    return unlink(file);
}

static enum dd_rc read_text(const char *text)
{
    FILE *f = fopen(file, "wb");

    assert_non_null(f);
    assert_true(fputs(text, f) >= 0);
    assert_int_equal(fclose(f), 0);
    rates_free(&rates);
    err = (struct dd_error){.id = NULL};
    return rates_read(&rates, file, &err);
}

static void found(const char *currency, const char *day, const char *rate)
{
    const char *why, *got = rates_find(&rates, currency, day, &why);

    assert_non_null(got);
    assert_string_equal(got, rate);
}

static void missing(const char *currency, const char *day, const char *id)
{
    const char *why;

    assert_null(rates_find(&rates, currency, day, &why));
    assert_string_equal(why, id);
}

static void refused(const char *text, const char *id)
{
    assert_int_equal(read_text(text), DD_INPUT);
    assert_string_equal(err.id, id);
}

#define HEAD                                                                                       \
    "FREQ;Frequency;BASE_CUR;Base Currency;QUOTE_CUR;Quote Currency;TENOR;Tenor;DECIMALS;"         \
    "CALCULATED;UNIT_MULT;Unit Multiplier;COLLECTION;Collection Indicator;TIME_PERIOD;OBS_VALUE\n"
#define ROW(freq, cur, mult, when, value)                                                          \
    freq ";x;" cur ";x;NOK;Norske kroner;SP;Spot;4;false;" mult ";x;C;x;" when ";" value "\n"

static void test_norges_bank(void **state)
{
    (void)state;
    assert_ok(read_text("\xEF\xBB\xBF" HEAD ROW("B", "USD", "0", "2023-06-16", "10,5432")
                            ROW("B", "SEK", "2", "2023-06-15", "98,51")
                                ROW("B", "SEK", "2", "2023-06-16", "99,10")
                                    ROW("B", "JPY", "2", "2023-06-16", "7,4821")
                                        ROW("B", "I44", "0", "2023-06-16", "119,2")
                                            ROW("B", "USD", "0", "2023-06-19", "NaN")
                                                ROW("M", "USD", "0", "2023-06", "10,8123")
                                                    ROW("A", "EUR", "0", "2023", "11,4206")),
              &err);
    found("USD", "2023-06-16", "10.5432");
    found("SEK", "2023-06-15", "0.9851");
    found("SEK", "2023-06-16", "0.991");
    found("JPY", "2023-06-16", "0.074821");
    /* Saturday, Sunday, a day without quotation: the last before, at most seven days. */
    found("USD", "2023-06-17", "10.5432");
    found("USD", "2023-06-19", "10.5432");
    found("USD", "2023-06-23", "10.5432");
    missing("USD", "2023-06-24", "import.rates.no_day");
    missing("USD", "2023-06-15", "import.rates.no_day"); /* never a later one */
    /* Averages only for what is dated to the month or the year, and only from such a series. */
    found("USD", "2023-06", "10.8123");
    missing("USD", "2023-07", "import.rates.no_month");
    missing("SEK", "2023-06", "import.rates.no_month");
    found("EUR", "2023", "11.4206");
    missing("USD", "2023", "import.rates.no_year");
    missing("EUR", "2023-06-16", "import.rates.no_day");
    missing("GBP", "2023-06-16", "import.rates.no_currency");
    missing("AAA", "2023", "import.rates.no_currency");
}

static void test_commas_and_points(void **state)
{
    (void)state;
    assert_ok(read_text("FREQ,BASE_CUR,QUOTE_CUR,TENOR,DECIMALS,CALCULATED,UNIT_MULT,COLLECTION,"
                        "TIME_PERIOD,OBS_VALUE\nB,EUR,NOK,SP,4,false,0,C,2026-09-30,10.9015\n"
                        "B,DKK,NOK,SP,4,false,2,C,2026-09-30,146.10\n"),
              &err);
    found("EUR", "2026-09-30", "10.9015");
    found("DKK", "2026-09-30", "1.461");
    assert_ok(
        read_text("Date;USD;100 SEK;EUR/NOK;1000 KRW;TWI\r\n"
                  "02.01.2024;10,25;100,00;11,3;7,9;118\r\n03.01.2024;.;101,5;11,4;8;119\r\n"),
        &err);
    found("USD", "2024-01-03", "10.25");
    found("SEK", "2024-01-02", "1");
    found("SEK", "2024-01-03", "1.015");
    found("EUR", "2024-01-02", "11.3");
    found("KRW", "2024-01-03", "0.008");
    assert_ok(read_text("Dato,USD\n2023,10.56\n2023-01,9.95\n"), &err);
    found("USD", "2023", "10.56");
    found("USD", "2023-01", "9.95");
}

static void test_what_is_wrong(void **state)
{
    (void)state;
    refused("Leverandør;Beløp\nA;1\n", "import.rates.header");
    refused("FREQ;BASE_CUR;QUOTE_CUR;TIME_PERIOD;OBS_VALUE\nB;SEK;NOK;2023-01-02;98\n",
            "import.rates.header"); /* for one or for a hundred? */
    refused(HEAD, "import.rates.none");
    refused(HEAD "B;x;USD;x;EUR;x;SP;Spot;4;false;0;x;C;x;2023-01-02;0,9\n", "import.rates.quote");
    refused(HEAD ROW("B", "USD", "7", "2023-01-02", "1"), "import.rates.multiplier");
    refused(HEAD ROW("B", "USD", "0", "01/02/2023", "1"), "import.rates.period");
    refused(HEAD ROW("B", "USD", "0", "2023-01-02", "0"), "import.rates.value");
    refused(HEAD ROW("B", "USD", "0", "2023-01-02", "-1"), "import.rates.value");
    refused(HEAD ROW("B", "USD", "0", "2023-01-02", "1.234,5"), "import.rates.value");
    assert_string_equal(dd_error_get(&err, "line"), "2");
    assert_string_equal(dd_error_get(&err, "value"), "1.234,5");
    refused(HEAD ROW("B", "USD", "0", "2023-01-02", "1") ROW("B", "USD", "0", "2023-01-02", "2"),
            "import.rates.two");
    assert_ok(read_text(HEAD ROW("B", "USD", "0", "2023-01-02", "1,50")
                            ROW("B", "USD", "0", "2023-01-02", "1.5")),
              &err);
    assert_int_equal(rates.n, 1);
    refused("", "import.file.empty");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_norges_bank),
        cmocka_unit_test(test_commas_and_points),
        cmocka_unit_test(test_what_is_wrong),
    };

    return cmocka_run_group_tests(tests, setup, teardown);
}
