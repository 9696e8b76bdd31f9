#include "test.h"

#include "ddreg/json.h"
#include "ddreg/json_flat.h"

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

/* What was written is read back, and what is no such text is said to be broken. */
static void flat(void **state)
{
    static const char *const keys[] = {"name",  "q\"uote", "back\\slash", "l\nine",
                                       "t\tab", "",        "n",           "b"};
    static const char *const values[] = {"Fjord AS", "\"", "\\\\", "a\nb",
                                         "\x01",     "",   "-12",  "true"};
    static const char *const broken[] = {
        "",         "[]",          "{\"a\"}",         "{\"a\":}",
        "x",        "{\"a\":[1]}", "{\"a\":\"b\"",    "{\"a\":\"b}",
        "{\"a",     "{a:1}",       "{\"a\":\"\\x\"}", "{\"a\":\"\\u12\"}",
        "{\"a\" 1", "{\"a\":1,}"};
    struct buf b = BUF_INIT;
    struct json_flat f;
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
    json_end_object(&j);
    json_flat_init(&f, buf_str(&b));
    for (; json_flat_next(&f, &a); n++) {
        assert_string_equal(f.key, keys[n]);
        assert_string_equal(f.value, values[n]);
    }
    assert_int_equal(n, 8);
    assert_false(f.broken);
    json_flat_init(&f, "{}");
    assert_false(json_flat_next(&f, &a));
    assert_false(f.broken);
    for (size_t i = 0; i < sizeof(broken) / sizeof(broken[0]); i++) {
        json_flat_init(&f, broken[i]);
        while (json_flat_next(&f, &a))
            continue;
        if (!f.broken)
            fail_msg("%s passes for an object", broken[i]);
    }
    arena_release(&a);
    buf_release(&b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nesting),
        cmocka_unit_test(escapes),
        cmocka_unit_test(every_control_character),
        cmocka_unit_test(broken_utf8),
        cmocka_unit_test(integers_are_exact),
        cmocka_unit_test(flat),
    };

    return cmocka_run_group_tests_name("json", tests, NULL, NULL);
}
