#include "test.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include "ddreg/db.h"

/* A folder of its own for each test, with the path of a register in it. */
struct place {
    char folder[64];
    char path[96];
};

static int setup(void **state)
{
    static struct place p;

    (void)snprintf(p.folder, sizeof(p.folder), "/tmp/ddreg-test-db-XXXXXX");
    if (!mkdtemp(p.folder))
        return -1;
    (void)snprintf(p.path, sizeof(p.path), "%s/r.db", p.folder);
    *state = &p;
    return 0;
}

static int teardown(void **state)
{
    struct place *p = *state;
    char side[128];

    (void)unlink(p->path);
    (void)snprintf(side, sizeof(side), "%s-wal", p->path);
    (void)unlink(side);
    (void)snprintf(side, sizeof(side), "%s-shm", p->path);
    (void)unlink(side);
    return rmdir(p->folder);
}

static struct db *create(const struct place *p)
{
    struct db *db;
    struct dd_error err = {0};

    assert_ok(db_open(&db, p->path, DB_CREATE, &err), &err);
    return db;
}

/* Behind the program's back, as with the sqlite3 shell. */
static void behind(const struct place *p, const char *sql)
{
    sqlite3 *handle;
    char *why = NULL;

    assert_int_equal(sqlite3_open(p->path, &handle), SQLITE_OK);
    if (sqlite3_exec(handle, sql, NULL, NULL, &why) != SQLITE_OK)
        fail_msg("%s: %s", sql, why);
    (void)sqlite3_close(handle);
}

static void add_entry(struct db *db, int64_t seq)
{
    struct dd_error err = {0};

    assert_ok(db_exec(db, &err,
                      "INSERT INTO journal (seq, day, recorded_at, os_account, actor, command,"
                      " program, schema_version, prev_head, head) VALUES ($1, $2, $2, 'o', $3, 'c',"
                      " 'p', 1, '0', '1')",
                      DB_ARGS(DB_I(seq), DB_T("2024-05-15"), DB_T("x\"; DROP TABLE journal; --"))),
              &err);
}

static int64_t count(struct db *db)
{
    struct dd_error err = {0};
    int64_t n = -1;

    assert_ok(db_get_int(db, &n, -1, &err, "SELECT COUNT(*) FROM journal", DB_NO_ARGS), &err);
    return n;
}

static void creates_privately(void **state)
{
    struct place *p = *state;
    struct db *db = create(p);
    struct dd_error err = {0};
    struct stat st;

    assert_int_equal(stat(p->path, &st), 0);
    assert_int_equal(st.st_mode & 07777, 0600);
    db_free(db);
    db_free(NULL);
    /* Never over something that is there, empty or not. */
    assert_error(db_open(&db, p->path, DB_CREATE, &err), &err, DD_REFUSED, "register.exists");
    assert_null(db);
    assert_string_equal(dd_error_get(&err, "register"), p->path);
    assert_int_equal(truncate(p->path, 0), 0);
    assert_error(db_open(&db, p->path, DB_CREATE, &err), &err, DD_REFUSED, "register.exists");
}

static void opens_only_registers(void **state)
{
    struct place *p = *state;
    struct dd_error err = {0};
    struct db *db;
    int fd;

    assert_error(db_open(&db, p->path, DB_READ, &err), &err, DD_DAMAGED, "register.absent");
    assert_int_not_equal(access(p->path, F_OK), 0); /* and makes none */
    assert_error(db_open(&db, p->folder, DB_READ, &err), &err, DD_DAMAGED, "register.not_one");
    /* Empty. */
    fd = open(p->path, O_CREAT | O_WRONLY, 0600);
    assert_error(db_open(&db, p->path, DB_WRITE, &err), &err, DD_DAMAGED, "register.not_one");
    assert_null(db);
    /* Some other file. */
    assert_int_equal(write(fd, "Bilagsnr;Dato;Leverand\xF8r;Konto;x;y;z\r\n", 38), 38);
    assert_error(db_open(&db, p->path, DB_WRITE, &err), &err, DD_DAMAGED, "register.not_one");
    close(fd);
    (void)unlink(p->path);
    /* Some other database. */
    behind(p, "CREATE TABLE t (x)");
    assert_error(db_open(&db, p->path, DB_WRITE, &err), &err, DD_DAMAGED, "register.not_one");
    (void)unlink(p->path);
    /* A pipe must not be waited on. */
    assert_int_equal(mkfifo(p->path, 0600), 0);
    assert_error(db_open(&db, p->path, DB_READ, &err), &err, DD_DAMAGED, "register.not_one");
}

