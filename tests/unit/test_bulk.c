/* What carries a large import: statements used again, indexes in one go, the digest of a batch,
 * lines packed in blocks. */
#include "test.h"

#include <unistd.h>

#include "import/purchase_lines.h"
#include "ddreg/record.h"

static char folder[64], path[96];
static struct db *db;
static struct dd_error err;

static int setup(void **state)
{
    (void)state;
    (void)snprintf(folder, sizeof(folder), "/tmp/ddreg-test-bulk-XXXXXX");
    if (!mkdtemp(folder))
        return -1;
    (void)snprintf(path, sizeof(path), "%s/r.db", folder);
    return db_open(&db, path, DB_CREATE, &err) == DD_OK ? 0 : -1;
}

static int teardown(void **state)
{
    static const char *const suffixes[] = {"", "-wal", "-shm"};
    char name[128];

    (void)state;
    db_free(db);
    for (size_t i = 0; i < COUNT(suffixes); i++) {
        (void)snprintf(name, sizeof(name), "%s%s", path, suffixes[i]);
        (void)unlink(name);
    }
    return rmdir(folder);
}

static int64_t number(const char *sql)
{
    int64_t n;

    assert_ok(db_get_int(db, &n, -1, &err, sql, DB_NO_ARGS), &err);
    return n;
}

/* The same SQL while the first is still open, and again when it is done with. */
static void statements_come_back_clean(void **state)
{
    static const char sql[] = "SELECT $1, $2";
    struct db_stmt *a, *b;

    (void)state;
    assert_ok(db_query(db, &a, &err, sql, DB_ARGS(DB_I(1), DB_T("one"))), &err);
    assert_int_equal(db_step(a, &err), DB_ROW);
    assert_ok(db_query(db, &b, &err, sql, DB_ARGS(DB_I(2), DB_NONE)), &err);
    assert_int_equal(db_step(b, &err), DB_ROW);
    assert_ptr_not_equal(a, b);
    assert_int_equal(db_int(a, 0), 1);
    assert_true(db_is_null(b, 1));
    db_stmt_free(a);
    assert_ok(db_query(db, &a, &err, sql, DB_ARGS(DB_NONE, DB_NONE)), &err);
    assert_int_equal(db_step(a, &err), DB_ROW);
    assert_true(db_is_null(a, 0) && db_is_null(a, 1));
    db_stmt_free(a);
    db_stmt_free(b);
    /* One that was never read to its end holds nothing up. */
    assert_ok(db_query(db, &a, &err, "SELECT name FROM sqlite_schema", DB_NO_ARGS), &err);
    assert_int_equal(db_step(a, &err), DB_ROW);
    db_stmt_free(a);
    assert_ok(db_exec(db, &err, "DROP INDEX purchase_day", DB_NO_ARGS), &err);
}

static void more_statements_than_are_kept(void **state)
{
    char sql[32];

    (void)state;
    for (int round = 0; round < 2; round++)
        for (int i = 0; i < 200; i++) {
            (void)snprintf(sql, sizeof(sql), "SELECT %d", i);
            assert_int_equal(number(sql), i);
        }
}

static void a_statement_that_failed_is_not_kept(void **state)
{
    static const char sql[] = "INSERT INTO company (id, entry) VALUES ($1, $2)";

    (void)state;
    assert_ok(db_begin(db, DB_WRITE, &err), &err);
    assert_ok(db_exec(db, &err, sql, DB_ARGS(DB_I(1), DB_I(1))), &err);
    assert_int_not_equal(db_exec(db, &err, sql, DB_ARGS(DB_I(1), DB_I(1))), DD_OK);
    assert_ok(db_exec(db, &err, sql, DB_ARGS(DB_I(2), DB_I(1))), &err);
    assert_int_equal(number("SELECT COUNT(*) FROM company"), 2);
    db_rollback(db);
}

