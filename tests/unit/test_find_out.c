/* The order in which suppliers that cannot be rated yet are found out about. */
#include "ddreg/find_out.h"
#include "ddreg/firm_words.h"
#include "test.h"

static int compare(enum risk_level floor_x, int x, int64_t ore_x, enum risk_level floor_y, int y,
                   int64_t ore_y)
{
    return find_out_compare(&(struct find_out_place){floor_x, x, ore_x, 1},
                            &(struct find_out_place){floor_y, y, ore_y, 2});
}

static void floor_then_points_then_purchases_then_id(void **state)
{
    (void)state;
    assert_true(compare(RISK_MEDIUM, 0, 0, RISK_LOW, 9, 99) < 0);
    assert_true(compare(RISK_LOW, 3, 0, RISK_LOW, 2, 99) < 0);
    assert_true(compare(RISK_LOW, 3, 5, RISK_LOW, 3, 4) < 0);
    assert_true(compare(RISK_LOW, 3, 4, RISK_LOW, 3, 4) < 0);
}

static void purchases_count_by_size(void **state)
{
    (void)state;
    assert_int_equal(find_out_size(-1), 0);
    assert_int_equal(find_out_size(999999), 0);
    assert_int_equal(find_out_size(1000000), 1);
    assert_int_equal(find_out_size(9999999), 1);
    assert_int_equal(find_out_size(10000000), 2);
    assert_int_equal(find_out_size(INT64_MAX), 9);
}

static void each_hint_has_its_points(void **state)
{
    const struct find_out none = {.country = 1};
    const struct find_out all = {.country = 5,
                                 .listed = true,
                                 .account = "4300",
                                 .trades = true,
                                 .word = "import",
                                 .finding = true};

    (void)state;
    assert_int_equal(find_out_points(NULL, 1000000), 0);
    assert_int_equal(find_out_points(&none, 0), 0);
    assert_int_equal(find_out_points(&all, 1000000), 4 + 1 + 1 + 1 + 1 + 2 + 1);
}

static const char *hint(const char *name)
{
    const char *word;
    struct dd_error err;

    assert_int_equal(firm_hint_find(name, &word, &err), DD_OK);
    return word;
}

static void words_of_names(void **state)
{
    (void)state;
    assert_string_equal(hint("Nordlys Import AS"), "import");
    assert_string_equal(hint("Fjord Trading Ltd"), "trading");
    assert_string_equal(hint("Grillkullfabrikken Fabrikk AS"), "fabrikk");
    assert_null(hint("Kari Nordmann AS"));
    assert_null(hint("Important Consulting AS"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(floor_then_points_then_purchases_then_id),
        cmocka_unit_test(purchases_count_by_size),
        cmocka_unit_test(each_hint_has_its_points),
        cmocka_unit_test(words_of_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