static void newer_and_truncated(void **state)
{
    struct place *p = *state;
    struct dd_error err = {0};
    struct db *db = create(p);

    for (int64_t i = 1; i <= 200; i++)
        add_entry(db, i);
    db_free(db);
    behind(p, "PRAGMA user_version = 9999");
    assert_error(db_open(&db, p->path, DB_READ, &err), &err, DD_DAMAGED, "register.newer");
    assert_error(db_open(&db, p->path, DB_WRITE, &err), &err, DD_DAMAGED, "register.newer");
    behind(p, "PRAGMA user_version = 0");
    assert_error(db_open(&db, p->path, DB_WRITE, &err), &err, DD_DAMAGED, "register.not_one");
    behind(p, "PRAGMA user_version = 2"); /* as it was */
    assert_ok(db_open(&db, p->path, DB_WRITE, &err), &err);
    assert_ok(db_check_file(db, &err), &err);
    db_free(db);
    assert_int_equal(truncate(p->path, 3 * 4096), 0);
    if (db_open(&db, p->path, DB_WRITE, &err) == DD_OK) {
        assert_int_equal(db_check_file(db, &err), DD_DAMAGED);
        db_free(db);
    }
    assert_int_equal(err.rc, DD_DAMAGED);
    assert_string_equal(err.id, "register.damaged");
}

static void binds(void **state)
{
    struct db *db = create(*state);
    struct dd_error err = {0};
    struct db_stmt *st;

    /* Out of order, and one of them twice. */
    assert_ok(db_query(db, &st, &err, "SELECT $2, $1, $2, $3, $3 IS NULL",
                       DB_ARGS(DB_I(1), DB_T("two"), DB_T(NULL))),
              &err);
    assert_int_equal(db_step(st, &err), DB_ROW);
    assert_string_equal(db_text(st, 0), "two");
    assert_int_equal(db_int(st, 1), 1);
    assert_string_equal(db_text(st, 2), "two");
    assert_true(db_is_null(st, 3));
    assert_null(db_text_or_null(st, 3));
    assert_int_equal(db_int(st, 4), 1);
    assert_int_equal(db_column(st, 0).kind, DB_TEXT);
    assert_int_equal(db_column(st, 1).kind, DB_INT);
    assert_int_equal(db_column(st, 3).kind, DB_NULL);
    assert_int_equal(db_step(st, &err), DB_DONE);
    /* Again: nothing of the old values is left. */
    assert_ok(db_rebind(st, &err, DB_ARGS(DB_I(INT64_MIN), DB_NONE, DB_I(INT64_MAX))), &err);
    assert_int_equal(db_step(st, &err), DB_ROW);
    assert_true(db_is_null(st, 0));
    assert_true(db_int(st, 1) == INT64_MIN);
    assert_true(db_int(st, 3) == INT64_MAX);
    db_stmt_free(st);
    db_stmt_free(NULL);
    db_free(db);
}

/* Ten and more: $1 is not $10. */
static void binds_many(void **state)
{
    struct db *db = create(*state);
    struct dd_error err = {0};
    struct db_stmt *st;

    assert_ok(db_query(db, &st, &err, "SELECT $11, $10, $1, $2, $3, $4, $5, $6, $7, $8, $9",
                       DB_ARGS(DB_I(1), DB_I(2), DB_I(3), DB_I(4), DB_I(5), DB_I(6), DB_I(7),
                               DB_I(8), DB_I(9), DB_I(10), DB_I(11))),
              &err);
    assert_int_equal(db_step(st, &err), DB_ROW);
    assert_int_equal(db_int(st, 0), 11);
    assert_int_equal(db_int(st, 1), 10);
    for (int i = 1; i <= 9; i++)
        assert_int_equal(db_int(st, i + 1), i);
    db_stmt_free(st);
    db_free(db);
}

