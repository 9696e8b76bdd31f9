/* Whatever the text, what is emitted is JSON in UTF-8; valid text comes back as it was. */
#include "ddreg/json.h"
#include "ddreg/json_read.h"
#include "fuzz.h"

static int hex4(const char *s)
{
    int v = 0;

    for (int i = 0; i < 4; i++) {
        const char *digits = "0123456789abcdef", *at = strchr(digits, s[i]);
        FUZZ_MUST(s[i] != '\0' && at != NULL);
        v = v * 16 + (int)(at - digits);
    }
    return v;
}

/* A JSON string read back, as RFC 8259 has it; returns what follows. */
static const char *read_string(const char *s, struct buf *out)
{
    FUZZ_MUST(*s++ == '"');
    for (; *s != '"'; s++) {
        FUZZ_MUST((unsigned char)*s >= 0x20);
        if (*s != '\\') {
            buf_add_char(out, *s);
            continue;
        }
        s++;
        if (*s == 'u') {
            int c = hex4(s + 1);
            FUZZ_MUST(c < 0x80 || c == 0xFFFD);
            if (c < 0x80)
                buf_add_char(out, (char)c);
            else
                buf_add(out, "\xEF\xBF\xBD");
            s += 4;
        } else {
            FUZZ_MUST(*s == '"' || *s == '\\' || *s == 'n');
            buf_add_char(out, *s == 'n' ? '\n' : *s);
        }
    }
    return s + 1;
}

/* Our own reader finds the same, and ends whatever the text. */
static void read_pairs(const char *emitted, const char *key, const char *any)
{
    const char *k, *v;
    struct json_reader r;
    struct dd_error err;
    struct json_at at;
    struct arena a;

    arena_init(&a, 16 * 1024 * 1024);
    at = json_read(&r, &a, emitted);
    FUZZ_MUST(json_next_pair(&at, &k, &v) && strcmp(k, key) == 0 && strcmp(v, key) == 0);
    FUZZ_MUST(!json_next_pair(&at, &k, &v));
    FUZZ_MUST(json_read_end(&r, DD_INPUT, "x", &err) == DD_OK);
    at = json_read(&r, &a, any);
    while (json_next_pair(&at, &k, &v))
        FUZZ_MUST(k && v && fuzz_is_utf8(k) && fuzz_is_utf8(v));
    FUZZ_MUST(json_read_end(&r, DD_INPUT, "x", &err) != DD_INTERNAL);
    arena_release(&a);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *s = fuzz_text(data, size);
    struct buf b = BUF_INIT, key = BUF_INIT, value = BUF_INIT;
    struct json j;
    const char *p;

    json_init(&j, &b);
    json_object(&j, NULL);
    json_text(&j, s, s);
    json_end_object(&j);
    p = buf_str(&b);
    FUZZ_MUST(fuzz_is_utf8(p) && *p == '{');
    p = read_string(p + 1, &key);
    FUZZ_MUST(*p == ':');
    p = read_string(p + 1, &value);
    FUZZ_MUST(strcmp(p, "}") == 0);
    FUZZ_MUST(strcmp(buf_str(&key), buf_str(&value)) == 0);
    FUZZ_MUST(!fuzz_is_utf8(s) || strcmp(buf_str(&value), s) == 0);
    read_pairs(buf_str(&b), buf_str(&key), s);
    buf_release(&b);
    buf_release(&key);
    buf_release(&value);
    free(s);
    return 0;
}
