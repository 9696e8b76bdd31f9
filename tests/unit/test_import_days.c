#include "test.h"

#include "table/days.h"

static void test_forms(void **state)
{
    static const struct {
        const char *text, *want;
    } table[] = {
        {"2024-05-15", "2024-05-15"},
        {"2024-05", "2024-05"},
        {"2024", "2024"},
        {"20240515", "2024-05-15"},
        {"15.05.2024", "2024-05-15"},
        {"5.1.2024", "2024-01-05"},
        {"15.5.24", "2024-05-15"},
        {"31.12.99", "1999-12-31"},
        {"15/05/2024", "2024-05-15"},
        {"15-05-2024", "2024-05-15"},
        {"2024/05/15", "2024-05-15"},
        {"20-Jun-13", "2013-06-20"},
        {"20-jun-2013", "2013-06-20"},
        {"09-Mar-11", "2011-03-09"},
        {"1-Des-2013", "2013-12-01"},
        {"3. mai 2024", "2024-05-03"},
        {"20 oktober 2013", "2013-10-20"},
        {"June 20, 2013", "2013-06-20"},
        {"2024-05-15T09:30:00Z", "2024-05-15"},
        {"15.05.2024 00:00:00", "2024-05-15"},
        {"21/01/2014 9:05", "2014-01-21"},
        {"29.02.2024", "2024-02-29"},
        {"15 maj 2024", "2024-05-15"},
        {"31. marts 2024", "2024-03-31"},
        {"3. März 2024", "2024-03-03"},
        {"24. Dez. 2024", "2024-12-24"},
        {"1 augusti 2024", "2024-08-01"},
        {"jan-24", "2024-01"},
        {"jan. 24", "2024-01"},
        {"Januar 2024", "2024-01"},
        {"Mar 2024", "2024-03"},
        {"2024 mai", "2024-05"},
        {"01/2024", "2024-01"},
        {"1.2024", "2024-01"},
        {"12-2024", "2024-12"},
        {"2024/01", "2024-01"},
        {"Sat 31 Dec 2022", "2022-12-31"},
        {"lør. 31.12.2022", "2022-12-31"},
        {"Mandag 2. januar 2023", "2023-01-02"},
        {"Montag, 2. Januar 2023", "2023-01-02"},
        {"31st December 2022", "2022-12-31"},
        {"2nd of January 2023", "2023-01-02"},
        {"31 de diciembre de 2022", "2022-12-31"},
        {"1º de enero de 2023", "2023-01-01"},
        {"31 grudnia 2022", "2022-12-31"},
        {"31. prosince 2022", "2022-12-31"},
        {"20. helmikuuta 2023", "2023-02-20"},
        {"31 12 2022", "2022-12-31"},
        {"31122022", "2022-12-31"},
        {"'31.12.2022", "2022-12-31"},
        {"2023-Q1", "2023"},
        {"Q4 2023", "2023"},
        {"2023Q2", "2023"},
    };
    char day[DATE_SIZE];

    (void)state;
    for (size_t i = 0; i < COUNT(table); i++) {
        if (!day_read(day, table[i].text, ORDER_DMY))
            fail_msg("%s is not read", table[i].text);
        assert_string_equal(day, table[i].want);
    }
}

static void test_no_dates(void **state)
{
    static const char *const table[] = {
        "",
        "x",
        "29.02.2023",
        "31.04.2024",
        "2024-13-01",
        "32.01.2024",
        "42172",
        "201306",
        "08/-01/2019",
        "15.05.",
        "15.05/2024",
        "1.2.3.4",
        "0024-05-15",
        "15.05.20245",
        "2024-5",
        "20-Xyz-2013",
        "1240.50",
        "15 05 24",
        "15.05.2024 kl",
        "99999999",
        "3000-01-01",
        "20131",
        "13/2024",
        "01 2024",
        "jan",
        "24-jan",
        "jan-2024-",
        "jan-245",
        "00.2024",
        "\xC3",
        "\xC3\xA6 2024",
    };
    char day[DATE_SIZE];

    (void)state;
    for (size_t i = 0; i < COUNT(table); i++)
        if (day_read(day, table[i], ORDER_DMY))
            fail_msg("%s is read as %s", table[i], day);
}

static void test_order(void **state)
{
    char day[DATE_SIZE];

    (void)state;
    assert_true(day_read(day, "02/03/2024", ORDER_DMY));
    assert_string_equal(day, "2024-03-02");
    assert_true(day_read(day, "02/03/2024", ORDER_MDY));
    assert_string_equal(day, "2024-02-03");
    assert_true(day_read(day, "02/03/04", ORDER_YMD));
    assert_string_equal(day, "2002-03-04");
    assert_false(day_read(day, "13/14/2024", ORDER_MDY));
    assert_false(day_read(day, "21/01/2014", ORDER_MDY));
}

static void test_order_does_not_touch_what_is_clear(void **state)
{
    char day[DATE_SIZE];

    (void)state;
    assert_true(day_read(day, "02.03.2024", ORDER_MDY));
    assert_string_equal(day, "2024-03-02");
    assert_true(day_read(day, "2024-03-02", ORDER_MDY));
    assert_string_equal(day, "2024-03-02");
    assert_true(day_read(day, "02-Mar-24", ORDER_MDY));
    assert_string_equal(day, "2024-03-02");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_forms),
        cmocka_unit_test(test_no_dates),
        cmocka_unit_test(test_order),
        cmocka_unit_test(test_order_does_not_touch_what_is_clear),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
