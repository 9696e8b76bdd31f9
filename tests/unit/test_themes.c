#include "test.h"

#include "ddreg/countries.h"
#include "ddreg/goods.h"
#include "ddreg/themes.h"

static void every_trade_and_category_has_a_theme(void **state)
{
    const struct trade *t;

    (void)state;
    for (size_t i = 0; (t = goods_at(i)); i++)
        if (!theme_of(t))
            fail_msg("%s", t->code);
    for (size_t i = 0; (t = sector_at(i)); i++)
        if (!theme_of(t) && strcmp(t->code, "unknown") != 0)
            fail_msg("%s", t->code);
    assert_null(theme_of(NULL));
    assert_null(theme_of(sector_find(NULL)));
}

static void the_longest_code_decides(void **state)
{
    (void)state;
    assert_string_equal(theme_of(sector_find("46.421"))->id, "clothing");
    assert_string_equal(theme_of(sector_find("46.461"))->id, "medical");
    assert_string_equal(theme_of(sector_find("81.210"))->id, "service_work");
}

static void every_country_has_an_origin(void **state)
{
    const char *code;

    (void)state;
    for (size_t i = 0; (code = country_code_at(i)); i++)
        if (strcmp(theme_origin(code), "unknown") == 0)
            fail_msg("%s", code);
    assert_string_equal(theme_origin("BD"), "south_asia");
    assert_string_equal(theme_origin("NO"), "norway");
    assert_string_equal(theme_origin(NULL), "unknown");
}

static void words(void **state)
{
    (void)state;
    assert_true(theme_means("clothing", "clothing.south_asia"));
    assert_true(theme_means("clothing.south_asia", "clothing.south_asia"));
    assert_false(theme_means("cloth", "clothing.south_asia"));
    assert_false(theme_means("clothing.south", "clothing.south_asia"));
    assert_true(theme_word_known("clothing"));
    assert_true(theme_word_known("service_work.norway"));
    assert_false(theme_word_known("clothing.mars"));
    assert_false(theme_word_known(""));
}

static void names(void **state)
{
    struct buf b = BUF_INIT;

    (void)state;
    theme_add_name(&b, DD_EN, theme_of(sector_find("14")), "south_asia");
    assert_string_equal(buf_str(&b), "Clothes, shoes and textiles from South Asia");
    buf_reset(&b);
    theme_add_name(&b, DD_NB, theme_of(sector_find("81")), "norway");
    assert_string_equal(buf_str(&b), "Renhold, bemanning, vakthold og kantine i Norge");
    buf_release(&b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_trade_and_category_has_a_theme),
        cmocka_unit_test(the_longest_code_decides),
        cmocka_unit_test(every_country_has_an_origin),
        cmocka_unit_test(words),
        cmocka_unit_test(names),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
