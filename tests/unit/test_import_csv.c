#include "test.h"

#include "table/csv_reader.h"

static char path[64];
static struct source src;
static struct csv_reader *reader;
static struct dd_error err;

static int setup(void **state)
{
    int fd;

    (void)state;
    (void)snprintf(path, sizeof(path), "/tmp/ddreg-test-csv-XXXXXX");
    fd = mkstemp(path);
    src.fd = -1;
    reader = NULL;
    return fd < 0 ? -1 : close(fd);
}

static int teardown(void **state)
{
    (void)state;
    csv_reader_free(reader);
    source_close(&src);
    return unlink(path);
}

static void open_bytes(const char *bytes, size_t n, char delimiter)
{
    FILE *f = fopen(path, "wb");

    assert_non_null(f);
    assert_int_equal(fwrite(bytes, 1, n, f), n);
    assert_int_equal(fclose(f), 0);
    assert_ok(source_open(&src, path, &err), &err);
    assert_ok(csv_reader_open(&reader, &src, &(struct csv_dialect){.delimiter = delimiter}, &err),
              &err);
}

static void open_text(const char *text, char delimiter)
{
    open_bytes(text, strlen(text), delimiter);
}

/* The next row must be on this line, with these cells joined by '|'. */
static void expect(int64_t line, const char *cells)
{
    struct buf joined = BUF_INIT;
    struct csv_row row;

    assert_int_equal(csv_reader_next(reader, &row, &err), ROW_READ);
    for (size_t i = 0; i < row.n; i++) {
        buf_add(&joined, i > 0 ? "|" : "");
        buf_add(&joined, row.field[i]);
    }
    assert_string_equal(buf_str(&joined), cells);
    assert_int_equal(row.line, line);
    buf_release(&joined);
}

static void expect_end(void)
{
    struct csv_row row;

    assert_int_equal(csv_reader_next(reader, &row, &err), ROW_END);
}

static void expect_error(const char *id, const char *line)
{
    struct csv_row row;

    assert_int_equal(csv_reader_next(reader, &row, &err), ROW_ERROR);
    assert_string_equal(err.id, id);
    assert_string_equal(dd_error_get(&err, "line"), line);
}

static void test_lines(void **state)
{
    (void)state;
    open_text("a;b\n\n1;2\r\n\r\n3;4\n   \n5;6", ';');
    expect(1, "a|b");
    expect(3, "1|2");
    expect(5, "3|4");
    expect(7, "5|6");
    expect_end();
}

static void test_quoted_newlines(void **state)
{
    (void)state;
    open_text("a;b\n\"one\ntwo\";x\r\n\"three\r\n\r\nfour\";y\n\"\";z\n", ';');
    expect(1, "a|b");
    expect(2, "one\ntwo|x");
    expect(4, "three\r\n\r\nfour|y");
    expect(7, "|z");
    expect_end();
}

static void test_quotes(void **state)
{
    (void)state;
    open_text("\"a;b\";\"say \"\"hi\"\"\";5\" pipe\n; x ;\n", ';');
    expect(1, "a;b|say \"hi\"|5\" pipe");
    expect(2, "|x|");
    expect_end();
}

static void test_delimiters(void **state)
{
    (void)state;
    open_text("a\t\tb\n\t\t\n", '\t');
    expect(1, "a||b");
    expect(2, "||");
    expect_end();
}

static void test_old_line_ends(void **state)
{
    (void)state;
    open_text("a,b\r1,2\r\r3,4", ',');
    expect(1, "a|b");
    expect(2, "1|2");
    expect(4, "3|4");
    expect_end();
}

static void test_open_quote(void **state)
{
    (void)state;
    open_text("a;b\n1;2\n3;\"four\n5;6\n", ';');
    expect(1, "a|b");
    expect(2, "1|2");
    expect_error("import.csv.quote_open", "3");
}

static void test_a_quote_closed_at_the_very_end(void **state)
{
    (void)state;
    open_text("a;\"b\"", ';');
    expect(1, "a|b");
    expect_end();
}

static char *filled(size_t n, const char *with)
{
    char *text = malloc(n);

    assert_non_null(text);
    for (size_t i = 0; i < n; i++)
        text[i] = with[i % strlen(with)];
    return text;
}

static void test_too_wide(void **state)
{
    char *text = filled(10 * 1000 * 1000, "x;");

    (void)state;
    open_bytes(text, 10 * 1000 * 1000, ';');
    free(text);
    expect_error("import.csv.too_many_fields", "1");
}

static void test_too_long(void **state)
{
    char *text = filled(2 * CSV_MAX_FIELD, "x");

    (void)state;
    text[0] = 'a';
    text[1] = '\n';
    text[2] = '"';
    open_bytes(text, 2 * CSV_MAX_FIELD, ';');
    free(text);
    expect(1, "a");
    expect_error("import.csv.field_too_long", "2");
}

