#include "ddreg/json.h"

#include "ddreg/text.h"

void json_init(struct json *j, struct buf *out)
{
    j->out = out;
    j->comma = false;
}

/* Is written as it is: neither a sign of JSON, nor a control character, nor the start of a longer
 * character. */
static bool is_plain(char c)
{
    return c >= 0x20 && c < 0x7F && c != '"' && c != '\\';
}

/* The character at s, which is not plain; returns its length. A byte that is not UTF-8 (an argument
 * of the command line, a register changed from outside) becomes the escape of U+FFFD: valid for
 * every reader, and never what a U+FFFD of the text itself becomes. */
static size_t add_special(struct buf *out, const char *s)
{
    size_t n = text_char(s);

    if (*s == '"' || *s == '\\')
        buf_add_char(out, '\\');
    if (*s == '\n')
        buf_add(out, "\\n");
    else if (n == 0)
        buf_add(out, "\\ufffd");
    else if (n == 1 && *s != '"' && *s != '\\')
        buf_printf(out, "\\u%04x", (unsigned)*s);
    else
        buf_add_mem(out, s, n);
    return n > 0 ? n : 1;
}

static void quoted(struct buf *out, const char *s)
{
    buf_add_char(out, '"');
    while (*s) {
        size_t n = 0;
        while (is_plain(s[n]))
            n++;
        buf_add_mem(out, s, n);
        s += n;
        if (*s)
            s += add_special(out, s);
    }
    buf_add_char(out, '"');
}

/* What comes before any value: the comma and the key. */
static void lead(struct json *j, const char *key)
{
    if (j->comma)
        buf_add_char(j->out, ',');
    j->comma = true;
    if (key) {
        quoted(j->out, key);
        buf_add_char(j->out, ':');
    }
}

static void open_level(struct json *j, const char *key, char c)
{
    lead(j, key);
    buf_add_char(j->out, c);
    j->comma = false;
}

static void close_level(struct json *j, char c)
{
    buf_add_char(j->out, c);
    j->comma = true;
}

void json_object(struct json *j, const char *key)
{
    open_level(j, key, '{');
}

void json_end_object(struct json *j)
{
    close_level(j, '}');
}

void json_array(struct json *j, const char *key)
{
    open_level(j, key, '[');
}

void json_end_array(struct json *j)
{
    close_level(j, ']');
}

void json_text(struct json *j, const char *key, const char *value)
{
    lead(j, key);
    if (value)
        quoted(j->out, value);
    else
        buf_add(j->out, "null");
}

void json_int(struct json *j, const char *key, int64_t value)
{
    lead(j, key);
    buf_add_int(j->out, value);
}

void json_bool(struct json *j, const char *key, bool value)
{
    lead(j, key);
    buf_add(j->out, value ? "true" : "false");
}

void json_null(struct json *j, const char *key)
{
    json_text(j, key, NULL);
}
