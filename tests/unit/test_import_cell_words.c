#include "test.h"

#include "table/cell_words.h"
#include "import/supplier_row.h"

static void test_yes_and_no(void **state)
{
    static const char *const yes[] = {"Ja", "JA", "yes", "J", "y", "1", "X", "x", "true"};
    static const char *const no[] = {"Nei", "NEI", "no", "N", "0", "False"};
    static const char *const neither[] = {"", "kanskje", "2", "jada", "-"};
    int out;

    (void)state;
    for (size_t i = 0; i < COUNT(yes); i++) {
        assert_true(yes_no_read(&out, yes[i]));
        assert_int_equal(out, 1);
    }
    for (size_t i = 0; i < COUNT(no); i++) {
        assert_true(yes_no_read(&out, no[i]));
        assert_int_equal(out, 0);
    }
    for (size_t i = 0; i < COUNT(neither); i++)
        assert_false(yes_no_read(&out, neither[i]));
}

static void test_classes(void **state)
{
    static const struct {
        const char *word, *class;
    } table[] = {
        {"Leverandørkjede", SUPPLIER_CHAIN},      {"LEVERANDØRKJEDE", SUPPLIER_CHAIN},
        {"Supply chain", SUPPLIER_CHAIN},         {"supply_chain", SUPPLIER_CHAIN},
        {"Forretningspartner", SUPPLIER_PARTNER}, {"Business partner", SUPPLIER_PARTNER},
        {"business_partner", SUPPLIER_PARTNER},   {"Ikke leverandør", SUPPLIER_NOT},
        {"Not a supplier", SUPPLIER_NOT},         {"not_supplier", SUPPLIER_NOT},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(table); i++)
        assert_string_equal(class_read(table[i].word), table[i].class);
    assert_null(class_read("kunde"));
}

static void test_currencies(void **state)
{
    char code[CURRENCY_SIZE];

    (void)state;
    assert_true(currency_word_read(code, "eur"));
    assert_string_equal(code, "EUR");
    assert_true(currency_word_read(code, "kr"));
    assert_string_equal(code, "NOK");
    assert_true(currency_word_read(code, "£"));
    assert_string_equal(code, "GBP");
    assert_false(currency_word_read(code, "euro"));
    assert_false(currency_word_read(code, "$"));
}

static void test_an_amount_may_name_another_currency(void **state)
{
    (void)state;
    assert_true(amount_contradicts("£512", "NOK"));
    assert_false(amount_contradicts("£512", "GBP"));
    assert_true(amount_contradicts("$ 5", "NOK"));
    assert_false(amount_contradicts("$ 5", "CAD"));
    assert_true(amount_contradicts("EUR 100", "NOK"));
    assert_true(amount_contradicts("100,00 SEK", "NOK"));
    assert_false(amount_contradicts("100,00 SEK", "SEK"));
    assert_false(amount_contradicts("kr 100,-", "NOK"));
    assert_true(amount_contradicts("kr 100,-", "EUR"));
    assert_false(amount_contradicts("-1 234,50", "NOK"));
    assert_false(amount_contradicts("mye", "NOK"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_yes_and_no),
        cmocka_unit_test(test_classes),
        cmocka_unit_test(test_currencies),
        cmocka_unit_test(test_an_amount_may_name_another_currency),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
