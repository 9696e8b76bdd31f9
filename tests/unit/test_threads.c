/* What a second thread does ahead gives what one thread gives. */
#include "test.h"

#include "table/rows_ahead.h"
#include "ddreg/belt.h"
#include "ddreg/hash_long.h"

enum { PLACES = 3, NUMBERS = 10000 };

struct numbers {
    int place[PLACES];
    int next;
    int last; /* fills up to this one */
};

static void fill_numbers(struct belt *b, void *data)
{
    struct numbers *n = data;
    size_t at;

    while (n->next < n->last && (at = belt_fill(b)) != BELT_END) {
        n->place[at] = n->next++;
        belt_filled(b);
    }
}

static void thread_fills(void **state)
{
    struct numbers n = {.last = NUMBERS};
    struct belt *b = belt_start(PLACES, fill_numbers, &n);
    size_t at;
    int got = 0;

    (void)state;
    assert_non_null(b);
    while ((at = belt_empty(b)) != BELT_END) {
        assert_int_equal(n.place[at], got++);
        belt_emptied(b);
    }
    assert_int_equal(got, NUMBERS);
    belt_end(b);
}

/* Ended while the thread waits for a free place, or works. */
static void thread_is_stopped(void **state)
{
    (void)state;
    for (int taken = 0; taken < 50; taken++) {
        struct numbers n = {.last = NUMBERS};
        struct belt *b = belt_start(PLACES, fill_numbers, &n);

        assert_non_null(b);
        for (int i = 0; i < taken; i++) {
            assert_int_equal(n.place[belt_empty(b)], i);
            belt_emptied(b);
        }
        belt_end(b);
        assert_in_range(n.next, taken, taken + PLACES + 1);
    }
}

struct sum {
    int place[PLACES];
    int64_t sum;
};

static void add_up(struct belt *b, void *data)
{
    struct sum *s = data;
    size_t at;

    while ((at = belt_empty(b)) != BELT_END) {
        s->sum += s->place[at];
        belt_emptied(b);
    }
}

/* What was handed over before the end is worked on. */
static void thread_empties(void **state)
{
    (void)state;
    for (int count = 0; count < 100; count++) {
        struct sum s = {.sum = 0};
        struct belt *b = belt_start(PLACES, add_up, &s);

        assert_non_null(b);
        for (int i = 1; i <= count; i++) {
            s.place[belt_fill(b)] = i;
            belt_filled(b);
        }
        belt_end(b);
        assert_int_equal(s.sum, (int64_t)count * (count + 1) / 2);
    }
}

static void no_memory_no_thread(void **state)
{
    struct sum s = {.sum = 0};

    (void)state;
    mem_fail_at(1);
    assert_null(belt_start(PLACES, add_up, &s));
    mem_fail_at(0);
    belt_end(NULL);
}

/* --- Hashes -------------------------------------------------------------------------------------
 */

enum { LONG = 3 * 1024 * 1024 + 17 };

static unsigned char *some_bytes(void)
{
    unsigned char *bytes = mem_realloc(NULL, LONG);
    uint64_t dice = 7;

    assert_non_null(bytes);
    for (size_t i = 0; i < LONG; i++)
        bytes[i] = (unsigned char)test_random(&dice);
    return bytes;
}

static void expect_hash(const unsigned char *bytes, size_t n, size_t piece)
{
    char want[HASH_HEX], got[HASH_HEX];
    struct hash plain;
    struct hash_long h;

    hash_init(&plain);
    hash_add(&plain, bytes, n);
    hash_end_hex(&plain, want);
    hash_long_init(&h);
    for (size_t at = 0; at < n; at += piece)
        hash_long_add(&h, bytes + at, n - at < piece ? n - at : piece);
    hash_long_end_hex(&h, got);
    assert_string_equal(got, want);
    hash_long_release(&h);
}

static void long_hashes(void **state)
{
    static const size_t lengths[] = {0,       1,           1048575,     1048576,
                                     1048577, 1048576 * 2, LONG - 1000, LONG};
    static const size_t pieces[] = {4096, 5000, 65536, 70001, LONG};
    unsigned char *bytes = some_bytes();
    struct hash_long h;

    (void)state;
    for (size_t i = 0; i < COUNT(lengths); i++)
        for (size_t k = 0; k < COUNT(pieces); k++)
            expect_hash(bytes, lengths[i], pieces[k]);
    hash_long_init(&h);
    hash_long_add(&h, bytes, LONG);
    hash_long_release(&h); /* in the middle: nothing is left behind */
    mem_fail_at(1);        /* no memory for a thread: the same digest */
    expect_hash(bytes, LONG, 4096);
    mem_fail_at(0);
    mem_free(bytes);
}

/* --- Rows ---------------------------------------------------------------------------------------
 */