static void indexes_go_and_come_back(void **state)
{
    static const char count[] = "SELECT COUNT(*) FROM sqlite_schema WHERE type = 'index' AND"
                                " tbl_name = 'purchase'";
    struct buf again = BUF_INIT;
    int64_t all = number(count);
    const char *wrong;

    (void)state;
    assert_true(all >= 2);
    for (int commits = 0; commits < 2; commits++) {
        assert_ok(db_begin(db, DB_WRITE, &err), &err);
        assert_ok(db_drop_indexes(db, "purchase", "purchase_day", &again, &err), &err);
        assert_int_equal(number(count), 1);
        assert_ok(db_drop_indexes(db, "purchase", NULL, &again, &err), &err);
        assert_int_equal(number(count), 0);
        if (commits) {
            assert_ok(db_make_indexes(db, &again, &err), &err);
            assert_ok(db_commit(db, &err), &err);
        }
        db_rollback(db);
        buf_reset(&again);
        assert_int_equal(number(count), all);
        assert_ok(db_check_schema(db, &wrong, &err), &err);
        assert_null(wrong);
    }
    buf_release(&again);
}

static void expect_digest(struct record_digest *d, int64_t rows, const void *bytes, size_t n)
{
    struct buf json = BUF_INIT;
    char want[HASH_HEX], text[160];
    struct hash h;

    hash_init(&h);
    hash_add(&h, bytes, n);
    hash_end_hex(&h, want);
    (void)snprintf(text, sizeof(text), "{\"count\":%d,\"digest\":\"%s\"}", (int)rows, want);
    record_digest_json(&json, d, rows, NULL);
    assert_buf(&json, text);
    buf_release(&json);
}

/* The bytes are examples of RFC 8949, appendix A. */
static void a_digest_is_of_cbor(void **state)
{
    static const char cbor[] = "\x90\x00\x17\x18\x18\x18\x64\x19\x03\xe8\x1a\x00\x0f\x42\x40"
                               "\x1b\x00\x00\x00\xe8\xd4\xa5\x10\x00\x20\x29\x38\x63\x39\x03\xe7"
                               "\x3b\x7f\xff\xff\xff\xff\xff\xff\xff\x60\x61\x61\x62\xc3\xbc\xf6";
    const struct db_value row[] = {
        DB_I(0),
        DB_I(23),
        DB_I(24),
        DB_I(100),
        DB_I(1000),
        DB_I(1000000),
        DB_I(1000000000000),
        DB_I(-1),
        DB_I(-10),
        DB_I(-100),
        DB_I(-1000),
        DB_I(INT64_MIN),
        DB_T(""),
        DB_T("a"),
        DB_T("\xC3\xBC"),
        DB_NONE,
    };
    struct record_column columns[COUNT(row) - 2] = {{NULL, RECORD_PLAIN, 1}};
    const struct record_table table = {"t", true, 1, COUNT(columns), columns, sizeof(columns[0])};
    struct record_digest d;

    (void)state;
    for (size_t i = 0; i < COUNT(columns); i++)
        columns[i] = (struct record_column){"c", RECORD_PLAIN, 1};
    assert_int_equal(COUNT(row), 16);
    record_digest_init(&d);
    record_digest_row(&d, &table, row, 1);
    expect_digest(&d, 1, cbor, sizeof(cbor) - 1);
}

/* A column that came after the row was written is not part of it, unless somebody filled it. */
static void a_digest_by_version(void **state)
{
    const struct record_column columns[] = {{"a", RECORD_PLAIN, 1}, {"b", RECORD_PLAIN, 2}};
    const struct record_table table = {"t", true, 1, COUNT(columns), columns, sizeof(columns[0])};
    const struct db_value empty[] = {DB_I(1), DB_T("a"), DB_NONE, DB_I(2)};
    const struct db_value filled[] = {DB_I(1), DB_T("a"), DB_I(3), DB_I(2)};
    struct record_digest d;

    (void)state;
    record_digest_init(&d);
    record_digest_row(&d, &table, empty, 1);
    expect_digest(&d, 1, "\x83\x01\x61\x61\x02", 5);
    record_digest_init(&d);
    record_digest_row(&d, &table, empty, 2);
    expect_digest(&d, 1, "\x84\x01\x61\x61\xf6\x02", 6);
    record_digest_init(&d);
    record_digest_row(&d, &table, filled, 1);
    expect_digest(&d, 1, "\x84\x01\x61\x61\x03\x02", 6);
}

