/* What is found out of a file before its rows are read: quotes, columns by content, totals. */
#include "test.h"

#include "table/content.h"
#include "table/foot.h"
#include "table/profile.h"
#include "table/quotes.h"

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
    (void)snprintf(path, sizeof(path), "/tmp/ddreg-test-sniff-XXXXXX");
    fd = mkstemp(path);
    return fd < 0 ? -1 : close(fd);
}

static int teardown(void **state)
{
    (void)state;
    arena_release(&a);
    return unlink(path);
}

static enum dd_rc understand(const char *text, enum import_kind kind)
{
    const struct table_options o = {.path = path};
    FILE *f = fopen(path, "wb");
    enum dd_rc rc;

    assert_non_null(f);
    assert_true(fputs(text, f) >= 0);
    assert_int_equal(fclose(f), 0);
    rc = sheet_open(&sheet, &a, &o, kind, &err);
    return rc == DD_OK ? profile_read(&profile, &sheet, &a, &err) : rc;
}

/* Rewritten in blocks of every size, the text must come out the same. */
static void expect_unescaped(const char *from, const char *want)
{
    char out[256];

    for (size_t block = 1; block <= strlen(from); block++) {
        struct unescape u;
        size_t used = 0;

        unescape_init(&u, ';');
        for (size_t at = 0; at < strlen(from); at += block) {
            size_t n = strlen(from) - at < block ? strlen(from) - at : block;
            used += unescape_block(&u, out + used, from + at, n);
        }
        out[used] = '\0';
        assert_string_equal(out, want);
    }
}

static void test_backslashes(void **state)
{
    (void)state;
    expect_unescaped("a;\"b \\\"c\\\" d\";e\n", "a;\"b \"\"c\"\" d\";e\n");
    expect_unescaped("\"C:\\\\dir\";x", "\"C:\\dir\";x");
    expect_unescaped("\"C:\\dir\";x", "\"C:\\dir\";x");
    expect_unescaped("a\\\"b;c\\d\n", "a\\\"b;c\\d\n"); /* outside quotes nothing changes */
    expect_unescaped("\"a \"\"b\"\" \\\" c\";d", "\"a \"\"b\"\" \"\" c\";d");
    expect_unescaped("5\" rør;\"x\";y", "5\" rør;\"x\";y");
}

static void expect_column(enum field f, int at)
{
    assert_int_equal(sheet.layout.columns.at[f], at);
}

static void test_columns_by_content(void **state)
{
    (void)state;
    assert_ok(understand("905461761;Alke AS;1.2.2023;1,50\n311991531;Lomvi AS;2.2.2023;2,50\n"
                         "315889596;Teist AS;3.2.2023;3,50\n",
                         IMPORT_PURCHASES),
              &err);
    expect_column(FIELD_ORGNR, 0);
    expect_column(FIELD_NAME, 1);
    expect_column(FIELD_DAY, 2);
    expect_column(FIELD_AMOUNT, 3);
    assert_int_equal(sheet.layout.header_line, 0);
    assert_int_equal(profile.rows, 3);
    assert_string_equal(sheet_header(&sheet, FIELD_AMOUNT), "#4");
    sheet_close(&sheet);
    /* a first row that is shorter than the others is a row all the same */
    assert_ok(understand("Alke AS;1.2.2023\nLomvi AS;2.2.2023;2,50\nTeist AS;3.2.2023;3,50\n",
                         IMPORT_PURCHASES),
              &err);
    expect_column(FIELD_AMOUNT, 2);
    assert_int_equal(sheet.layout.width, 3);
    assert_string_equal(sheet_header(&sheet, FIELD_AMOUNT), "#3");
    assert_int_equal(profile.rows, 3);
    sheet_close(&sheet);
    /* names win over content: "Saldo" is no amount, "Kjøpsdag" none that is known */
    assert_ok(
        understand("Saldo;Leverandør;Kjøpsdag;Beløp\n9,50;Alke;1.2.2023;1,50\n", IMPORT_PURCHASES),
        &err);
    expect_column(FIELD_AMOUNT, 3);
    expect_column(FIELD_DAY, 2);
    sheet_close(&sheet);
    /* two columns that could be the amount: nobody knows */
    assert_error(understand("A;B;C\nAlke AS;1,50;2,50\nLomvi AS;1,50;3,50\n", IMPORT_PURCHASES),
                 &err, DD_INPUT, "import.header.no_amount");
    sheet_close(&sheet);
}

