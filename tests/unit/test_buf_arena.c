#include "test.h"

#include <stdalign.h>

#include "ddreg/vec.h"

static int no_failures(void **state)
{
    (void)state;
    mem_fail_at(0);
    return 0;
}

static void buf_builds(void **state)
{
    struct buf b = BUF_INIT;

    (void)state;
    assert_string_equal(buf_str(&b), "");
    buf_add(&b, NULL);
    assert_int_equal(b.len, 0);
    buf_add(&b, "one");
    buf_add_char(&b, ' ');
    buf_add_int(&b, INT64_MIN);
    buf_add_mem(&b, "\0x", 2);
    assert_int_equal(b.len, 3 + 1 + 20 + 2);
    assert_memory_equal(b.data, "one -9223372036854775808\0x", b.len + 1);
    buf_reset(&b);
    buf_printf(&b, "%s/%d", "a", 7);
    assert_buf(&b, "a/7");
    for (int i = 0; i < 10000; i++)
        buf_add(&b, "0123456789");
    assert_int_equal(b.len, 100000);
    assert_int_equal(strlen(buf_str(&b)), 100000);
    buf_release(&b);
    assert_string_equal(buf_str(&b), "");
}

/* Once an addition failed, nothing is added, and the end says so. */
static void buf_failure_sticks(void **state)
{
    struct buf b = BUF_INIT;
    struct dd_error err = {0};

    (void)state;
    buf_add(&b, "kept");
    mem_fail_at(1);
    for (int i = 0; i < 100; i++)
        buf_add(&b, "more and more of it");
    mem_fail_at(0);
    buf_add(&b, "!");
    assert_true(b.failed);
    assert_true(strncmp(buf_str(&b), "kept", 4) == 0);
    assert_null(strchr(buf_str(&b), '!'));
    assert_error(buf_ok(&b, &err), &err, DD_INTERNAL, "memory");
    buf_reset(&b);
    buf_add(&b, "again");
    assert_ok(buf_ok(&b, &err), &err);
    assert_string_equal(buf_str(&b), "again");
    buf_release(&b);

    mem_fail_at(1);
    buf_printf(&b, "%d", 5);
    mem_fail_at(0);
    assert_true(b.failed);
    buf_release(&b);
}

static void arena_gives(void **state)
{
    struct arena a;
    unsigned char *p[100];

    (void)state;
    arena_init(&a, 1024 * 1024);
    for (size_t i = 0; i < COUNT(p); i++) {
        p[i] = arena_alloc(&a, i + 1);
        assert_non_null(p[i]);
        assert_int_equal((uintptr_t)p[i] % alignof(max_align_t), 0);
        for (size_t k = 0; k <= i; k++)
            assert_int_equal(p[i][k], 0);
        memset(p[i], (int)i + 1, i + 1);
    }
    for (size_t i = 0; i < COUNT(p); i++)
        for (size_t k = 0; k <= i; k++)
            assert_int_equal(p[i][k], i + 1);
    assert_string_equal(arena_strdup(&a, "abc"), "abc");
    assert_string_equal(arena_strndup(&a, "abcdef", 3), "abc");
    assert_null(arena_strdup(&a, NULL));
    assert_string_equal(arena_printf(&a, "%s-%d", "S", 12), "S-12");
    assert_non_null(arena_alloc(&a, 200000)); /* larger than a block */
    arena_release(&a);
}

static void arena_has_a_maximum(void **state)
{
    struct arena a;
    size_t given = 0;

    (void)state;
    arena_init(&a, 100000);
    assert_null(arena_alloc(&a, 100001));
    assert_null(arena_alloc(&a, SIZE_MAX));
    while (arena_alloc(&a, 1000))
        given++;
    assert_in_range(given, 90, 100);
    assert_null(arena_alloc(&a, 10000));
    arena_reset(&a);
    assert_int_equal(a.used, 0);
    assert_non_null(arena_alloc(&a, 90000));
    arena_release(&a);
}

/* After a reset the memory is zeroed again, and the first block is reused. */
static void arena_resets(void **state)
{
    struct arena a;
    uint64_t before;

    (void)state;
    arena_init(&a, 1024 * 1024);
    memset(arena_alloc(&a, 5000), 0xFF, 5000);
    before = mem_count();
    for (int i = 0; i < 1000; i++) {
        unsigned char *p;
        arena_reset(&a);
        p = arena_alloc(&a, 5000);
        assert_non_null(p);
        assert_int_equal(p[0] | p[4999], 0);
        memset(p, 0xFF, 5000);
    }
    assert_int_equal(mem_count(), before);
    arena_release(&a);
    arena_release(&a);
}