/* Past the digest's own room, in pieces and in one. */
static void a_digest_of_much(void **state)
{
    enum { LONG = 5000, ROWS = 3000 };
    static char text[LONG + 1];
    const struct db_value small[] = {DB_I(300), DB_T("abc")};
    struct db_value large[] = {DB_NONE, DB_I(7)};
    const struct record_table table = {"t", true, 1, 0, NULL, 0};
    struct buf bytes = BUF_INIT;
    struct record_digest d;

    (void)state;
    memset(text, 'x', LONG);
    large[0] = DB_T(text);
    record_digest_init(&d);
    for (int i = 0; i < ROWS; i++) {
        record_digest_row(&d, &table, small, 1);
        buf_add_mem(&bytes,
                    "\x82\x19\x01\x2c\x63"
                    "abc",
                    8);
    }
    record_digest_row(&d, &table, large, 1);
    buf_add_mem(&bytes, "\x82\x79\x13\x88", 4);
    buf_add(&bytes, text);
    buf_add_char(&bytes, 7);
    record_digest_row(&d, &table, small, 1);
    buf_add_mem(&bytes,
                "\x82\x19\x01\x2c\x63"
                "abc",
                8);
    expect_digest(&d, ROWS + 2, buf_str(&bytes), bytes.len);
    buf_release(&bytes);
}

/* --- Lines ----------------------------------------------------------------------------------- */

static struct purchase_lines lines;

static void open_lines(size_t block_size)
{
    assert_ok(db_open_staging(db, &err), &err);
    assert_ok(purchase_lines_open(&lines, db, block_size, &err), &err);
}

static void add(int64_t line, int64_t payee, const char *day)
{
    char reference[24];
    const struct purchase p = {.line = line,
                               .day = day,
                               .amount = -line,
                               .currency = "EUR",
                               .rate = line % 2 ? "11.42" : "",
                               .ore = line * 10,
                               .production = (int)(line % 3) - 1,
                               .account = line % 4 ? "4300" : NULL,
                               .reference = line % 5 ? reference : NULL};

    (void)snprintf(reference, sizeof(reference), "ref %d", (int)line);
    assert_ok(purchase_lines_add(&lines, &p, payee, &err), &err);
}

/* Every column of the line as add() made it. */
static void expect_whole(const struct purchase *p)
{
    char reference[24];

    (void)snprintf(reference, sizeof(reference), "ref %d", (int)p->line);
    assert_true(p->amount == -p->line && p->ore == p->line * 10);
    assert_int_equal(p->production, (int)(p->line % 3) - 1);
    assert_string_equal(p->currency, "EUR");
    assert_string_equal(p->rate, p->line % 2 ? "11.42" : "");
    assert_int_equal(p->account == NULL, p->line % 4 == 0);
    assert_int_equal(p->reference == NULL, p->line % 5 == 0);
    if (p->account)
        assert_string_equal(p->account, "4300");
    if (p->reference)
        assert_string_equal(p->reference, reference);
}

static void expect_next(int64_t line)
{
    struct purchase p;
    int64_t payee;

    assert_int_equal(purchase_lines_next(&lines, &p, &payee, &err), DB_ROW);
    assert_int_equal(p.line, line);
    expect_whole(&p);
}

