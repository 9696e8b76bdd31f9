#include "test.h"

#include "table/profile.h"

static char file[64], map[64];
static struct arena a;
static struct sheet sheet;
static struct profile profile;
static struct dd_error err;

static int make(char *path, size_t size)
{
    int fd;

    (void)snprintf(path, size, "/tmp/ddreg-test-map-XXXXXX");
    fd = mkstemp(path);
    return fd < 0 ? -1 : close(fd);
}

static int setup(void **state)
{
    (void)state;
    arena_init(&a, 16 * 1024 * 1024);
    return make(file, sizeof(file)) || make(map, sizeof(map));
}

static int teardown(void **state)
{
    (void)state;
    arena_release(&a);
    (void)unlink(file);
    return unlink(map);
}

static void put(const char *path, const char *text)
{
    FILE *f = fopen(path, "wb");

    assert_non_null(f);
    assert_true(fputs(text, f) >= 0);
    assert_int_equal(fclose(f), 0);
}

static enum dd_rc understand(const char *text, const char *map_text)
{
    put(file, text);
    if (map_text)
        put(map, map_text);
    const struct table_options o = {.path = file, .map_path = map_text ? map : NULL};

    return sheet_open(&sheet, &a, &o, IMPORT_PURCHASES, &err);
}

#define MERCHANT "Kjøpmann;Nummer;Krav;Når\nA;1;2,50;2024\n"

static void test_by_header_and_number(void **state)
{
    (void)state;
    assert_ok(
        understand(MERCHANT, "# what is what\r\n\r\nname = Kjøpmann\r\namount=#3\n day = når "),
        &err);
    assert_int_equal(sheet.layout.columns.at[FIELD_NAME], 0);
    assert_int_equal(sheet.layout.columns.at[FIELD_AMOUNT], 2);
    assert_int_equal(sheet.layout.columns.at[FIELD_DAY], 3);
    assert_int_equal(sheet.layout.header_line, 1);
    sheet_close(&sheet);
}

static void test_map_overrides(void **state)
{
    (void)state;
    assert_ok(understand("Supplier;Amount;Value;Date\nA;1;2;2024\n", "amount = Value\nday = -\n"),
              &err);
    assert_int_equal(sheet.layout.columns.at[FIELD_AMOUNT], 2);
    assert_int_equal(sheet.layout.columns.rival[FIELD_AMOUNT], -1);
    assert_int_equal(sheet.layout.columns.at[FIELD_DAY], -1);
    sheet_close(&sheet);
}

static void test_without_a_header(void **state)
{
    (void)state;
    assert_ok(understand("A;1,50\nB;2\n", "name = #1\namount = #2\n"), &err);
    assert_int_equal(sheet.layout.header_line, 0);
    sheet_close(&sheet);
    assert_ok(understand("Hvem;Hva\nB;2\n", "name = #1\namount = #2\n"), &err);
    assert_int_equal(sheet.layout.header_line, 1);
    sheet_close(&sheet);
    assert_ok(understand("Hvem;Hva\nB;2\n", "name = #1\namount = #2\nheader = none\n"), &err);
    assert_int_equal(sheet.layout.header_line, 0);
    sheet_close(&sheet);
}

static void test_settings(void **state)
{
    (void)state;
    assert_ok(understand("Supplier;Amount\nA;1\n", "decimal = Point\ndate = mdy\n"), &err);
    assert_true(sheet.map.decimal_said);
    assert_int_equal(sheet.map.decimal, MONEY_POINT);
    assert_int_equal(sheet.map.order, ORDER_MDY);
    sheet_close(&sheet);
}

static void test_errors(void **state)
{
    static const struct {
        const char *map, *id, *line, *value, *nearest;
    } table[] = {
        {"\nnmae = Kjøpmann\n", "import.map.unknown", "2", "nmae", "name"},
        {"email = Krav\n", "import.map.unknown", "1", "email", NULL},
        {"name Kjøpmann\n", "import.map.no_equals", "1", "name Kjøpmann", NULL},
        {"name =\n", "import.map.no_value", "1", "name", NULL},
        {"name = Kjopmann\n", "import.map.header_unknown", "1", "Kjopmann", "Kjøpmann"},
        {"name = #5\n", "import.map.number_unknown", "1", "5", NULL},
        {"name = #0\n", "import.map.number", "1", "#0", NULL},
        {"name = #x\n", "import.map.number", "1", "#x", NULL},
        {"name = #1\n# and\nname = #2\n", "import.map.twice", "3", "name", NULL},
        {"decimal = comme\n", "import.map.setting", "1", "comme", "comma, point"},
        {"date = dym\n", "import.map.setting", "1", "dym", "dmy, mdy, ymd"},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(table); i++) {
        assert_error(understand(MERCHANT, table[i].map), &err, DD_INPUT, table[i].id);
        sheet_close(&sheet);
        assert_string_equal(dd_error_get(&err, "file"), map);
        assert_string_equal(dd_error_get(&err, "line"), table[i].line);
        assert_string_equal(dd_error_get(&err, "value"), table[i].value);
        if (table[i].nearest)
            assert_string_equal(dd_error_get(&err, "nearest"), table[i].nearest);
    }
}

static void test_header_line(void **state)
{
    (void)state;
    assert_ok(understand("Innkjøp 2023;;\n;;\nLeverandør;Beløp;Dato\nA;1;2024\n", NULL), &err);
    assert_int_equal(sheet.layout.header_line, 3);
    assert_int_equal(sheet.layout.dialect.delimiter, ';');
    sheet_close(&sheet);
    assert_error(understand(MERCHANT, NULL), &err, DD_INPUT, "import.header.no_purchases");
    assert_string_equal(dd_error_get(&err, "columns"), "Kjøpmann, Nummer, Krav, Når");
    sheet_close(&sheet);
    assert_ok(understand("Leverandør;Beløp;Beløp\nA;1;1\nB;2;2\n", NULL), &err);
    assert_ok(profile_read(&profile, &sheet, &a, &err), &err); /* alike: nothing to ask about */
    sheet_close(&sheet);
    assert_ok(understand("Leverandør;Beløp;Beløp\nA;1;1\nB;2;3\n", NULL), &err);
    assert_error(profile_read(&profile, &sheet, &a, &err), &err, DD_INPUT, "import.columns.two");
    assert_string_equal(dd_error_get(&err, "line"), "3");
    assert_string_equal(dd_error_get(&err, "field"), "amount");
    sheet_close(&sheet);
}

static void test_delimiters(void **state)
{
    static const struct {
        const char *text;
        char delimiter;
    } table[] = {
        {"Leverandør;Beløp\nA, B;1,50\nC;2,50\n", ';'},
        {"Supplier,Amount\n\"A; B\",1.50\n", ','},
        {"Supplier\tAmount\nA, B\t1,50\n", '\t'},
        {"Supplier|Amount\nA|1,50\n", '|'},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(table); i++) {
        assert_ok(understand(table[i].text, NULL), &err);
        assert_int_equal(sheet.layout.dialect.delimiter, table[i].delimiter);
        sheet_close(&sheet);
    }
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_by_header_and_number),
        TEST(test_map_overrides),
        TEST(test_without_a_header),
        TEST(test_settings),
        TEST(test_errors),
        TEST(test_header_line),
        TEST(test_delimiters),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
