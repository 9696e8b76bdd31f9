/* The country of an account in a bank. Numbers are the examples of the registry of IBANs, or made
 * up with the right check digits. */
#include "test.h"

#include "ddreg/iban.h"

static void countries_of_numbers(void **state)
{
    static const struct {
        const char *text, *country;
    } cases[] = {
        {"DE89370400440532013000", "DE"},
        {"de89 3704 0044 0532 0130 00", "DE"},
        {"NO9386011117947", "NO"},
        {"GB29 NWBK 6016 1331 9268 19", "GB"},
        {"MT84MALT011000012345MTLCAST001S", "MT"},
        {"DE89370400440532013001", NULL}, /* a wrong digit */
        {"DNBANOKK", "NO"},
        {"DEUTDEFF500", "DE"},
        {"deutdeff", "DE"},
        {"DEUTDEFF5", NULL},
        {"86011117947", NULL}, /* a number of a country's own */
        {"8601.11.17947", NULL},
        {"DE", NULL},
        {"", NULL},
        {"DE8937040044053201300\xC3\x98", NULL},
        {"DE893704004405320130000000000000000000000000", NULL},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        char out[IBAN_COUNTRY_SIZE] = "";
        assert_int_equal(iban_country(out, cases[i].text), cases[i].country != NULL);
        assert_string_equal(out, cases[i].country ? cases[i].country : "");
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(countries_of_numbers)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