static void binding_is_complete(void **state)
{
    struct db *db = create(*state);
    struct dd_error err = {0};
    struct db_stmt *st;

    assert_error(db_query(db, &st, &err, "SELECT $1, $2", DB_ARGS(DB_I(1))), &err, DD_INTERNAL,
                 "db.sql");
    assert_null(st);
    assert_error(db_query(db, &st, &err, "SELECT $1", DB_ARGS(DB_I(1), DB_I(2))), &err, DD_INTERNAL,
                 "db.sql");
    assert_error(db_query(db, &st, &err, "SELECT $1, $3", DB_ARGS(DB_I(1), DB_I(2))), &err,
                 DD_INTERNAL, "db.sql");
    assert_error(db_query(db, &st, &err, "SELECT $1", DB_NO_ARGS), &err, DD_INTERNAL, "db.sql");
    assert_error(db_query(db, &st, &err, "SELECT ?", DB_ARGS(DB_I(1))), &err, DD_INTERNAL,
                 "db.sql");
    assert_error(db_query(db, &st, &err, "SELEKT 1", DB_NO_ARGS), &err, DD_INTERNAL, "db.sql");
    assert_error(db_exec(db, &err, "DELETE FROM nothing", DB_NO_ARGS), &err, DD_INTERNAL, "db.sql");
    db_free(db);
}

static void an_error_is_not_the_end(void **state)
{
    struct db *db = create(*state);
    struct dd_error err = {0};
    struct db_stmt *st;
    int64_t v = 5;

    assert_ok(db_query(db, &st, &err, "SELECT seq FROM journal", DB_NO_ARGS), &err);
    assert_int_equal(db_step(st, &err), DB_DONE);
    db_stmt_free(st);
    /* Two rows, then an integer overflow in the third. */
    assert_ok(db_query(db, &st, &err,
                       "SELECT abs(x) FROM (SELECT 1 AS x UNION ALL SELECT 2"
                       " UNION ALL SELECT -9223372036854775807 - 1)",
                       DB_NO_ARGS),
              &err);
    assert_int_equal(db_step(st, &err), DB_ROW);
    assert_int_equal(db_step(st, &err), DB_ROW);
    assert_int_equal(db_step(st, &err), DB_ERROR);
    assert_int_equal(err.rc, DD_INPUT);
    assert_string_equal(err.id, "db.overflow");
    db_stmt_free(st);
    err = (struct dd_error){0};
    assert_error(db_get_int(db, &v, 7, &err, "SELECT abs(-9223372036854775807 - 1)", DB_NO_ARGS),
                 &err, DD_INPUT, "db.overflow");
    assert_error(db_exec(db, &err, "INSERT INTO personal_value (digest) VALUES ('x')", DB_NO_ARGS),
                 &err, DD_INTERNAL, "db.engine");
    assert_ok(db_get_int(db, &v, 7, &err, "SELECT seq FROM journal", DB_NO_ARGS), &err);
    assert_int_equal(v, 7);
    assert_ok(db_get_int(db, &v, 7, &err, "SELECT MAX(seq) FROM journal", DB_NO_ARGS), &err);
    assert_int_equal(v, 7);
    assert_ok(db_get_int(db, &v, 7, &err, "SELECT $1 + 1", DB_ARGS(DB_I(41))), &err);
    assert_int_equal(v, 42);
    db_free(db);
}

/* A row, none and an error are three things. */
static void one_row_or_none(void **state)
{
    struct db *db = create(*state);
    struct dd_error err = {0};
    struct db_stmt *row;

    assert_ok(db_get_row(db, &row, &err, "SELECT $1, 'b'", DB_ARGS(DB_I(41))), &err);
    assert_non_null(row);
    assert_int_equal(db_int(row, 0), 41);
    assert_string_equal(db_text(row, 1), "b");
    db_stmt_free(row);
    assert_ok(db_get_row(db, &row, &err, "SELECT seq FROM journal", DB_NO_ARGS), &err);
    assert_null(row);
    row = (struct db_stmt *)&err;
    assert_error(db_get_row(db, &row, &err, "SELECT abs(-9223372036854775807 - 1)", DB_NO_ARGS),
                 &err, DD_INPUT, "db.overflow");
    assert_null(row);
    row = (struct db_stmt *)&err;
    assert_error(db_get_row(db, &row, &err, "SELECT $1", DB_NO_ARGS), &err, DD_INTERNAL, "db.sql");
    assert_null(row);
    db_free(db);
}

/* A NUL hidden in a text is not passed over: SQL would see another value than C. */
static void a_hidden_nul_shows(void **state)
{
    struct db *db = create(*state);
    struct dd_error err = {0};
    struct db_stmt *st;

    assert_ok(db_query(db, &st, &err, "SELECT CAST(x'4E4F0078' AS TEXT), 'NO', ''", DB_NO_ARGS),
              &err);
    assert_int_equal(db_step(st, &err), DB_ROW);
    assert_string_equal(db_text(st, 0), "\xEF\xBF\xBD");
    assert_string_equal(db_column(st, 0).t, "\xEF\xBF\xBD");
    assert_string_equal(db_text(st, 1), "NO");
    assert_string_equal(db_text(st, 2), "");
    db_stmt_free(st);
    db_free(db);
}

