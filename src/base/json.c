#include "ddreg/json.h"

void json_init(struct json *j, struct buf *out)
{
    j->out = out;
    j->comma = false;
}

static void quoted(struct buf *out, const char *s)
{
    buf_add_char(out, '"');
    for (; *s; s++) {
        unsigned char c = (unsigned char)*s;
        switch (c) {
        case '"':
            buf_add(out, "\\\"");
            break;
        case '\\':
            buf_add(out, "\\\\");
            break;
        case '\n':
            buf_add(out, "\\n");
            break;
        default:
            if (c < 0x20 || c == 0x7F)
                buf_printf(out, "\\u%04x", c);
            else
                buf_add_char(out, *s);
        }
    }
    buf_add_char(out, '"');
}

/* What stands before any value: the comma and the key. */
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
