#include "test.h"

#include <fcntl.h>
#include <sys/stat.h>

#include "table/decode.h"

static char folder[64], path[96];

static int setup(void **state)
{
    (void)state;
    (void)snprintf(folder, sizeof(folder), "/tmp/ddreg-test-decode-XXXXXX");
    if (!mkdtemp(folder))
        return -1;
    (void)snprintf(path, sizeof(path), "%s/f.csv", folder);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    (void)unlink(path);
    return rmdir(folder);
}

static void write_bytes(const void *bytes, size_t n)
{
    FILE *f = fopen(path, "wb");

    assert_non_null(f);
    assert_int_equal(fwrite(bytes, 1, n, f), n);
    assert_int_equal(fclose(f), 0);
}

static enum dd_rc decode(struct buf *out, struct source *src, struct dd_error *err)
{
    struct decoder *d;
    const char *text;
    size_t n = 1;
    enum dd_rc rc = decoder_open(&d, src, err);

    while (rc == DD_OK && n > 0)
        if ((rc = decoder_read(d, &text, &n, err)) == DD_OK)
            buf_add_mem(out, text, n);
    decoder_free(d);
    return rc;
}

/* Writes the bytes, reads them back as text, and checks what they were taken for. */
static void check(const void *bytes, size_t n, enum text_encoding encoding, const char *want)
{
    struct buf text = BUF_INIT;
    struct source src;
    struct dd_error err = {0};

    write_bytes(bytes, n);
    assert_ok(source_open(&src, path, &err), &err);
    assert_int_equal(src.encoding, encoding);
    assert_int_equal(src.size, n);
    assert_ok(decode(&text, &src, &err), &err);
    assert_buf(&text, want);
    source_close(&src);
    buf_release(&text);
}

static void refuse(const void *bytes, size_t n, const char *id)
{
    struct source src;
    struct dd_error err = {0};

    write_bytes(bytes, n);
    assert_error(source_open(&src, path, &err), &err, DD_INPUT, id);
    assert_string_equal(dd_error_get(&err, "file"), path);
    source_close(&src);
}

static void test_encodings(void **state)
{
    (void)state;
    check("bl\xC3\xA5", 4, ENC_UTF8, "blå");
    check("\xEF\xBB\xBF"
          "bl\xC3\xA5",
          7, ENC_UTF8, "blå");
    check("bl\xE5 \x80", 5, ENC_CP1252, "blå €");
    check("\xFF\xFE"
          "b\0l\0\xE5\0",
          8, ENC_UTF16LE, "blå");
    check("\xFE\xFF"
          "\0b\0l\0\xE5",
          8, ENC_UTF16BE, "blå");
}

/* Characters that lie across the reader's blocks. */
static void test_large_files(void **state)
{
    static char bytes[5 * SOURCE_BLOCK + 2], want[2 * sizeof(bytes)];
    size_t n = sizeof(bytes) - 2;

    (void)state;
    bytes[0] = 'x'; /* so that two-byte characters begin at odd places */
    for (size_t i = 1; i + 1 < n; i += 2)
        memcpy(bytes + i, "\xC3\xA5", 2);
    bytes[n - 1] = 'y';
    memcpy(want, bytes, n);
    check(bytes, n, ENC_UTF8, want);
    memset(bytes, 0xE5, n);
    for (size_t i = 0; i < n; i++)
        memcpy(want + 2 * i, "\xC3\xA5", 2);
    check(bytes, n, ENC_CP1252, want);
}

static void test_broken_bytes_have_a_place(void **state)
{
    struct buf text = BUF_INIT;
    struct source src;
    struct dd_error err = {0};

    (void)state;
    write_bytes("Navn\nB\xF8 \x81!\n", 11);
    assert_ok(source_open(&src, path, &err), &err);
    assert_error(decode(&text, &src, &err), &err, DD_INPUT, "import.encoding.broken");
    assert_string_equal(dd_error_get(&err, "line"), "2");
    assert_string_equal(dd_error_get(&err, "column"), "4");
    assert_string_equal(dd_error_get(&err, "value"), "0x81");
    source_close(&src);
    write_bytes("\xEF\xBB\xBF"
                "a\nb\xE5\n",
                8);
    assert_ok(source_open(&src, path, &err), &err);
    assert_error(decode(&text, &src, &err), &err, DD_INPUT, "import.encoding.broken");
    assert_string_equal(dd_error_get(&err, "line"), "2");
    assert_string_equal(dd_error_get(&err, "column"), "2");
    source_close(&src);
    write_bytes("\xFF\xFE"
                "a\0b",
                5); /* cut in the middle of a letter */
    assert_ok(source_open(&src, path, &err), &err);
    assert_error(decode(&text, &src, &err), &err, DD_INPUT, "import.encoding.broken");
    source_close(&src);
    buf_release(&text);
}

static void test_no_text(void **state)
{
    (void)state;
    refuse("", 0, "import.file.empty");
    refuse("\xEF\xBB\xBF", 3, "import.file.empty");
    refuse("\xFF\xFE", 2, "import.file.empty");
    refuse("PK\3\4\0\0", 6, "packed.cut");
    refuse("\x1F\x8B\x08", 3, "packed.cut");
    refuse("Navn\0\n", 6, "import.file.binary");
}

static void test_no_file(void **state)
{
    struct source src;
    struct dd_error err = {0};

    (void)state;
    assert_error(source_open(&src, path, &err), &err, DD_INPUT, "import.file.absent");
    assert_error(source_open(&src, folder, &err), &err, DD_INPUT, "import.file.directory");
    assert_int_equal(mkfifo(path, 0600), 0);
    assert_error(source_open(&src, path, &err), &err, DD_INPUT, "import.file.special");
}

static void test_a_file_that_changes(void **state)
{
    struct buf text = BUF_INIT;
    struct source src;
    struct dd_error err = {0};
    int fd;

    (void)state;
    write_bytes("Navn;Land\n", 10);
    assert_ok(source_open(&src, path, &err), &err);
    fd = open(path, O_WRONLY | O_APPEND);
    assert_int_equal(write(fd, "A;NO\n", 5), 5);
    (void)close(fd);
    assert_error(decode(&text, &src, &err), &err, DD_INPUT, "import.file.changed");
    source_close(&src);
    buf_release(&text);
}

static void test_digest(void **state)
{
    struct source a, b;
    struct dd_error err = {0};

    (void)state;
    write_bytes("Navn\nA\n", 7);
    assert_ok(source_open(&a, path, &err), &err);
    source_close(&a);
    assert_ok(source_open(&b, path, &err), &err);
    source_close(&b);
    assert_string_equal(a.digest, b.digest);
    write_bytes("Navn\nB\n", 7);
    assert_ok(source_open(&b, path, &err), &err);
    source_close(&b);
    assert_string_not_equal(a.digest, b.digest);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_encodings), TEST(test_large_files), TEST(test_broken_bytes_have_a_place),
        TEST(test_no_text),   TEST(test_no_file),     TEST(test_a_file_that_changes),
        TEST(test_digest),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