/* What the register holds is never part of an error. */
static void errors_keep_values_to_themselves(void **state)
{
    struct db *db = create(*state);
    struct dd_error err = {0};

    assert_int_not_equal(db_exec(db, &err,
                                 "INSERT INTO personal_value (digest, salt, value)"
                                 " VALUES ($1, 's', 'v'), ($1, 's', 'v')",
                                 DB_ARGS(DB_T("SECRET-DIGEST"))),
                         DD_OK);
    for (size_t i = 0; i < err.nargs; i++)
        assert_null(strstr(err.args[i].value, "SECRET"));
    db_free(db);
}

static void transactions(void **state)
{
    struct place *p = *state;
    struct db *db = create(p), *other;
    struct dd_error err = {0};

    db_rollback(db); /* nothing to do */
    assert_ok(db_begin(db, DB_WRITE, &err), &err);
    add_entry(db, 1);
    add_entry(db, 2);
    db_rollback(db);
    assert_int_equal(count(db), 0);
    assert_ok(db_begin(db, DB_WRITE, &err), &err);
    add_entry(db, 1);
    assert_ok(db_open(&other, p->path, DB_READ, &err), &err);
    assert_int_equal(count(other), 0); /* not before the commit */
    assert_ok(db_begin(other, DB_READ, &err), &err);
    assert_int_equal(count(other), 0);
    assert_ok(db_commit(db, &err), &err);
    assert_int_equal(count(other), 0); /* one snapshot to its end */
    assert_ok(db_commit(other, &err), &err);
    assert_int_equal(count(other), 1);
    db_free(other);
    db_free(db);
    /* One that was never committed is gone with its connection. */
    assert_ok(db_open(&db, p->path, DB_WRITE, &err), &err);
    assert_ok(db_begin(db, DB_WRITE, &err), &err);
    add_entry(db, 2);
    db_free(db);
    assert_ok(db_open(&db, p->path, DB_WRITE, &err), &err);
    assert_int_equal(count(db), 1);
    db_free(db);
}

/* One that writes is not ended by another's begin: its rows would be kept. */
static void no_transaction_within_another(void **state)
{
    struct db *db = create(*state);
    struct dd_error err = {0};

    assert_ok(db_begin(db, DB_READ, &err), &err);
    assert_ok(db_begin(db, DB_WRITE, &err), &err); /* a reader's ends */
    add_entry(db, 1);
    assert_error(db_begin(db, DB_WRITE, &err), &err, DD_INTERNAL, "db.sql");
    assert_error(db_begin(db, DB_READ, &err), &err, DD_INTERNAL, "db.sql");
    db_rollback(db);
    assert_int_equal(count(db), 0);
    assert_ok(db_begin(db, DB_WRITE, &err), &err);
    add_entry(db, 1);
    assert_ok(db_commit(db, &err), &err);
    assert_ok(db_begin(db, DB_WRITE, &err), &err);
    assert_int_equal(count(db), 1);
    db_free(db);
}

/* By another program, whose connection runs triggers. */
static int run_elsewhere(const char *path, const char *sql)
{
    sqlite3 *other;
    int code = sqlite3_open(path, &other);

    if (code == SQLITE_OK)
        code = sqlite3_exec(other, sql, NULL, NULL, NULL);
    (void)sqlite3_close(other);
    return code;
}

/* Foreign keys hold, deferred to the commit; the triggers guard the journal from others. */
static void the_schema_guards(void **state)
{
    struct place *p = *state;
    struct db *db = create(p);
    struct dd_error err = {0};

    assert_ok(db_begin(db, DB_WRITE, &err), &err);
    assert_ok(db_exec(db, &err, "INSERT INTO company (id, entry) VALUES (1, 1)", DB_NO_ARGS), &err);
    assert_int_not_equal(db_commit(db, &err), DD_OK);
    add_entry(db, 1);
    assert_ok(db_commit(db, &err), &err);
    assert_int_equal(run_elsewhere(p->path, "DELETE FROM journal"), SQLITE_CONSTRAINT);
    assert_int_equal(run_elsewhere(p->path, "UPDATE journal SET actor = 'x'"), SQLITE_CONSTRAINT);
    assert_int_equal(count(db), 1);
    assert_int_not_equal(
        db_exec(db, &err, "INSERT INTO company (id, entry) VALUES ('x', 1)", DB_NO_ARGS), DD_OK);
    db_free(db);
}

