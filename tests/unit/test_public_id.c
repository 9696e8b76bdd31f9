#include "test.h"

#include "ddreg/public_id.h"

static void writes(void **state)
{
    char text[PUBLIC_ID_SIZE];

    (void)state;
    public_id_write(text, SUPPLIER_ID, 12);
    assert_string_equal(text, "S-12");
    public_id_write(text, "RO", INT64_MAX);
    assert_string_equal(text, "RO-9223372036854775807");
    public_id_write(text, "RO", INT64_MIN);
    assert_string_equal(text, "RO--9223372036854775808");
}

static void reads(void **state)
{
    static const struct {
        const char *letters, *word;
        int64_t want;
    } good[] = {
        {"F", "F-3", 3},
        {"F", "f-3", 3},
        {"RO", "RO-10", 10},
        {"RO", "rO-10", 10},
        {"S", "S-9223372036854775807", INT64_MAX},
    };
    static const char *const bad[] = {
        "",
        "S",
        "S-",
        "S-0",
        "S-01",
        "S--1",
        "S-+1",
        "S- 1",
        "S-1x",
        "S-1 ",
        "F-1",
        "S1",
        "3",
        "RO-1",
        "S-9223372036854775808",
        "S-99999999999999999999",
    };

    (void)state;
    for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++) {
        int64_t n = 0;
        assert_true(public_id_read(&n, good[i].letters, good[i].word));
        assert_int_equal(n, good[i].want);
        assert_true(public_id_read_bare(&n, good[i].letters, good[i].word));
    }
    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
        int64_t n = 7;
        if (public_id_read(&n, "S", bad[i]) || n != 7)
            fail_msg("%s was read", bad[i]);
    }
    assert_false(public_id_read(&(int64_t){0}, "RO", "R"));
}

static void reads_a_bare_number(void **state)
{
    int64_t n = 0;

    (void)state;
    assert_true(public_id_read_bare(&n, "F", "3"));
    assert_int_equal(n, 3);
    assert_false(public_id_read_bare(&n, "F", "03"));
    assert_false(public_id_read_bare(&n, "F", "3x"));
    assert_false(public_id_read_bare(&n, "F", "9223372036854775808"));
    assert_false(public_id_read_bare(&n, "F", "E-3"));
    assert_int_equal(n, 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(writes),
        cmocka_unit_test(reads),
        cmocka_unit_test(reads_a_bare_number),
    };

    return cmocka_run_group_tests_name("public ids", tests, NULL, NULL);
}