static void test_a_supplier_that_is_a_number(void **state)
{
    (void)state;
    assert_ok(understand("Leverandør;Navn;Beløp\n10041;Alke;1,50\n", IMPORT_PURCHASES), &err);
    expect_column(FIELD_LEDGER, 0);
    expect_column(FIELD_NAME, 1);
    sheet_close(&sheet);
    assert_ok(understand("Leverandør;Prosjektnavn;Beløp\nAlke;X;1,50\n", IMPORT_PURCHASES), &err);
    expect_column(FIELD_LEDGER, -1);
    expect_column(FIELD_NAME, 0);
    sheet_close(&sheet);
}

#define HEAD "Leverandør;Beløp;Dato\n"

static void expect_left_out(const char *rows, int64_t totals, int64_t notes, int64_t left)
{
    assert_ok(understand(rows, IMPORT_PURCHASES), &err);
    assert_int_equal(profile.left_out.totals, totals);
    assert_int_equal(profile.left_out.notes, notes);
    assert_int_equal(profile.rows, left);
    sheet_close(&sheet);
}

static void test_totals(void **state)
{
    (void)state;
    expect_left_out(HEAD "A;1,00;2023\nB;2,00;2023\n;3,00;\n", 1, 0, 2);
    expect_left_out(HEAD "A;1,00;2023\nB;2,00;2023\nSum:;3,00;\n", 1, 0, 2);
    expect_left_out(HEAD "A;1,00;2023\nB;2,00;2023\n;3,00;Totalt\n", 1, 0, 2);
    expect_left_out(HEAD "A;1,00;2023\nSum;1,00;\nB;2,00;2023\nSum;2,00;\nTotal;3,00;\n", 3, 0, 2);
    expect_left_out(HEAD "A;1,00;2023\nB;2,00;2023\n;4,00;\n", 0, 0, 3); /* a bad row, see below */
    expect_left_out(HEAD "A;1,00;2023\n;9,00;\nB;2,00;2023\n", 0, 0, 3);
    expect_left_out(HEAD "A;1,00;2023\nTotal Norge AS;1,00;2023\n", 0, 0, 2);
    expect_left_out(HEAD "A;1,00;2023\nSum A;1,00;\nB;2,00;2023\nB Total;2,00;\nSum;3,00;\n", 3, 0,
                    2);
    expect_left_out(HEAD "A;1,00;2023\nB;2,00;2023\nSum A;1,00;2023\n", 0, 0, 3); /* not above it */
}

static void test_notes(void **state)
{
    (void)state;
    expect_left_out(HEAD "A;1,00;2023\nAlle tall er hentet fra regnskapet i mai;;\n", 0, 1, 1);
    expect_left_out(HEAD "A;1,00;2023\nBergens Stein og Grus AS\n", 0, 0, 2); /* a row cut short */
    expect_left_out(HEAD "A;1,00;2023\nAlle tall er hentet fra regnskapet i mai;;\nB;2,00;2023\n",
                    0, 0, 3);
    expect_left_out(HEAD "A;1,00;2023\n-----;----;----\n;;\nB;2,00;2023\n", 0, 0, 2);
}

static void expect_notes(const char *text, int64_t notes, int64_t left)
{
    assert_ok(understand(text, IMPORT_SUPPLIERS), &err);
    assert_int_equal(profile.left_out.notes, notes);
    assert_int_equal(profile.rows, left);
    sheet_close(&sheet);
}

static void test_notes_below_suppliers(void **state)
{
    (void)state;
    expect_notes("Nr;Leverandør;Land\n1;Alke AS;NO\n2;Lomvi AS;NO\n\n;Antall leverandører: 2;\n"
                 ";Side 1 av 1;\n",
                 2, 2);
    expect_notes("Nr;Leverandør;Land\n1;Alke AS;NO\n;Side 2 av 2;\n2;Lomvi AS;NO\n", 1, 2);
    expect_notes("Nr;Leverandør;Land\n1;Alke AS;NO\n;Antall: 2;\n2;Lomvi AS;NO\n", 0, 3);
    expect_notes("Nr;Leverandør;Land\n1;Alke AS;NO\n;Side 3 Design AS;SE\n", 0, 2);
    expect_notes("Nr;Leverandør;Land\n1;Alke AS;NO\n;Lomvi 24 AS;\n", 0, 2);
    expect_notes("Leverandør\nAlke AS\nAntall leverandører: 1\n", 0, 2);
}

