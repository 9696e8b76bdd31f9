#include "test.h"

#include "ddreg/money.h"

static int64_t tenths(int64_t part, int64_t base)
{
    int64_t v = -12345;

    assert_true(share_tenths(part, base, &v));
    return v;
}

static void half_up(void **state)
{
    (void)state;
    assert_int_equal(tenths(37, 214), 173); /* 17.29 */
    assert_int_equal(tenths(10, 214), 47);  /* 4.67 */
    assert_int_equal(tenths(1, 8), 125);
    assert_int_equal(tenths(1, 16), 63);  /* 6.25 */
    assert_int_equal(tenths(1, 2000), 1); /* 0.05 */
    assert_int_equal(tenths(3, 2000), 2); /* 0.15 */
    assert_int_equal(tenths(1, 3), 333);
    assert_int_equal(tenths(2, 3), 667);
    assert_int_equal(tenths(1, 2), 500);
    assert_int_equal(tenths(65033000, 7170000000), 9); /* 0.907 */
    assert_int_equal(tenths(1499, 10000), 150);        /* 14.99 */
    assert_int_equal(tenths(1494999, 10000000), 149);  /* 14.94999 */
}

static void ends(void **state)
{
    (void)state;
    assert_int_equal(tenths(0, 5), 0);
    assert_int_equal(tenths(5, 5), 1000);
    assert_int_equal(tenths(INT64_MAX, INT64_MAX), 1000);
    assert_int_equal(tenths(9999, 10000), 1000);
    assert_int_equal(tenths(1999, 2000), 1000);
    assert_int_equal(tenths(INT64_MAX - 1, INT64_MAX), 1000);
    assert_int_equal(tenths(1, 10000), 0);
    assert_int_equal(tenths(1, INT64_MAX), 0);
    assert_int_equal(tenths(10001, 10000), 1000);
    assert_int_equal(tenths(3, 2), 1500);
}

static void no_base(void **state)
{
    int64_t v = 7;

    (void)state;
    assert_false(share_tenths(0, 0, &v));
    assert_false(share_tenths(5, 0, &v));
    assert_false(share_tenths(5, -10, &v));
    assert_false(share_tenths(-5, INT64_MIN, &v));
}

/* Credit notes can make a part negative. */
static void negative(void **state)
{
    (void)state;
    assert_int_equal(tenths(-1, 4), -250);
    assert_int_equal(tenths(-1, 3), -333);
    assert_int_equal(tenths(-2, 3), -667);
    assert_int_equal(tenths(-1, 100000), 0);
    assert_int_equal(tenths(-9999, 10000), -1000);
    assert_int_equal(tenths(-10, 10), -1000);
    assert_int_equal(tenths(INT64_MIN, INT64_MAX), -1000);
}

/* A share that no int64 holds is no share, rather than some other number. */
static void too_large(void **state)
{
    int64_t v;

    (void)state;
    assert_false(share_tenths(INT64_MAX, 1, &v));
    assert_false(share_tenths(INT64_MIN, 1, &v));
    assert_int_equal(tenths(INT64_MAX / 1000, 1), INT64_MAX / 1000 * 1000);
}

/* Against the definition: |share - part/base| is at most half a tenth, a tie goes up. */
static void against_the_definition(void **state)
{
    uint64_t seed = 214;

    (void)state;
    for (int i = 0; i < 200000; i++) {
        int64_t base = (int64_t)(test_random(&seed) % 100000) + 1;
        int64_t part = (int64_t)(test_random(&seed) % (uint64_t)(base + 1));
        int64_t want = (part * 2000 + base) / (2 * base);
        if (tenths(part, base) != want)
            fail_msg("%lld of %lld", (long long)part, (long long)base);
    }
}

static void formats(void **state)
{
    static const struct {
        int64_t tenths;
        const char *nb, *en;
    } cases[] = {
        {173, "17,3" NBSP "%", "17.3%"},
        {0, "0,0" NBSP "%", "0.0%"},
        {9, "0,9" NBSP "%", "0.9%"},
        {1000, "100,0" NBSP "%", "100.0%"},
        {-47, MINUS "4,7" NBSP "%", "-4.7%"},
        {-5, MINUS "0,5" NBSP "%", "-0.5%"},
        {12345, "1" NBSP "234,5" NBSP "%", "1,234.5%"},
    };
    struct buf b = BUF_INIT;

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        share_format(&b, DD_NB, cases[i].tenths);
        assert_buf(&b, cases[i].nb);
        share_format(&b, DD_EN, cases[i].tenths);
        assert_buf(&b, cases[i].en);
    }
    buf_release(&b);
}

/* Never 100.0 when something is missing or it is more, never 0.0 when something is there. */
static void as_printed(void **state)
{
    static const struct {
        int64_t part, base;
        const char *nb, *en;
    } cases[] = {
        {2, 10000, "<" NBSP "0,1" NBSP "%", "<" NBSP "0.1%"},
        {-2, 10000, "<" NBSP "0,1" NBSP "%", "<" NBSP "0.1%"},
        {1, INT64_MAX, "<" NBSP "0,1" NBSP "%", "<" NBSP "0.1%"},
        {1, 2000, "0,1" NBSP "%", "0.1%"},
        {0, 10000, "0,0" NBSP "%", "0.0%"},
        {9998, 10000, ">" NBSP "99,9" NBSP "%", ">" NBSP "99.9%"},
        {9994, 10000, "99,9" NBSP "%", "99.9%"},
        {10000, 10000, "100,0" NBSP "%", "100.0%"},
        {10001, 10000, ">" NBSP "100,0" NBSP "%", ">" NBSP "100.0%"},
        {-1, 4, MINUS "25,0" NBSP "%", "-25.0%"},
        {1, 0, "\xE2\x80\x93", "\xE2\x80\x93"},
    };
    struct buf b = BUF_INIT;

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        share_add(&b, DD_NB, cases[i].part, cases[i].base);
        assert_buf(&b, cases[i].nb);
        share_add(&b, DD_EN, cases[i].part, cases[i].base);
        assert_buf(&b, cases[i].en);
    }
    buf_release(&b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(half_up),   cmocka_unit_test(ends),
        cmocka_unit_test(no_base),   cmocka_unit_test(negative),
        cmocka_unit_test(too_large), cmocka_unit_test(against_the_definition),
        cmocka_unit_test(formats),   cmocka_unit_test(as_printed),
    };

    return cmocka_run_group_tests_name("share", tests, NULL, NULL);
}
