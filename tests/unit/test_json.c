#include "test.h"

#include "ddreg/json.h"
#include "ddreg/json_read.h"

static void nesting(void **state)
{
    struct buf b = BUF_INIT;
    struct json j;

    (void)state;
    json_init(&j, &b);
    json_object(&j, NULL);
    json_int(&j, "a", 1);
    json_array(&j, "b");
    json_end_array(&j);
    json_array(&j, "c");
    json_int(&j, NULL, 1);
    json_text(&j, NULL, "x");
    json_object(&j, NULL);
    json_end_object(&j);
    json_object(&j, NULL);
    json_bool(&j, "t", true);
    json_bool(&j, "f", false);
    json_end_object(&j);
    json_end_array(&j);
    json_object(&j, "d");
    json_end_object(&j);
    json_null(&j, "e");
    json_text(&j, "f", NULL);
    json_end_object(&j);
    assert_buf(&b, "{\"a\":1,\"b\":[],\"c\":[1,\"x\",{},{\"t\":true,\"f\":false}],\"d\":{},"
                   "\"e\":null,\"f\":null}");
    buf_release(&b);
}

static void escapes(void **state)
{
    static const struct {
        const char *text, *want;
    } cases[] = {
        {"", "\"\""},
        {"a\"b", "\"a\\\"b\""},
        {"a\\b", "\"a\\\\b\""},
        {"a\nb", "\"a\\nb\""},
        {"\x01\x1b\x1f", "\"\\u0001\\u001b\\u001f\""},
        {"\x7f", "\"\\u007f\""},
        {"</script>", "\"</script>\""},
        {"\xC3\xA6\xC3\xB8\xC3\xA5", "\"\xC3\xA6\xC3\xB8\xC3\xA5\""},
        {"\"; DROP TABLE supplier; --", "\"\\\"; DROP TABLE supplier; --\""},
    };
    struct buf b = BUF_INIT;
    struct json j;

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        json_init(&j, &b);
        json_text(&j, NULL, cases[i].text);
        assert_buf(&b, cases[i].want);
    }
    json_init(&j, &b);
    json_object(&j, NULL);
    json_int(&j, "k\"ey\n", 1);
    json_end_object(&j);
    assert_buf(&b, "{\"k\\\"ey\\n\":1}");
    buf_release(&b);
}

/* No byte below 0x20 leaves unescaped. */
static void every_control_character(void **state)
{
    struct buf b = BUF_INIT;
    struct json j;

    (void)state;
    for (int c = 1; c < 0x20; c++) {
        char text[2] = {(char)c, '\0'};
        json_init(&j, &b);
        json_text(&j, NULL, text);
        assert_int_equal(b.data[1], '\\');
        buf_reset(&b);
    }
    buf_release(&b);
}

/* Every byte that is no UTF-8 is escaped alone; what is valid around it stays. */
static void broken_utf8(void **state)
{
    static const char *const cases[][2] = {
        {"a\xFF"
         "b",
         "\"a\\ufffdb\""},
        {"\xC3", "\"\\ufffd\""},
        {"\xE2\x82", "\"\\ufffd\\ufffd\""},
        {"\xC3\xA5\xC3\xC3\xA5", "\"\xC3\xA5\\ufffd\xC3\xA5\""},
        {"\xED\xA0\x80", "\"\\ufffd\\ufffd\\ufffd\""},
        {"\xC0\xAF", "\"\\ufffd\\ufffd\""},
        {"\xEF\xBF\xBD", "\"\xEF\xBF\xBD\""}, /* U+FFFD itself is text like other text */
    };
    struct buf b = BUF_INIT;
    struct json j;

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        json_init(&j, &b);
        json_text(&j, NULL, cases[i][0]);
        assert_buf(&b, cases[i][1]);
    }
    buf_release(&b);
}

static void integers_are_exact(void **state)
{
    struct buf b = BUF_INIT;
    struct json j;

    (void)state;
    json_init(&j, &b);
    json_array(&j, NULL);
    json_int(&j, NULL, INT64_MAX);
    json_int(&j, NULL, INT64_MIN);
    json_int(&j, NULL, 0);
    json_int(&j, NULL, 9007199254740993);
    json_end_array(&j);
    assert_buf(&b, "[9223372036854775807,-9223372036854775808,0,9007199254740993]");
    buf_release(&b);
}

