#include "test.h"

#include "ddreg/date.h"

static void valid_forms(void **state)
{
    static const char *const good[] = {"2024-05-15", "2024-02-29", "2000-02-29", "2023-02-28",
                                       "2024-12-31", "0001-01-01", "9999-12-31", "2010-12",
                                       "2010-01",    "2010",       "0001"};
    static const char *const bad[] = {
        "",           "2",          "202",        "20100",      "2010-",           "2010-1",
        "2010-00",    "2010-13",    "2010-1-1",   "2010-12-",   "2010-12-1",       "2010-12-00",
        "2010-12-32", "2023-02-29", "1900-02-29", "2100-02-29", "2023-04-31",      "2023-06-31",
        "2023-09-31", "2023-11-31", "0000-01-01", "0000",       "2010-12-311",     "2010-12-31 ",
        " 2010",      "2010/12/31", "31.12.2010", "2010-12 01", "+010-12-31",      "201o-12-31",
        "2010-1a",    "2010-12-1a", "20101231",   "-001-01-01", "2010-12-31T00:00"};

    (void)state;
    for (size_t i = 0; i < COUNT(good); i++)
        if (!date_valid(good[i]))
            fail_msg("refused: \"%s\"", good[i]);
    for (size_t i = 0; i < COUNT(bad); i++)
        if (date_valid(bad[i]))
            fail_msg("taken: \"%s\"", bad[i]);
}

static void precision(void **state)
{
    (void)state;
    assert_true(date_is_day("2024-05-15"));
    assert_false(date_is_day("2024-05"));
    assert_false(date_is_day("2024"));
    assert_false(date_is_day("2023-02-29"));
    assert_false(date_is_day(""));
    assert_int_equal(date_year("2024-05-15"), 2024);
    assert_int_equal(date_year("2010-12"), 2010);
    assert_int_equal(date_year("0999"), 999);
}

static void formats(void **state)
{
    char out[DATE_SIZE];

    (void)state;
    date_format(out, 2024, 5, 3);
    assert_string_equal(out, "2024-05-03");
    date_format(out, 7, 12, 31);
    assert_string_equal(out, "0007-12-31");
}

static void months_are_clamped(void **state)
{
    static const struct {
        const char *day;
        int n;
        const char *want;
    } cases[] = {
        {"2024-01-31", 1, "2024-02-29"},   {"2023-01-31", 1, "2023-02-28"},
        {"2024-05-15", 12, "2025-05-15"},  {"2024-02-29", 12, "2025-02-28"},
        {"2024-02-29", 48, "2028-02-29"},  {"2024-03-31", -1, "2024-02-29"},
        {"2024-12-31", 2, "2025-02-28"},   {"2024-01-15", -1, "2023-12-15"},
        {"2024-01-15", -12, "2023-01-15"}, {"2024-05-31", 0, "2024-05-31"},
        {"2024-08-31", 1, "2024-09-30"},   {"2024-11-30", 3, "2025-02-28"},
        {"2024-12-01", 1, "2025-01-01"},   {"2024-06-30", 36, "2027-06-30"},
        {"2100-01-30", 1, "2100-02-28"},   {"2024-01-31", -25, "2021-12-31"},
    };
    char out[DATE_SIZE];

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        date_add_months(out, cases[i].day, cases[i].n);
        assert_string_equal(out, cases[i].want);
    }
}

static void days_are_added(void **state)
{
    static const struct {
        const char *day;
        int n;
        const char *want;
    } cases[] = {
        {"2024-02-28", 1, "2024-02-29"},      {"2024-02-29", 1, "2024-03-01"},
        {"2023-02-28", 1, "2023-03-01"},      {"2023-12-31", 1, "2024-01-01"},
        {"2024-01-01", -1, "2023-12-31"},     {"1970-01-01", -1, "1969-12-31"},
        {"2024-05-15", 0, "2024-05-15"},      {"2024-05-15", 21, "2024-06-05"},
        {"1900-02-28", 1, "1900-03-01"},      {"2000-01-01", 36525, "2100-01-01"},
        {"2100-01-01", -36525, "2000-01-01"}, {"0001-01-01", 1, "0001-01-02"},
        {"9999-12-30", 1, "9999-12-31"},
    };
    char out[DATE_SIZE];

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        date_add_days(out, cases[i].day, cases[i].n);
        assert_string_equal(out, cases[i].want);
    }
    assert_int_equal(date_days_between("2024-05-15", "2024-06-30"), 46);
    assert_int_equal(date_days_between("2024-06-30", "2024-05-15"), -46);
    assert_int_equal(date_days_between("2024-02-28", "2024-03-01"), 2);
    assert_int_equal(date_days_between("0001-01-01", "1970-01-01"), 719162);
}