static void the_nth_allocation_fails(void **state)
{
    void *p;
    struct arena a;
    uint64_t before = mem_count();

    (void)state;
    mem_fail_at(3);
    for (int n = 1; n <= 5; n++) {
        p = mem_realloc(NULL, 8);
        if (n < 3)
            assert_non_null(p);
        else
            assert_null(p);
        mem_free(p);
    }
    assert_int_equal(mem_count(), before + 5);
    arena_init(&a, 1000);
    assert_null(arena_alloc(&a, 10));
    assert_null(arena_strdup(&a, "x"));
    assert_null(arena_printf(&a, "%d", 1));
    mem_fail_at(0);
    assert_non_null(arena_alloc(&a, 10));
    arena_release(&a);
}

/* Errors cut long values on a character, keep the first of a name, and stop when full. */
static void errors_hold_values(void **state)
{
    struct dd_error err = {0};
    char value[1000];

    (void)state;
    memset(value, 'a', sizeof(value));
    value[398] = '\xC3';
    value[399] = '\xA5'; /* å across the cut at 399 bytes */
    value[999] = '\0';
    assert_int_equal(dd_fail(&err, DD_INPUT, "test.id", "a", value, "b", NULL, "c", "x", NULL),
                     DD_INPUT);
    assert_int_equal(strlen(dd_error_get(&err, "a")), 398);
    assert_string_equal(dd_error_get(&err, "b"), "");
    assert_string_equal(dd_error_get(&err, "c"), "x");
    assert_null(dd_error_get(&err, "d"));
    dd_error_add(&err, "c", "later");
    assert_string_equal(dd_error_get(&err, "c"), "x");
    for (int i = 0; i < 20; i++) { /* the rest of what there is room for, and each once more */
        static const char *const names[] = {"d", "e", "f", "g", "h", "i", "j", "k", "l"};
        dd_error_add(&err, names[i % 9], "v");
    }
    assert_int_equal(err.nargs, DD_ERROR_ARGS);
    (void)dd_fail(&err, DD_BUSY, "register.busy", NULL);
    assert_int_equal(err.nargs, 0);
    assert_null(dd_error_get(&err, "a"));
    assert_int_equal(dd_no_memory(&err), DD_INTERNAL);
}

static void vec_grows(void **state)
{
    struct vec v = VEC_OF(int64_t);
    struct arena a;
    struct dd_error err = {0};
    int64_t *rows;
    size_t n;

    (void)state;
    arena_init(&a, 1U << 20);
    assert_null(vec_last(&v));
    for (int64_t i = 0; i < 1000; i++)
        *(int64_t *)vec_add(&v) = i;
    vec_drop(&v);
    assert_int_equal(*(int64_t *)vec_last(&v), 998);
    assert_int_equal(*(int64_t *)vec_add(&v), 0); /* zeroed also where a row was */
    assert_ok(vec_keep(&v, &a, &rows, &n, &err), &err);
    assert_int_equal(n, 1000);
    for (int64_t i = 0; i < 999; i++)
        assert_int_equal(rows[i], i);
    assert_null(v.rows);
    assert_ok(vec_keep(&v, &a, &rows, &n, &err), &err);
    assert_int_equal(n, 0);
    assert_non_null(rows);
    arena_release(&a);
}

/* Once there was no memory nothing is added, and the end says so. */
static void vec_failure_sticks(void **state)
{
    struct vec v = VEC_OF(int64_t);
    struct arena a;
    struct dd_error err = {0};
    int64_t *rows;
    size_t n;

    (void)state;
    arena_init(&a, 1U << 20);
    mem_fail_at(1);
    assert_null(vec_add(&v));
    mem_fail_at(0);
    assert_null(vec_add(&v));
    assert_int_equal(vec_keep(&v, &a, &rows, &n, &err), DD_INTERNAL);
    assert_string_equal(err.id, "memory");
    assert_int_equal(n, 0);
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(buf_builds),
        cmocka_unit_test_teardown(buf_failure_sticks, no_failures),
        cmocka_unit_test(arena_gives),
        cmocka_unit_test(arena_has_a_maximum),
        cmocka_unit_test(arena_resets),
        cmocka_unit_test_teardown(the_nth_allocation_fails, no_failures),
        cmocka_unit_test(vec_grows),
        cmocka_unit_test_teardown(vec_failure_sticks, no_failures),
        cmocka_unit_test(errors_hold_values),
    };

    return cmocka_run_group_tests_name("buf and arena", tests, NULL, NULL);
}