static void test_rows_across_blocks(void **state)
{
    enum { ROWS = 20000 };
    struct buf text = BUF_INIT;
    char want[64];

    (void)state;
    for (int i = 0; i < ROWS; i++)
        buf_printf(&text, "%d;\"x\ny\";%d\r\n", i, i * 7);
    open_text(buf_str(&text), ';');
    for (int i = 0; i < ROWS; i++) {
        (void)snprintf(want, sizeof(want), "%d|x\ny|%d", i, i * 7);
        expect(2 * i + 1, want);
    }
    expect_end();
    buf_release(&text);
}

/* The same rows, or the same error, as when libcsv reads every line. */
static void expect_as_library(char delimiter, enum quotes quotes, bool nulls)
{
    const struct csv_dialect dialect = {delimiter, quotes, nulls};
    struct csv_reader *library;
    struct csv_row row, other;
    struct dd_error other_err = {.id = NULL};
    enum row_step step = ROW_READ;

    err = other_err;
    assert_ok(source_open(&src, path, &err), &err);
    assert_ok(csv_reader_open(&reader, &src, &dialect, &err), &err);
    assert_ok(csv_reader_open(&library, &src, &dialect, &err), &err);
    csv_reader_only_library(library);
    while (step == ROW_READ) {
        step = csv_reader_next(reader, &row, &err);
        assert_int_equal(csv_reader_next(library, &other, &other_err), step);
        if (step != ROW_READ)
            break;
        assert_int_equal(row.line, other.line);
        assert_int_equal(row.last_line, other.last_line);
        assert_int_equal(row.n, other.n);
        for (size_t i = 0; i < row.n; i++) {
            assert_int_equal(!row.field[i], !other.field[i]);
            assert_true(nulls || row.field[i]);
            if (row.field[i])
                assert_string_equal(row.field[i], other.field[i]);
        }
    }
    if (step == ROW_ERROR)
        assert_string_equal(err.id, other_err.id);
    csv_reader_free(library);
    csv_reader_free(reader);
    reader = NULL;
    source_close(&src);
    src.fd = -1;
}

static void test_lines_without_quotes_as_libcsv_reads_them(void **state)
{
    enum { FILES = 600, MOST = 400, LARGE = 150000 };
    static const char signs[] = "ab1 \t;,;,\r\n\n\"\\\xC3\xB8";
    uint32_t dice = 20241;

    (void)state;
    for (int f = 0; f < FILES; f++) {
        size_t n = f % 100 == 0 ? LARGE : (size_t)(f * 7 % MOST) + 1;
        char *text = filled(n, " ");
        FILE *to = fopen(path, "wb");
        for (size_t i = 0; i < n; i++) {
            size_t rare = f % 3 == 0 ? 4 : 0; /* no quotes, backslashes or other letters */
            dice = dice * 1664525U + 1013904223U;
            text[i] = signs[(dice >> 16) % (sizeof(signs) - 1 - rare)];
            if ((text[i] & 0x80) && i + 1 < n) {
                text[i++] = '\xC3';
                text[i] = '\xB8';
            } else if (text[i] & 0x80) {
                text[i] = 'x';
            }
        }
        assert_non_null(to);
        assert_int_equal(fwrite(text, 1, n, to), n);
        assert_int_equal(fclose(to), 0);
        free(text);
        expect_as_library(";,\t "[f % 4], (enum quotes)(f / 4 % 3), f / 12 % 2 == 1);
    }
}

/* An empty cell without quotes is none, where that is asked for. */
static void test_no_cell(void **state)
{
    const struct csv_dialect dialect = {';', QUOTES_DOUBLED, true};
    struct csv_row row;

    (void)state;
    open_text("a;;b\r\n;\"\";\"x\"\r\n", ';');
    csv_reader_free(reader);
    assert_ok(csv_reader_open(&reader, &src, &dialect, &err), &err);
    assert_int_equal(csv_reader_next(reader, &row, &err), ROW_READ);
    assert_string_equal(row.field[0], "a");
    assert_null(row.field[1]);
    assert_int_equal(csv_reader_next(reader, &row, &err), ROW_READ);
    assert_int_equal(row.n, 3);
    assert_null(row.field[0]);
    assert_string_equal(row.field[1], "");
    assert_string_equal(row.field[2], "x");
    expect_end();
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_lines),
        TEST(test_quoted_newlines),
        TEST(test_quotes),
        TEST(test_delimiters),
        TEST(test_old_line_ends),
        TEST(test_open_quote),
        TEST(test_a_quote_closed_at_the_very_end),
        TEST(test_too_wide),
        TEST(test_too_long),
        TEST(test_rows_across_blocks),
        TEST(test_lines_without_quotes_as_libcsv_reads_them),
        TEST(test_no_cell),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