static void lines_come_by_day_and_payee(void **state)
{
    struct purchase p;
    int64_t payee;

    (void)state;
    open_lines(1024 * 1024);
    add(1, 2, "2023-11-30");
    add(2, 300, "2023-02-01");
    add(3, 2, "2023-02-01");
    add(4, 300, "2023-02-01");
    add(5, 70000, "2022");
    add(6, 1, "2023-02");
    add(7, 1, "2023-02-01");
    assert_string_equal(lines.first_day, "2022");
    assert_string_equal(lines.last_day, "2023-11-30");
    for (int round = 0; round < 2; round++) {
        assert_ok(purchase_lines_rewind(&lines, &err), &err);
        expect_next(5);
        expect_next(6);
        expect_next(7);
        expect_next(3);
        expect_next(2);
        expect_next(4);
        expect_next(1);
        assert_int_equal(purchase_lines_next(&lines, &p, &payee, &err), DB_DONE);
        assert_int_equal(purchase_lines_next(&lines, &p, &payee, &err), DB_DONE);
    }
    purchase_lines_release(&lines);
}

/* Day and payee, or payee and day, as a text that sorts as they do. */
static void write_place(char out[48], const struct purchase *p, int64_t payee)
{
    char day[DATE_SIZE];

    (void)snprintf(day, sizeof(day), "%s", p->day);
    if (lines.by_payee)
        (void)snprintf(out, 48, "%010d %s %010d", (int)payee, day, (int)p->line);
    else
        (void)snprintf(out, 48, "%s %010d %010d", day, (int)payee, (int)p->line);
}

/* No line is lost or twice where blocks meet; they come in order, equal ones as they came in. Of
 * very many blocks the order starts again. */
static void lines_in_blocks_of(size_t block, bool by_payee, int orders)
{
    enum { LINES = 5000 };
    unsigned char seen[LINES + 1] = {0};
    char before[48] = "", place[48];
    uint64_t dice = 7;
    struct purchase p;
    int64_t payee;
    char day[DATE_SIZE];

    assert_ok(purchase_lines_open(&lines, db, block, &err), &err);
    lines.by_payee = by_payee;
    for (int64_t i = 1; i <= LINES; i++) {
        (void)snprintf(day, sizeof(day), "2023-%02d-%02d", (int)(test_random(&dice) % 12) + 1,
                       (int)(test_random(&dice) % 28) + 1);
        add(i, (int64_t)(test_random(&dice) % 1000), day);
    }
    assert_int_equal(lines.count, LINES);
    assert_ok(purchase_lines_rewind(&lines, &err), &err);
    for (int i = 0; i < LINES; i++) {
        assert_int_equal(purchase_lines_next(&lines, &p, &payee, &err), DB_ROW);
        expect_whole(&p);
        assert_int_equal(seen[p.line]++, 0);
        write_place(place, &p, payee);
        orders -= strcmp(before, place) > 0;
        memcpy(before, place, sizeof(before));
    }
    assert_int_equal(orders, 1);
    assert_int_equal(purchase_lines_next(&lines, &p, &payee, &err), DB_DONE);
    assert_ok(purchase_lines_clear(&lines, &err), &err);
    assert_int_equal(lines.count, 0);
    add(9, 1, "2024-01-01");
    assert_ok(purchase_lines_rewind(&lines, &err), &err);
    expect_next(9);
    assert_int_equal(purchase_lines_next(&lines, &p, &payee, &err), DB_DONE);
    purchase_lines_release(&lines);
}

static void lines_in_many_blocks(void **state)
{
    (void)state;
    assert_ok(db_open_staging(db, &err), &err);
    lines_in_blocks_of(16384, false, 1);
    lines_in_blocks_of(16384, true, 1);
    lines_in_blocks_of(1024 * 1024, true, 1);
    lines_in_blocks_of(3000, false, 2);
}

int main(void)
{
#define BULK_TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
    const struct CMUnitTest tests[] = {
        BULK_TEST(statements_come_back_clean),
        BULK_TEST(more_statements_than_are_kept),
        BULK_TEST(a_statement_that_failed_is_not_kept),
        BULK_TEST(indexes_go_and_come_back),
        cmocka_unit_test(a_digest_is_of_cbor),
        cmocka_unit_test(a_digest_by_version),
        cmocka_unit_test(a_digest_of_much),
        BULK_TEST(lines_come_by_day_and_payee),
        BULK_TEST(lines_in_many_blocks),
    };

    return cmocka_run_group_tests_name("bulk", tests, NULL, NULL);
}
