#include "test.h"

#include "ddreg/request_days.h"

static void three_weeks(void **state)
{
    static const char *const days[][2] = {
        {"2024-02-08", "2024-02-29"}, {"2024-02-09", "2024-03-01"}, {"2023-02-08", "2023-03-01"},
        {"2024-12-10", "2024-12-31"}, {"2024-12-11", "2025-01-01"}, {"2024-12-31", "2025-01-21"},
        {"2024-05-31", "2024-06-21"}, {"2024-04-30", "2024-05-21"}, {"2022-07-01", "2022-07-22"},
        {"2023-12-16", "2024-01-06"}, /* a Saturday and a holiday: not moved */
        {"2024-03-10", "2024-03-31"}, /* Easter Sunday */
        {"9999-12-20", "9999-12-31"},
    };
    char out[DATE_SIZE];

    (void)state;
    for (size_t i = 0; i < COUNT(days); i++) {
        request_answer_due(out, days[i][0]);
        assert_string_equal(out, days[i][1]);
        request_more_until(out, days[i][0]);
        assert_string_equal(out, days[i][1]);
        request_more_due(out, days[i][0]);
        assert_string_equal(out, days[i][1]);
    }
}

static void two_months(void **state)
{
    static const char *const days[][2] = {
        {"2023-12-29", "2024-02-29"}, {"2023-12-30", "2024-02-29"}, {"2023-12-31", "2024-02-29"},
        {"2022-12-29", "2023-02-28"}, {"2022-12-31", "2023-02-28"}, {"2024-06-30", "2024-08-30"},
        {"2024-07-31", "2024-09-30"}, {"2024-08-31", "2024-10-31"}, {"2024-02-29", "2024-04-29"},
        {"2024-10-31", "2024-12-31"}, {"2024-11-30", "2025-01-30"}, {"2024-12-15", "2025-02-15"},
        {"9999-11-20", "9999-12-20"},
    };
    char out[DATE_SIZE];

    (void)state;
    for (size_t i = 0; i < COUNT(days); i++) {
        request_longest(out, days[i][0]);
        assert_string_equal(out, days[i][1]);
    }
}

static void as_expected_but_no_later(void **state)
{
    static const char *const days[][3] = {
        {"2024-01-01", "2024-02-10", "2024-02-10"},
        {"2024-01-01", "2024-03-01", "2024-03-01"},
        {"2024-01-01", "2024-03-02", "2024-03-01"},
        {"2023-12-31", "2024-03-01", "2024-02-29"},
    };
    char out[DATE_SIZE];

    (void)state;
    for (size_t i = 0; i < COUNT(days); i++) {
        request_extended_due(out, days[i][0], days[i][1]);
        assert_string_equal(out, days[i][2]);
    }
}

static void since_the_act(void **state)
{
    (void)state;
    assert_false(request_is_under_the_act("2022-06-30"));
    assert_true(request_is_under_the_act("2022-07-01"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(three_weeks),
        cmocka_unit_test(two_months),
        cmocka_unit_test(as_expected_but_no_later),
        cmocka_unit_test(since_the_act),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
