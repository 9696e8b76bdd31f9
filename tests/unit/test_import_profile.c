#include "test.h"

#include "table/profile.h"

static char path[64];
static struct arena a;
static struct sheet sheet;
static struct profile profile;
static struct dd_error err;

static int setup(void **state)
{
    int fd;

    (void)state;
    arena_init(&a, 16 * 1024 * 1024);
    (void)snprintf(path, sizeof(path), "/tmp/ddreg-test-profile-XXXXXX");
    fd = mkstemp(path);
    return fd < 0 ? -1 : close(fd);
}

static int teardown(void **state)
{
    (void)state;
    arena_release(&a);
    return unlink(path);
}

/* Profiles a file of rows "amount;day". */
static enum dd_rc read_rows(const char *rows)
{
    FILE *f = fopen(path, "wb");
    enum dd_rc rc;

    assert_non_null(f);
    assert_true(fprintf(f, "Beløp;Dato;Leverandør\n%s", rows) > 0);
    assert_int_equal(fclose(f), 0);
    rc =
        sheet_open(&sheet, &a, &(const struct table_options){.path = path}, IMPORT_PURCHASES, &err);
    if (rc == DD_OK)
        rc = profile_read(&profile, &sheet, &a, &err);
    sheet_close(&sheet);
    return rc;
}

static void expect_decimal(const char *rows, enum money_style style)
{
    assert_ok(read_rows(rows), &err);
    assert_true(profile.decimal_matters);
    assert_int_equal(profile.decimal, style);
}

static void test_decimals(void **state)
{
    (void)state;
    expect_decimal("1.234;2024\n1,50;2024\n", MONEY_COMMA);
    expect_decimal("1,234;2024\n1.50;2024\n", MONEY_POINT);
    expect_decimal("1 234,50;2024\n", MONEY_COMMA);
    expect_decimal("1,234,567;2024\n2,500;2024\n", MONEY_POINT);
    expect_decimal("1.234.567;2024\n", MONEY_COMMA);
    expect_decimal("\"£23,705\";2024\n£2,728,665;2024\n", MONEY_POINT);
}

static void test_most_rows_rule(void **state)
{
    (void)state;
    expect_decimal("1,50;2024\n2,75;2024\n3.25;2024\nfeil;2024\n", MONEY_COMMA);
    assert_int_equal(profile.rows, 4);
}

static void test_no_difference(void **state)
{
    (void)state;
    assert_ok(read_rows("1240;2024\n-5;2024\n"), &err);
    assert_false(profile.decimal_matters);
}

static void test_ambiguous_amounts(void **state)
{
    (void)state;
    assert_error(read_rows("12;2024\n1.500;2024\n"), &err, DD_INPUT, "import.amount.ambiguous");
    assert_string_equal(dd_error_get(&err, "line"), "3");
    assert_string_equal(dd_error_get(&err, "field"), "Beløp");
    assert_string_equal(dd_error_get(&err, "value"), "1.500");
}

static void test_day_order(void **state)
{
    (void)state;
    assert_ok(read_rows("1;02/03/2024\n1;21/03/2024\n"), &err);
    assert_int_equal(profile.order, ORDER_DMY);
    assert_ok(read_rows("1;02/03/2024\n1;03/21/2024\n"), &err);
    assert_int_equal(profile.order, ORDER_MDY);
    assert_ok(read_rows("1;02.03.2024\n1;03/03/2024\n"), &err);
    assert_int_equal(profile.order, ORDER_DMY);
    assert_error(read_rows("1;02/03/2024\n1;03/04/2024\n"), &err, DD_INPUT,
                 "import.date.ambiguous");
    assert_string_equal(dd_error_get(&err, "line"), "2");
}

static void test_samples(void **state)
{
    (void)state;
    assert_ok(read_rows("1;2024;A\n2;2024;\n3;2024;\033[31mC\n;;\n4;2024;D\n"), &err);
    assert_string_equal(profile.sample[FIELD_NAME][0], "A");
    assert_string_equal(profile.sample[FIELD_NAME][1], "\xEF\xBF\xBD[31mC");
    assert_string_equal(profile.sample[FIELD_NAME][2], "D");
    assert_int_equal(profile.rows, 4);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_decimals),          TEST(test_most_rows_rule), TEST(test_no_difference),
        TEST(test_ambiguous_amounts), TEST(test_day_order),      TEST(test_samples),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