static void test_a_wrong_total(void **state)
{
    struct sheet_row row;

    (void)state;
    assert_ok(understand(HEAD "A;1,00;2023\nSum;-4,005;\n", IMPORT_PURCHASES), &err);
    assert_ok(sheet_rewind(&sheet, &err), &err);
    assert_int_equal(sheet_next(&sheet, &row, &err), ROW_READ);
    assert_null(row.fault);
    assert_int_equal(sheet_next(&sheet, &row, &err), ROW_READ);
    assert_string_equal(row.fault, "import.total.differs");
    assert_string_equal(row.fault_value, "−4,005 ≠ 1,00");
    assert_int_equal(sheet_next(&sheet, &row, &err), ROW_END);
    sheet_close(&sheet);
}

static void test_pairs(void **state)
{
    (void)state;
    assert_ok(understand("Leverandør;Debet;Kredit\nA;5,00;\nA;;1,00\n", IMPORT_PURCHASES), &err);
    assert_false(profile.credit_signed);
    sheet_close(&sheet);
    assert_ok(understand("Leverandør;Debet;Kredit\nA;5,00;\nA;;-1,00\n", IMPORT_PURCHASES), &err);
    assert_true(profile.credit_signed);
    sheet_close(&sheet);
    assert_error(understand("Leverandør;Debet;Kredit\nA;5,00;\nA;;16,00\n", IMPORT_PURCHASES), &err,
                 DD_INPUT, "import.pair.credit");
    sheet_close(&sheet);
    assert_error(understand("Leverandør;Debet;Kredit\nA;5,00;\nA;;3,00\n", IMPORT_PURCHASES), &err,
                 DD_INPUT, "import.pair.both");
    sheet_close(&sheet);
    assert_ok(understand("Leverandør;Debet;Kredit;Beløp\nA;5,00;;4,00\n", IMPORT_PURCHASES), &err);
    expect_column(FIELD_DEBIT, -1);
    expect_column(FIELD_AMOUNT, 3);
    sheet_close(&sheet);
}

static void test_days_by_number(void **state)
{
    char day[DATE_SIZE];

    (void)state;
    assert_ok(understand(HEAD "A;1,00;17.06.2015\nA;1,00;42172\n", IMPORT_PURCHASES), &err);
    assert_true(profile.serials && profile_day(&profile, day, "42172"));
    assert_string_equal(day, "2015-06-17");
    assert_true(profile_day(&profile, day, "60.5") == false);
    sheet_close(&sheet);
    assert_ok(understand(HEAD "A;1,00;17.06.2015\nA;1,00;21050\n", IMPORT_PURCHASES), &err);
    assert_false(profile.serials);
    sheet_close(&sheet);
    assert_ok(understand(HEAD "A;1,00;45292\n", IMPORT_PURCHASES), &err);
    assert_true(profile_day(&profile, day, "45292"));
    assert_string_equal(day, "2024-01-01");
    sheet_close(&sheet);
}

static void test_memory_runs_out(void **state)
{
    enum dd_rc rc = DD_INTERNAL;

    (void)state;
    for (uint64_t nth = 1; rc != DD_OK && nth < 2000; nth++) {
        mem_fail_at(nth);
        rc = understand(
            HEAD "A;1,00;2023\nSum;1,00;\nB;2,00;2023\nTotal;3,00;\nen tekst under det hele\n",
            IMPORT_PURCHASES);
        mem_fail_at(0);
        sheet_close(&sheet);
        assert_true(rc == DD_OK || rc == DD_INTERNAL);
    }
    assert_int_equal(rc, DD_OK);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_backslashes),
        TEST(test_columns_by_content),
        TEST(test_a_supplier_that_is_a_number),
        TEST(test_totals),
        TEST(test_notes),
        TEST(test_notes_below_suppliers),
        TEST(test_a_wrong_total),
        TEST(test_pairs),
        TEST(test_days_by_number),
        TEST(test_memory_runs_out),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