/* What was written is read back pair by pair, in its order. */
static void pairs(void **state)
{
    static const char *const keys[] = {"name", "q\"uote", "back\\slash", "l\nine", "t\tab",
                                       "",     "n",       "b",           "nil"};
    static const char *const values[] = {"Fjord AS", "\"",  "\\\\", "a\nb", "\x01",
                                         "",         "-12", "true", "null"};
    struct buf b = BUF_INIT;
    const char *key, *value;
    struct json_reader r;
    struct json_at at;
    struct dd_error err;
    struct arena a;
    struct json j;
    size_t n = 0;

    (void)state;
    arena_init(&a, 1024 * 1024);
    json_init(&j, &b);
    json_object(&j, NULL);
    for (size_t i = 0; i < 6; i++)
        json_text(&j, keys[i], values[i]);
    json_int(&j, keys[6], -12);
    json_bool(&j, keys[7], true);
    json_null(&j, keys[8]);
    json_end_object(&j);
    at = json_read(&r, &a, buf_str(&b));
    for (; json_next_pair(&at, &key, &value); n++) {
        assert_string_equal(key, keys[n]);
        assert_string_equal(value, values[n]);
    }
    assert_int_equal(n, COUNT(keys));
    assert_ok(json_read_end(&r, DD_INPUT, "x", &err), &err);
    at = json_read(&r, &a, "{}");
    assert_false(json_next_pair(&at, &key, &value));
    assert_ok(json_read_end(&r, DD_INPUT, "x", &err), &err);
    arena_release(&a);
    buf_release(&b);
}

/* The whole of it as pairs; DD_INPUT where it is broken. */
static enum dd_rc read_pairs(const char *text)
{
    const char *key, *value;
    struct json_reader r;
    struct dd_error err;
    struct arena a;
    enum dd_rc rc;

    arena_init(&a, 1024 * 1024);
    struct json_at at = json_read(&r, &a, text);
    while (json_next_pair(&at, &key, &value))
        continue;
    rc = json_read_end(&r, DD_INPUT, "x", &err);
    arena_release(&a);
    return rc;
}

static void broken_texts(void **state)
{
    static const char *const broken[] = {
        "",
        "[]",
        "1",
        "{\"a\"}",
        "{\"a\":}",
        "x",
        "{\"a\":[1]}",
        "{\"a\":{}}",
        "{\"a\":1.5}",
        "{\"a\":\"b\"",
        "{\"a\":\"b}",
        "{\"a",
        "{a:1}",
        "{\"a\":\"\\x\"}",
        "{\"a\":\"\\u12\"}",
        "{\"a\":\"\\u0000\"}",
        "{\"a\":\"\\ud800\"}",
        "{\"a\" 1",
        "{\"a\":1,}",
        "{\"a\":1}{",
        "{\"a\":1} x",
        "{\"a\":1,\"a\":1}",
        "{\"a\":\"\xC3\"}",
        "{\"a\":01}",
        "{\"a\":+1}",
        "{\"a\":NaN}",
        "{\"a\":9223372036854775808}",
        "\xEF\xBB\xBF{\"a\":1}",
    };

    (void)state;
    for (size_t i = 0; i < COUNT(broken); i++)
        if (read_pairs(broken[i]) != DD_INPUT)
            fail_msg("%s passes for an object", broken[i]);
    assert_int_equal(read_pairs(" { \"a\" : 1 } \n"), DD_OK);
    assert_int_equal(read_pairs("{\"a\":\"\\u00e5\\ud83d\\ude00\\/\\t\"}"), DD_OK);
}

/* However deep it is, it ends. */
static void depth(void **state)
{
    enum { LEVELS = 200000 };
    struct buf b = BUF_INIT;

    (void)state;
    buf_add(&b, "{\"a\":");
    for (int i = 0; i < LEVELS; i++)
        buf_add_char(&b, '[');
    assert_int_equal(read_pairs(buf_str(&b)), DD_INPUT);
    for (int i = 0; i < LEVELS; i++)
        buf_add_char(&b, ']');
    buf_add_char(&b, '}');
    assert_int_equal(read_pairs(buf_str(&b)), DD_INPUT);
    buf_release(&b);
}

struct answers {
    const char *text, *none;
    bool yes, no;
    int64_t small, least, most;
    size_t nitems;
    int64_t items[4];
};

/* With every kind of member. */
static enum dd_rc read_answers(struct arena *a, const char *text, struct answers *out,
                               struct dd_error *err)
{
    struct json_at array, inner;
    struct json_reader r;
    struct json_at at = json_read(&r, a, text);
    int64_t *items;

    memset(out, 0, sizeof(*out));
    out->text = json_get_text(&at, "text");
    out->none = json_get_text_or_null(&at, "none");
    inner = json_get_object(&at, "inner");
    out->yes = json_get_bool(&inner, "yes");
    out->no = json_get_bool(&inner, "no");
    json_no_more(&inner);
    out->small = json_get_int(&at, "small", 0, 5);
    out->least = json_get_int(&at, "least", INT64_MIN, INT64_MAX);
    out->most = json_get_int(&at, "most", INT64_MIN, INT64_MAX);
    items = json_get_array(&at, "items", sizeof(*items), &array, &out->nitems);
    for (size_t i = 0; i < out->nitems; i++) {
        inner = json_next_item(&array);
        items[i] = json_get_int(&inner, "n", 0, 100);
        out->items[i % COUNT(out->items)] = items[i];
        json_no_more(&inner);
    }
    if (json_has(&at, "extra") && !json_has_object(&at, "extra"))
        json_break(&r);
    json_no_more(&at);
    return json_read_end(&r, DD_INPUT, "x", err);
}