static void staging_is_private(void **state)
{
    struct place *p = *state;
    struct db *db = create(p);
    struct dd_error err = {0};
    const char *wrong;

    assert_ok(db_open_staging(db, &err), &err);
    assert_ok(db_exec(db, &err, "CREATE TABLE staging.t (x INTEGER)", DB_NO_ARGS), &err);
    assert_ok(db_exec(db, &err, "INSERT INTO staging.t (x) VALUES ($1)", DB_ARGS(DB_I(1))), &err);
    assert_ok(db_check_schema(db, &wrong, &err), &err);
    assert_null(wrong);
    db_free(db);
    assert_ok(db_open(&db, p->path, DB_READ, &err), &err);
    assert_error(db_exec(db, &err, "SELECT x FROM staging.t", DB_NO_ARGS), &err, DD_INTERNAL,
                 "db.sql");
    db_free(db);
}

static void schema_differs(struct place *p, const char *sql, const char *want)
{
    struct dd_error err = {0};
    const char *wrong;
    struct db *db;

    behind(p, sql);
    assert_ok(db_open(&db, p->path, DB_READ, &err), &err);
    assert_ok(db_check_schema(db, &wrong, &err), &err);
    if (!wrong)
        fail_msg("not seen: %s", sql);
    assert_string_equal(wrong, want);
    /* Also inside a snapshot, as verify calls it. */
    assert_ok(db_begin(db, DB_READ, &err), &err);
    assert_ok(db_check_schema(db, &wrong, &err), &err);
    assert_string_equal(wrong, want);
    assert_ok(db_check_schema(db, &wrong, &err), &err);
    assert_string_equal(wrong, want);
    assert_ok(db_commit(db, &err), &err);
    db_free(db);
}

static void schema_whole(void **state)
{
    struct db *db = create(*state);
    struct dd_error err = {0};
    const char *wrong = "x";

    assert_ok(db_check_schema(db, &wrong, &err), &err);
    assert_null(wrong);
    db_free(db);
}

static void a_dropped_trigger_is_found(void **state)
{
    db_free(create(*state));
    schema_differs(*state, "DROP TRIGGER purchase_fixed", "purchase_fixed");
}

static void a_changed_trigger_is_found(void **state)
{
    db_free(create(*state));
    schema_differs(*state,
                   "DROP TRIGGER journal_keep; CREATE TRIGGER journal_keep BEFORE DELETE ON"
                   " journal BEGIN SELECT 1; END",
                   "journal_keep");
}

static void an_added_trigger_is_found(void **state)
{
    db_free(create(*state));
    schema_differs(*state,
                   "CREATE TRIGGER sqliteful AFTER INSERT ON purchase BEGIN"
                   " DELETE FROM personal_value; END",
                   "sqliteful");
}

static void a_table_and_an_index_are_found(void **state)
{
    db_free(create(*state));
    schema_differs(*state, "CREATE TABLE zz (x)", "zz");
    schema_differs(*state, "DROP TABLE zz; DROP INDEX purchase_day", "purchase_day");
}

static void a_changed_column_is_found(void **state)
{
    db_free(create(*state));
    schema_differs(*state, "ALTER TABLE supplier ADD COLUMN vip TEXT", "supplier");
}

int main(void)
{
#define DB_TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
    const struct CMUnitTest tests[] = {
        DB_TEST(creates_privately),
        DB_TEST(opens_only_registers),
        DB_TEST(newer_and_truncated),
        DB_TEST(binds),
        DB_TEST(binds_many),
        DB_TEST(binding_is_complete),
        DB_TEST(an_error_is_not_the_end),
        DB_TEST(one_row_or_none),
        DB_TEST(a_hidden_nul_shows),
        DB_TEST(errors_keep_values_to_themselves),
        DB_TEST(transactions),
        DB_TEST(no_transaction_within_another),
        DB_TEST(the_schema_guards),
        DB_TEST(staging_is_private),
        DB_TEST(schema_whole),
        DB_TEST(a_dropped_trigger_is_found),
        DB_TEST(a_changed_trigger_is_found),
        DB_TEST(an_added_trigger_is_found),
        DB_TEST(a_table_and_an_index_are_found),
        DB_TEST(a_changed_column_is_found),
    };

    return cmocka_run_group_tests_name("db", tests, NULL, NULL);
}
