/* Rows read by the names of their columns. */
#include "test.h"

#include "ddreg/db_rows.h"

struct place {
    char folder[64], path[96];
    struct db *db;
    struct arena a;
};

static int setup(void **state)
{
    static struct place p;
    struct dd_error err = {0};

    (void)snprintf(p.folder, sizeof(p.folder), "/tmp/ddreg-test-rows-XXXXXX");
    if (!mkdtemp(p.folder))
        return -1;
    (void)snprintf(p.path, sizeof(p.path), "%s/r.db", p.folder);
    arena_init(&p.a, 64U << 20);
    *state = &p;
    return db_open(&p.db, p.path, DB_CREATE, &err) == DD_OK ? 0 : -1;
}

static int teardown(void **state)
{
    struct place *p = *state;

    mem_fail_at(0);
    db_free(p->db);
    arena_release(&p->a);
    (void)unlink(p->path);
    return rmdir(p->folder);
}

/* Numbers from 1 to $1, each with a text; every third text is null. */
#define NUMBERS                                                                                    \
    "WITH RECURSIVE k(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM k WHERE i < $1) SELECT"          \
    " i AS number, CASE WHEN i % 3 = 0 THEN NULL ELSE 'text ' || i END AS word FROM k"

struct thing {
    int64_t number;
    const char *word, *maybe;
    bool none;
};

static void read_thing(struct db_row *r, void *out)
{
    struct thing *t = out;

    t->maybe = row_text_or_null(r, "word"); /* not in the order of the query */
    t->number = row_int(r, "number");
    t->word = row_text(r, "word");
    t->none = row_is_null(r, "word");
}

static enum dd_rc all(struct place *p, db_read_row *read, void *ctx, int64_t upto,
                      struct thing **out, size_t *n, struct dd_error *err)
{
    return db_all(p->db, &p->a, sizeof(**out), read, ctx, out, n, err, NUMBERS,
                  DB_ARGS(DB_I(upto)));
}

static void a_list_grows(void **state)
{
    struct place *p = *state;
    struct dd_error err = {0};
    struct thing *things;
    size_t n;

    assert_ok(all(p, read_thing, NULL, 5000, &things, &n, &err), &err);
    assert_int_equal(n, 5000);
    for (size_t i = 0; i < n; i++) {
        assert_int_equal(things[i].number, (int64_t)i + 1);
        assert_int_equal(things[i].none, (i + 1) % 3 == 0);
        assert_string_equal(things[i].word, things[i].none ? "" : things[i].maybe);
        assert_int_equal(!things[i].maybe, things[i].none);
    }
    assert_ok(db_all(p->db, &p->a, sizeof(*things), read_thing, NULL, &things, &n, &err,
                     "SELECT 1 AS number, 'a' AS word FROM journal", DB_NO_ARGS),
              &err);
    assert_int_equal(n, 0);
    assert_non_null(things);
}

static void read_unknown(struct db_row *r, void *out)
{
    ((struct thing *)out)->number = row_int(r, "nubmer");
    assert_string_equal(row_text(r, "word"), ""); /* nothing is read after the first error */
    assert_null(row_text_or_null(r, "word"));
}

static void a_name_that_is_not_selected(void **state)
{
    struct place *p = *state;
    struct dd_error err = {0};
    struct thing *things;
    size_t n;

    assert_int_equal(all(p, read_unknown, NULL, 5, &things, &n, &err), DD_INTERNAL);
    assert_string_equal(err.id, "db.sql");
    assert_string_equal(dd_error_get(&err, "what"), "column nubmer");
    assert_int_equal(n, 0);
}

static void a_name_that_is_there_twice(void **state)
{
    struct place *p = *state;
    struct dd_error err;
    struct thing t;
    bool found;

    for (int again = 0; again < 2; again++) {
        err = (struct dd_error){0};
        assert_int_equal(db_one(p->db, &p->a, sizeof(t), read_thing, NULL, &t, &found, &err,
                                "SELECT 1 AS number, 'a' AS word, 'b' AS word", DB_NO_ARGS),
                         DD_INTERNAL);
        assert_string_equal(dd_error_get(&err, "what"), "column word");
        assert_false(found);
    }
}