static char path[64];
static struct source src;
static struct dd_error err;
static int64_t reported;

static void note_offset(void *data, int64_t offset)
{
    (void)data;
    assert_true(offset > reported && offset <= src.size);
    reported = offset;
}

static int setup(void **state)
{
    int fd;

    (void)state;
    (void)snprintf(path, sizeof(path), "/tmp/ddreg-test-ahead-XXXXXX");
    fd = mkstemp(path);
    src.fd = -1;
    reported = 0;
    return fd < 0 ? -1 : close(fd);
}

static int teardown(void **state)
{
    (void)state;
    source_close(&src);
    return unlink(path);
}

/* Rows of all kinds: quoted delimiters and line ends, empty cells, CRLF, of one to a thousand
 * cells, some longer than a block. `end` is what comes last. */
static void write_rows(int count, const char *end)
{
    FILE *f = fopen(path, "wb");
    uint64_t dice = 42;

    assert_non_null(f);
    for (int i = 0; i < count; i++) {
        int cells = test_random(&dice) % 500 == 0 ? 1000 : 1 + (int)(test_random(&dice) % 9);
        if (i % 1000 == 999)
            (void)fputs("\xEF\xBB\xBF", f); /* where files were joined */
        for (int c = 0; c < cells; c++)
            (void)fprintf(f, "%s%s", c > 0 ? ";" : "",
                          test_random(&dice) % 4 == 0   ? "\"x;\"\"y\r\nz\""
                          : test_random(&dice) % 4 == 0 ? ""
                                                        : "Fjord og Fjell æøå AS");
        if (i % 3000 == 0)
            (void)fprintf(f, ";%0200000d", i);
        (void)fprintf(f, ";%d\r\n", i);
    }
    (void)fputs(end, f);
    assert_int_equal(fclose(f), 0);
    assert_ok(source_open(&src, path, &err), &err);
    src.on_read = note_offset;
}

static const struct csv_dialect semicolons = {.delimiter = ';'};

static void same_rows(int64_t most)
{
    struct csv_reader *plain;
    struct rows_ahead *ahead;
    struct dd_error other = {0};
    enum row_step a = ROW_READ, b = ROW_READ;

    assert_ok(csv_reader_open(&plain, &src, &semicolons, &err), &err);
    assert_ok(rows_ahead_open(&ahead, &src, &semicolons, &other), &other);
    for (int64_t n = 0; a == ROW_READ && n < most; n++) {
        struct csv_row x, y;
        a = csv_reader_next(plain, &x, &err);
        b = rows_ahead_next(ahead, &y, &other);
        assert_int_equal(a, b);
        if (a != ROW_READ)
            break;
        assert_int_equal(x.line, y.line);
        assert_int_equal(x.last_line, y.last_line);
        assert_int_equal(x.n, y.n);
        for (size_t i = 0; i < x.n; i++)
            assert_string_equal(x.field[i], y.field[i]);
    }
    if (a == ROW_ERROR) {
        assert_string_equal(err.id, other.id);
        assert_string_equal(dd_error_get(&err, "line"), dd_error_get(&other, "line"));
    }
    csv_reader_free(plain);
    rows_ahead_free(ahead);
}

static void rows_of_large_file(void **state)
{
    (void)state;
    write_rows(20000, "the last;without an end of line");
    assert_true(src.size > 2 * 1024 * 1024);
    same_rows(INT64_MAX);
    assert_int_equal(reported, src.size);
}

static void rows_of_small_file(void **state)
{
    (void)state;
    write_rows(1, "a;b\n");
    same_rows(INT64_MAX);
    assert_int_equal(reported, src.size);
}

static void error_comes_in_its_place(void **state)
{
    (void)state;
    write_rows(20000, "a;\"never closed\n");
    same_rows(INT64_MAX);
    assert_string_equal(err.id, "import.csv.quote_open");
}

static void reader_stops_early(void **state)
{
    (void)state;
    write_rows(20000, "");
    for (int64_t most = 0; most < 6000; most += 1999) {
        reported = 0;
        same_rows(most);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(thread_fills),
        cmocka_unit_test(thread_is_stopped),
        cmocka_unit_test(thread_empties),
        cmocka_unit_test(no_memory_no_thread),
        cmocka_unit_test(long_hashes),
        cmocka_unit_test_setup_teardown(rows_of_large_file, setup, teardown),
        cmocka_unit_test_setup_teardown(rows_of_small_file, setup, teardown),
        cmocka_unit_test_setup_teardown(error_comes_in_its_place, setup, teardown),
        cmocka_unit_test_setup_teardown(reader_stops_early, setup, teardown),
    };

    return cmocka_run_group_tests_name("threads", tests, NULL, NULL);
}