/* Walking through four centuries and more, every day is valid, later as text, and one day on. */
static void every_day_follows(void **state)
{
    char day[DATE_SIZE] = "1895-12-31", next[DATE_SIZE];

    (void)state;
    while (strcmp(day, "2310-01-01") < 0) {
        date_add_days(next, day, 1);
        assert_true(date_is_day(next));
        assert_true(strcmp(day, next) < 0);
        assert_int_equal(date_days_between(day, next), 1);
        memcpy(day, next, sizeof(day));
    }
}

/* Seconds since 1970 for a UTC day and time of day, by the library's own count of days. */
static int64_t utc(const char *day, int h, int m, int s)
{
    return date_days_between("1970-01-01", day) * 86400 + h * 3600 + m * 60 + s;
}

static void oslo_day(void **state)
{
    static const struct {
        const char *day;
        int h, m, s;
        const char *want;
    } cases[] = {
        /* Winter: the day begins at 23:00 UTC. */
        {"2024-01-14", 22, 59, 59, "2024-01-14"},
        {"2024-01-14", 23, 0, 0, "2024-01-15"},
        {"2023-12-31", 23, 0, 0, "2024-01-01"},
        {"2023-12-31", 22, 59, 59, "2023-12-31"},
        /* Summer: at 22:00. */
        {"2024-05-14", 21, 59, 59, "2024-05-14"},
        {"2024-05-14", 22, 0, 0, "2024-05-15"},
        /* Clocks went forward on 31 March 2024: the evening before and the same evening. */
        {"2024-03-30", 22, 30, 0, "2024-03-30"},
        {"2024-03-30", 23, 0, 0, "2024-03-31"},
        {"2024-03-31", 0, 59, 59, "2024-03-31"},
        {"2024-03-31", 21, 59, 59, "2024-03-31"},
        {"2024-03-31", 22, 0, 0, "2024-04-01"},
        /* And back on 27 October 2024. */
        {"2024-10-26", 22, 0, 0, "2024-10-27"},
        {"2024-10-27", 22, 30, 0, "2024-10-27"},
        {"2024-10-27", 23, 0, 0, "2024-10-28"},
        /* Other years' Sundays: 26 March and 29 October 2023, 30 March 2025. */
        {"2023-03-25", 22, 30, 0, "2023-03-25"},
        {"2023-03-26", 22, 0, 0, "2023-03-27"},
        {"2023-10-28", 22, 0, 0, "2023-10-29"},
        {"2023-10-29", 22, 0, 0, "2023-10-29"},
        {"2025-03-29", 22, 30, 0, "2025-03-29"},
        {"2025-03-30", 22, 0, 0, "2025-03-31"},
        {"1969-12-31", 22, 59, 59, "1969-12-31"},
        {"1969-12-31", 23, 0, 0, "1970-01-01"},
    };
    char out[DATE_SIZE];

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        date_in_oslo(out, utc(cases[i].day, cases[i].h, cases[i].m, cases[i].s));
        if (strcmp(out, cases[i].want) != 0)
            fail_msg("%s %02d:%02d:%02d gave %s, not %s", cases[i].day, cases[i].h, cases[i].m,
                     cases[i].s, out, cases[i].want);
    }
}

static void timestamps(void **state)
{
    char out[TIMESTAMP_SIZE];

    (void)state;
    date_timestamp(out, 0);
    assert_string_equal(out, "1970-01-01T00:00:00Z");
    date_timestamp(out, 1715765400);
    assert_string_equal(out, "2024-05-15T09:30:00Z");
    date_timestamp(out, -1);
    assert_string_equal(out, "1969-12-31T23:59:59Z");
    date_timestamp(out, 951782399);
    assert_string_equal(out, "2000-02-28T23:59:59Z");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(valid_forms),    cmocka_unit_test(precision),
        cmocka_unit_test(formats),        cmocka_unit_test(months_are_clamped),
        cmocka_unit_test(days_are_added), cmocka_unit_test(every_day_follows),
        cmocka_unit_test(oslo_day),       cmocka_unit_test(timestamps),
    };

    return cmocka_run_group_tests_name("date", tests, NULL, NULL);
}