#define ANSWERS(text, none, inner, small, items)                                                   \
    "{\"least\":-9223372036854775808,\"most\":9223372036854775807,\"text\":" text                  \
    ",\"none\":" none ",\"inner\":" inner ",\"small\":" small ",\"items\":" items "}"
#define INNER "{\"yes\":true,\"no\":false}"
#define ITEMS "[{\"n\":7},{\"n\":8}]"

static void members(void **state)
{
    static const char *const wrong[] = {
        ANSWERS("1", "null", INNER, "5", ITEMS),
        ANSWERS("null", "null", INNER, "5", ITEMS),
        ANSWERS("\"t\"", "false", INNER, "5", ITEMS),
        ANSWERS("\"t\"", "null", "[]", "5", ITEMS),
        ANSWERS("\"t\"", "null", "{\"yes\":true}", "5", ITEMS),
        ANSWERS("\"t\"", "null", "{\"yes\":true,\"no\":0}", "5", ITEMS),
        ANSWERS("\"t\"", "null", "{\"yes\":true,\"no\":false,\"x\":1}", "5", ITEMS),
        ANSWERS("\"t\"", "null", INNER, "6", ITEMS),
        ANSWERS("\"t\"", "null", INNER, "-1", ITEMS),
        ANSWERS("\"t\"", "null", INNER, "5.0", ITEMS),
        ANSWERS("\"t\"", "null", INNER, "\"5\"", ITEMS),
        ANSWERS("\"t\"", "null", INNER, "5", "{}"),
        ANSWERS("\"t\"", "null", INNER, "5", "[1]"),
        ANSWERS("\"t\"", "null", INNER, "5", "[{\"n\":7,\"m\":8}]"),
        ANSWERS("\"t\"", "null", INNER, "5,\"unknown\":1", ITEMS),
        ANSWERS("\"t\"", "null", INNER, "5,\"extra\":1", ITEMS),
        "{}",
    };
    struct answers got;
    struct dd_error err;
    struct arena a;

    (void)state;
    arena_init(&a, 1024 * 1024);
    assert_ok(read_answers(&a, ANSWERS("\"t\"", "null", INNER, "5", ITEMS), &got, &err), &err);
    assert_string_equal(got.text, "t");
    assert_null(got.none);
    assert_true(got.yes && !got.no);
    assert_true(got.small == 5 && got.least == INT64_MIN && got.most == INT64_MAX);
    assert_true(got.nitems == 2 && got.items[0] == 7 && got.items[1] == 8);
    assert_ok(read_answers(&a, ANSWERS("\"t\"", "\"u\"", INNER, "0", "[]"), &got, &err), &err);
    assert_string_equal(got.none, "u");
    assert_int_equal(got.nitems, 0);
    for (size_t i = 0; i < COUNT(wrong); i++)
        if (read_answers(&a, wrong[i], &got, &err) != DD_INPUT)
            fail_msg("%s is read", wrong[i]);
    arena_release(&a);
}

/* Short memory is never taken for a broken text, wherever in a long one it comes. */
static void short_memory(void **state)
{
    struct buf items = BUF_INIT, text = BUF_INIT;
    struct answers got;
    struct dd_error err;
    struct arena a;
    enum dd_rc rc;
    uint64_t n = 0;

    (void)state;
    for (int i = 0; i < 10000; i++)
        buf_add(&items, i ? ",{\"n\":7}" : "{\"n\":7}");
    buf_printf(&text, ANSWERS("\"t\"", "null", INNER, "5", "[%s]"), buf_str(&items));
    do {
        arena_init(&a, 1024 * 1024);
        mem_fail_at(++n);
        rc = read_answers(&a, buf_str(&text), &got, &err);
        mem_fail_at(0);
        arena_release(&a);
        if (rc != DD_OK)
            assert_int_equal(rc, DD_INTERNAL);
    } while (rc != DD_OK);
    assert_true(n > 20);
    arena_init(&a, 8);
    assert_int_equal(read_answers(&a, buf_str(&text), &got, &err), DD_INTERNAL);
    arena_release(&a);
    buf_release(&items);
    buf_release(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nesting),
        cmocka_unit_test(escapes),
        cmocka_unit_test(every_control_character),
        cmocka_unit_test(broken_utf8),
        cmocka_unit_test(integers_are_exact),
        cmocka_unit_test(pairs),
        cmocka_unit_test(broken_texts),
        cmocka_unit_test(depth),
        cmocka_unit_test(members),
        cmocka_unit_test(short_memory),
    };

    return cmocka_run_group_tests_name("json", tests, NULL, NULL);
}