/* An error at the third row is no end of the list. */
static void an_error_is_no_end(void **state)
{
    struct place *p = *state;
    struct dd_error err = {0};
    struct thing *things;
    size_t n;

    assert_int_not_equal(db_all(p->db, &p->a, sizeof(*things), read_thing, NULL, &things, &n, &err,
                                "SELECT seq AS number, abs(seq) AS word FROM (SELECT 1 AS seq UNION"
                                " ALL SELECT 2 UNION ALL SELECT (-9223372036854775807) - 1) AS s",
                                DB_NO_ARGS),
                         DD_OK);
    assert_int_equal(n, 0);
}

static void no_memory_is_an_error(void **state)
{
    struct place *p = *state;
    struct dd_error err = {0};
    struct thing *things;
    uint64_t before;
    size_t n, failed = 0;

    before = mem_count();
    assert_ok(all(p, read_thing, NULL, 100, &things, &n, &err), &err);
    for (uint64_t nth = 1, last = mem_count() - before; nth <= last; nth++) {
        arena_release(&p->a); /* so that it asks again */
        mem_fail_at(nth);
        if (all(p, read_thing, NULL, 100, &things, &n, &err) != DD_OK) {
            assert_string_equal(err.id, "memory");
            failed++;
        }
        mem_fail_at(0);
    }
    assert_true(failed > 2);
    arena_release(&p->a);
    arena_init(&p->a, 1000);
    assert_int_equal(all(p, read_thing, NULL, 100, &things, &n, &err), DD_INTERNAL);
}

static void read_even(struct db_row *r, void *out)
{
    read_thing(r, out);
    r->skip = row_int(r, "number") % 2 != 0;
    r->stop = row_int(r, "number") == *(const int64_t *)r->ctx;
}

static void rows_are_skipped(void **state)
{
    struct place *p = *state;
    struct dd_error err = {0};
    struct thing *things;
    int64_t last = 8;
    size_t n;

    assert_ok(all(p, read_even, &last, 100, &things, &n, &err), &err);
    assert_int_equal(n, 4);
    assert_int_equal(things[3].number, 8);
}

static void read_damaged(struct db_row *r, void *out)
{
    (void)out;
    ++*(int64_t *)r->ctx;
    if (row_int(r, "number") == 2)
        row_damaged(r);
}

static void a_reader_may_fail(void **state)
{
    struct place *p = *state;
    struct dd_error err = {0};
    int64_t seen = 0;

    assert_int_equal(db_each(p->db, NULL, read_damaged, &seen, &err, NUMBERS, DB_ARGS(DB_I(9))),
                     DD_DAMAGED);
    assert_int_equal(seen, 2);
    assert_string_equal(err.id, "register.damaged");
}

static void one_or_none(void **state)
{
    struct place *p = *state;
    struct dd_error err = {0};
    struct thing t;
    bool found;

    assert_ok(db_one(p->db, &p->a, sizeof(t), read_thing, NULL, &t, &found, &err, NUMBERS,
                     DB_ARGS(DB_I(1))),
              &err);
    assert_true(found);
    assert_string_equal(t.word, "text 1");
    assert_ok(db_one(p->db, &p->a, sizeof(t), read_thing, NULL, &t, &found, &err,
                     "SELECT 1 AS number, 'a' AS word FROM journal", DB_NO_ARGS),
              &err);
    assert_false(found);
    assert_null(t.word);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_list_grows, setup, teardown),
        cmocka_unit_test_setup_teardown(a_name_that_is_not_selected, setup, teardown),
        cmocka_unit_test_setup_teardown(a_name_that_is_there_twice, setup, teardown),
        cmocka_unit_test_setup_teardown(an_error_is_no_end, setup, teardown),
        cmocka_unit_test_setup_teardown(no_memory_is_an_error, setup, teardown),
        cmocka_unit_test_setup_teardown(rows_are_skipped, setup, teardown),
        cmocka_unit_test_setup_teardown(a_reader_may_fail, setup, teardown),
        cmocka_unit_test_setup_teardown(one_or_none, setup, teardown),
    };

    return cmocka_run_group_tests_name("rows by name", tests, NULL, NULL);
}
