/* A long JSON text, item by item: the same in blocks of any size. */
#include "test.h"

#include "ddreg/json_items.h"

struct seen {
    struct buf out; /* "item|first|second\n" */
    enum dd_rc stop;
};

static enum dd_rc take(void *data, const char *item, const struct json_item_value *values,
                       struct dd_error *err)
{
    struct seen *s = data;

    buf_printf(&s->out, "%s|%.*s|%.*s\n", item, (int)values[0].n, values[0].text, (int)values[1].n,
               values[1].text);
    return s->stop == DD_OK ? DD_OK : dd_fail(err, s->stop, "stopped", NULL);
}

static enum dd_rc read_in_blocks(const char *text, size_t n, size_t block, struct seen *s,
                                 struct dd_error *err)
{
    const struct json_items_sink sink = {
        take, s, "_embedded", {"enheter", "underenheter"}, {"number", "since"}};
    struct json_items it;
    enum dd_rc rc = DD_OK;

    buf_reset(&s->out);
    json_items_begin(&it, &sink);
    for (size_t at = 0; rc == DD_OK && at < n; at += block) {
        char *exact = malloc(block); /* so that reading past its end is found */
        size_t got = n - at < block ? n - at : block;
        memcpy(exact, text + at, got);
        rc = json_items_add(&it, exact, got, err);
        free(exact);
    }
    if (rc == DD_OK)
        rc = json_items_end(&it, err);
    json_items_release(&it);
    return rc;
}

static void assert_items(const char *text, const char *want)
{
    struct seen s = {BUF_INIT, DD_OK};
    struct dd_error err;

    for (size_t block = 1; block < strlen(text) + 2; block++) {
        assert_int_equal(read_in_blocks(text, strlen(text), block, &s, &err), DD_OK);
        assert_string_equal(buf_str(&s.out), want);
    }
    buf_release(&s.out);
}

static void assert_broken(const char *text, const char *n)
{
    struct seen s = {BUF_INIT, DD_OK};
    struct dd_error err;

    for (size_t block = 1; block < strlen(text) + 2; block++) {
        assert_int_equal(read_in_blocks(text, strlen(text), block, &s, &err), DD_INPUT);
        assert_string_equal(err.id, "json.items.broken");
        assert_string_equal(dd_error_get(&err, "n"), n);
    }
    buf_release(&s.out);
}

static void array(void **state)
{
    (void)state;
    assert_items("[]", "");
    assert_items(" [ {} , {\"number\":\"1\"}\n] \n", "{}||\n{\"number\":\"1\"}|1|\n");
    assert_items("[{\"a\":{\"number\":\"9\"},\"NUMBER\":\"2\",\"b\":[{\"number\":\"8\"}],"
                 "\"since\":\"2020-01-02\"}]",
                 "{\"a\":{\"number\":\"9\"},\"NUMBER\":\"2\",\"b\":[{\"number\":\"8\"}],"
                 "\"since\":\"2020-01-02\"}|2|2020-01-02\n");
}

static void not_what_it_looks_like(void **state)
{
    (void)state;
    /* Braces, quotes and keys in texts; a value that is a wanted key; a number. */
    assert_items("[{\"x\":\"}]\\\"{\\\\\",\"number\":\"a\\\"b\"}]",
                 "{\"x\":\"}]\\\"{\\\\\",\"number\":\"a\\\"b\"}|a\\\"b|\n");
    assert_items("[{\"x\":\"number\",\"since\":7,\"y\":\"no\"}]",
                 "{\"x\":\"number\",\"since\":7,\"y\":\"no\"}||\n");
    assert_items("[{\"number\":[\"1\"],\"since\":{\"since\":\"2\"}}]",
                 "{\"number\":[\"1\"],\"since\":{\"since\":\"2\"}}||\n");
}

static void page(void **state)
{
    (void)state;
    assert_items("{\"x\":[{\"number\":\"0\"}],\"_embedded\":{\"y\":{\"enheter\":[]},"
                 "\"enheter\":[{\"number\":\"1\"},{\"number\":\"2\"}]},\"page\":{\"size\":2}}",
                 "{\"number\":\"1\"}|1|\n{\"number\":\"2\"}|2|\n");
    assert_items("{\"_embedded\":{\"enheter\":[]}}", "");
    assert_items("{\"_embedded\":{\"underenheter\":[{\"number\":\"3\"}]}}",
                 "{\"number\":\"3\"}|3|\n");
}

static void one(void **state)
{
    (void)state;
    assert_items("{\"number\":\"1\",\"_embedded\":{},\"list\":[{\"number\":\"2\"}]}",
                 "{\"number\":\"1\",\"_embedded\":{},\"list\":[{\"number\":\"2\"}]}|1|\n");
}

static void broken(void **state)
{
    (void)state;
    assert_broken("", "0");
    assert_broken("x", "0");
    assert_broken("\"x\"", "0");
    assert_broken("[", "0");
    assert_broken("[{\"a\":1}", "1");
    assert_broken("[{\"a\":1]", "1");
    assert_broken("[{}] [", "1");
    assert_broken("[{},{\"a", "2");
    assert_broken("[{\"a\":<}]", "1");
}

static void limits(void **state)
{
    struct seen s = {BUF_INIT, DD_OK};
    struct dd_error err;
    struct buf text = BUF_INIT;

    (void)state;
    buf_add(&text, "[{\"a\":\"");
    for (size_t i = 0; i < JSON_ITEM_MAX; i++)
        buf_add_char(&text, 'x');
    buf_add(&text, "\"}]");
    assert_int_equal(read_in_blocks(text.data, text.len, 4096, &s, &err), DD_INPUT);
    assert_string_equal(err.id, "json.items.large");
    buf_reset(&text);
    for (size_t i = 0; i <= JSON_ITEMS_LEVELS; i++)
        buf_add_char(&text, '[');
    assert_int_equal(read_in_blocks(text.data, text.len, 4096, &s, &err), DD_INPUT);
    assert_string_equal(err.id, "json.items.broken");
    s.stop = DD_REFUSED;
    assert_int_equal(read_in_blocks("[{}]", 4, 4, &s, &err), DD_REFUSED);
    buf_release(&text);
    buf_release(&s.out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(array),  cmocka_unit_test(not_what_it_looks_like),
        cmocka_unit_test(page),   cmocka_unit_test(one),
        cmocka_unit_test(broken), cmocka_unit_test(limits),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
