/* Every query of the .sql files fits the schema: the engine prepares each on a fresh register. */
#include "test.h"

#include "ddreg/db.h"

#include "gen/queries.h"

enum { VALUES = 32 };

/* How many values it wants: the largest n of its $n. */
static size_t values(const char *sql)
{
    size_t most = 0;

    for (const char *at = sql; (at = strchr(at, '$')); at++) {
        size_t n = (size_t)strtoul(at + 1, NULL, 10);
        most = n > most ? n : most;
    }
    return most;
}

static bool makes_table(const char *sql)
{
    return strncmp(sql, "CREATE ", strlen("CREATE ")) == 0;
}

/* Prepares what makes tables, and runs it; or all else. */
static int try_all(struct db *db, bool tables)
{
    const struct db_value none[VALUES] = {DB_NONE};
    int failed = 0;

    for (size_t i = 0; i < COUNT(queries); i++) {
        struct dd_error err = {0};
        struct db_stmt *st = NULL;
        enum dd_rc rc;

        if (makes_table(queries[i].text) != tables)
            continue;
        rc = db_query(db, &st, &err, queries[i].text, none, values(queries[i].text));
        if (rc == DD_OK && tables && db_step(st, &err) == DB_ERROR)
            rc = err.rc;
        if (rc != DD_OK) {
            print_error("%s: %s: %s\n", queries[i].file, queries[i].name,
                        err.nargs > 0 ? err.args[0].value : err.id);
            failed++;
        }
        db_stmt_free(st);
    }
    return failed;
}

static void test_every_query_is_prepared(void **state)
{
    char folder[] = "/tmp/ddreg-test-queries-XXXXXX", path[64];
    struct db *db = NULL;
    struct dd_error err = {0};
    int failed;

    (void)state;
    assert_non_null(mkdtemp(folder));
    (void)snprintf(path, sizeof(path), "%s/r.db", folder);
    assert_ok(db_open(&db, path, DB_CREATE, &err), &err);
    assert_ok(db_open_staging(db, &err), &err);
    failed = try_all(db, true) + try_all(db, false);
    db_free(db);
    db_remove_file(path);
    assert_int_equal(rmdir(folder), 0);
    assert_int_equal(failed, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_every_query_is_prepared)};

    return cmocka_run_group_tests_name("queries", tests, NULL, NULL);
}
