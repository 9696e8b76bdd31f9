/* Shares as the statement prints them: always with their base. */
#include "test.h"

#include "ddreg/statement.h"

#define DASH "\xE2\x80\x93" /* en dash */

typedef void share_fn(struct buf *, enum dd_lang, int64_t, int64_t);

static void assert_share(share_fn *share, enum dd_lang lang, int64_t part, int64_t base,
                         const char *expected)
{
    struct buf b = BUF_INIT;

    share(&b, lang, part, base);
    assert_false(b.failed);
    assert_string_equal(buf_str(&b), expected);
    buf_release(&b);
}

static void nb(int64_t part, int64_t base, const char *expected)
{
    assert_share(statement_add_count_share, DD_NB, part, base, expected);
}

static void en(int64_t part, int64_t base, const char *expected)
{
    assert_share(statement_add_count_share, DD_EN, part, base, expected);
}

static void test_counts(void **state)
{
    (void)state;
    nb(10, 214, "10 av 214 leverandører (4,7" NBSP "%)");
    nb(37, 214, "37 av 214 leverandører (17,3" NBSP "%)");
    nb(214, 214, "214 av 214 leverandører (100,0" NBSP "%)");
    nb(213, 214, "213 av 214 leverandører (99,5" NBSP "%)");
    nb(0, 214, "0 av 214 leverandører (0,0" NBSP "%)");
    nb(1, 1, "1 av 1 leverandør (100,0" NBSP "%)");
    en(10, 214, "10 of 214 suppliers (4.7%)");
    en(1, 1, "1 of 1 supplier (100.0%)");
    en(1234, 5678, "1,234 of 5,678 suppliers (21.7%)");
}

static void test_extremes(void **state)
{
    (void)state;
    nb(9999, 10000, "9" NBSP "999 av 10" NBSP "000 leverandører (>" NBSP "99,9" NBSP "%)");
    nb(1, 100000, "1 av 100" NBSP "000 leverandører (<" NBSP "0,1" NBSP "%)");
    en(9999, 10000, "9,999 of 10,000 suppliers (>" NBSP "99.9%)");
    en(1, 100000, "1 of 100,000 suppliers (<" NBSP "0.1%)");
}

static void test_no_base(void **state)
{
    (void)state;
    nb(0, 0, "0 av 0 leverandører (" DASH ")");
    en(0, 0, "0 of 0 suppliers (" DASH ")");
    assert_share(statement_add_ore_share, DD_NB, 0, 0,
                 "0,00" NBSP "mill." NBSP "kr av 0,00" NBSP "mill." NBSP "kr (" DASH ")");
    assert_share(statement_add_ore_share, DD_NB, 100000000, -200000000,
                 "1,00" NBSP "mill." NBSP "kr av " MINUS "2,00" NBSP "mill." NBSP "kr (" DASH ")");
}

static void test_money(void **state)
{
    (void)state;
    assert_share(statement_add_ore_share, DD_NB, 65033017, 7170089683,
                 "0,65" NBSP "mill." NBSP "kr av 71,70" NBSP "mill." NBSP "kr (0,9" NBSP "%)");
    assert_share(statement_add_ore_share, DD_EN, 65033017, 7170089683,
                 "NOK 0.65 million of NOK 71.70 million (0.9%)");
    assert_share(statement_add_ore_share, DD_EN, -65033017, 7170089683,
                 "NOK -0.65 million of NOK 71.70 million (-0.9%)");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_counts),
        cmocka_unit_test(test_extremes),
        cmocka_unit_test(test_no_base),
        cmocka_unit_test(test_money),
    };

    return cmocka_run_group_tests_name("statement shares", tests, NULL, NULL);
}
