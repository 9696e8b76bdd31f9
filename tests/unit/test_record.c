/* A table of many personal columns, written and held against the journal. */
#include "test.h"

#include "ddreg/company.h"
#include "ddreg/journal.h"
#include "ddreg/record.h"

static struct entry_by by = {.day = "2024-05-15",
                             .recorded_at = "2024-05-15T08:00:00Z",
                             .os_account = "o",
                             .actor = "a",
                             .command = "test"};
static struct reg *reg;
static char folder[64], path[96];

enum { PERSONAL = 12, TOO_MANY = RECORD_MAX_COLUMNS - 1 };

static struct record_column columns[TOO_MANY];
static char names[TOO_MANY][8];
static struct record_table table = {"many", false, 1, PERSONAL, columns, sizeof(columns[0])};

static void execute(const char *sql)
{
    struct dd_error err = {0};

    assert_ok(db_exec(reg->db, &err, sql, DB_NO_ARGS), &err);
}

static int setup(void **state)
{
    char head[HASH_HEX];
    struct dd_error err = {0};
    struct buf sql = BUF_INIT;

    (void)state;
    (void)snprintf(folder, sizeof(folder), "/tmp/ddreg-test-record-XXXXXX");
    if (!mkdtemp(folder))
        return -1;
    (void)snprintf(path, sizeof(path), "%s/r.db", folder);
    if (company_create(path, &by, "Pr\xC3\xB8ve AS", "905461761", head, &err) != DD_OK ||
        reg_open(&reg, path, DB_WRITE, &err) != DD_OK)
        return -1;
    buf_add(&sql, "CREATE TABLE many (id INTEGER PRIMARY KEY");
    for (size_t i = 0; i < TOO_MANY; i++) {
        (void)snprintf(names[i], sizeof(names[i]), "c%zu", i);
        columns[i] = (struct record_column){names[i], RECORD_PERSONAL, 1};
        buf_printf(&sql, ", %s TEXT", names[i]);
    }
    buf_add(&sql, ", entry INTEGER)");
    execute(buf_str(&sql));
    buf_release(&sql);
    return 0;
}

static int teardown(void **state)
{
    static const char *const suffixes[] = {"", "-wal", "-shm", "-holder"};
    char name[128];

    (void)state;
    reg_free(reg);
    for (size_t i = 0; i < COUNT(suffixes); i++) {
        (void)snprintf(name, sizeof(name), "%s%s", path, suffixes[i]);
        (void)unlink(name);
    }
    return rmdir(folder);
}

static void write_row(void)
{
    struct db_value values[PERSONAL];
    char texts[PERSONAL][16], head[HASH_HEX];
    struct dd_error err = {0};
    int64_t id;

    for (size_t i = 0; i < PERSONAL; i++) {
        (void)snprintf(texts[i], sizeof(texts[i]), "person %zu", i);
        values[i] = i == 5 ? DB_NONE : DB_T(texts[i]);
    }
    assert_ok(reg_begin(reg, &by, &err), &err);
    assert_ok(record_insert(reg, &table, DB_ALL(values), &id, &err), &err);
    assert_ok(reg_commit(reg, head, &err), &err);
}

static void twelve_personal_columns(void **state)
{
    struct journal_report r = {0};
    struct dd_error err = {0};

    (void)state;
    write_row();
    assert_ok(journal_verify_table(reg, &table, &r, &err), &err);
    assert_int_equal(r.faults, 0);
    assert_int_equal(r.rows, 1);
    assert_int_equal(r.personal, PERSONAL - 1);
    execute("UPDATE many SET c11 = 'somebody else'");
    assert_ok(journal_verify_table(reg, &table, &r, &err), &err);
    assert_int_equal(r.faults, 1);
    assert_int_equal(r.found[0].fault, JOURNAL_PERSONAL_CHANGED);
    assert_string_equal(r.found[0].key, "1");
    assert_string_equal(r.found[0].field, "c11");
}

static void too_many_columns(void **state)
{
    const struct record_table too_many = {"many", false, 1, TOO_MANY, columns, sizeof(columns[0])};
    struct journal_report r = {0};
    struct dd_error err = {0};
    int64_t id;

    (void)state;
    assert_int_equal(journal_verify_table(reg, &too_many, &r, &err), DD_INTERNAL);
    assert_string_equal(err.id, "limit");
    assert_ok(reg_begin(reg, &by, &err), &err);
    err.id = NULL;
    assert_int_equal(record_insert(reg, &too_many, DB_NO_ARGS, &id, &err), DD_INTERNAL);
    assert_string_equal(err.id, "limit");
    assert_string_equal(dd_error_get(&err, "what"), "many");
    reg_rollback(reg);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(twelve_personal_columns, setup, teardown),
        cmocka_unit_test_setup_teardown(too_many_columns, setup, teardown),
    };

    return cmocka_run_group_tests_name("record", tests, NULL, NULL);
}
