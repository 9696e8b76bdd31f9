#include "ddreg/json_flat.h"

#include <stdlib.h>
#include <string.h>

#include "ddreg/buf.h"

void json_flat_init(struct json_flat *f, const char *text)
{
    *f = (struct json_flat){.at = text};
}

/* "\\u009b": the emitter writes characters below U+0100 and U+FFFD so. */
static const char *add_code(struct buf *out, const char *s)
{
    char digits[5] = {0}, *end;
    unsigned long cp;

    for (int i = 0; i < 4 && s[i]; i++)
        digits[i] = s[i];
    cp = strtoul(digits, &end, 16);
    if (end != digits + 4 || cp == 0)
        return NULL;
    if (cp >= 0x800)
        buf_printf(out, "%c%c%c", (int)(0xE0 | cp >> 12), (int)(0x80 | (cp >> 6 & 0x3F)),
                   (int)(0x80 | (cp & 0x3F)));
    else if (cp >= 0x80)
        buf_printf(out, "%c%c", (int)(0xC0 | cp >> 6), (int)(0x80 | (cp & 0x3F)));
    else
        buf_add_char(out, (char)cp);
    return s + 4;
}

/* What follows a backslash; NULL where it is none of ours. */
static const char *add_escape(struct buf *out, const char *s)
{
    if (*s == 'u')
        return add_code(out, s + 1);
    if (*s != 'n' && *s != '"' && *s != '\\')
        return NULL;
    buf_add_char(out, *s == 'n' ? '\n' : *s);
    return s + 1;
}

/* The text in quotes at f->at; NULL where there is none. */
static char *quoted(struct json_flat *f, struct arena *a)
{
    const char *s = f->at;
    struct buf out = BUF_INIT;
    char *copy = NULL;

    if (*s++ != '"')
        return NULL;
    while (s && *s && *s != '"') {
        if (*s != '\\') {
            size_t n = strcspn(s, "\"\\");
            buf_add_mem(&out, s, n);
            s += n;
        } else {
            s = add_escape(&out, s + 1);
        }
    }
    if (s && *s == '"' && !out.failed)
        copy = arena_strdup(a, buf_str(&out));
    f->at = copy ? s + 1 : f->at;
    buf_release(&out);
    return copy;
}

static char *bare(struct json_flat *f, struct arena *a)
{
    size_t n = strspn(f->at, "-0123456789abcdefghijklmnopqrstuvwxyz");
    char *copy = n > 0 ? arena_strndup(a, f->at, n) : NULL;

    f->at += copy ? n : 0;
    return copy;
}

bool json_flat_next(struct json_flat *f, struct arena *a)
{
    if (f->broken || *f->at == '}' || strcmp(f->at, "{}") == 0)
        return false;
    f->broken = true;
    if (*f->at != '{' && *f->at != ',')
        return false;
    f->at++;
    if (!(f->key = quoted(f, a)) || *f->at != ':')
        return false;
    f->at++;
    f->value = *f->at == '"' ? quoted(f, a) : bare(f, a);
    f->broken = !f->value || (*f->at != ',' && *f->at != '}');
    return !f->broken;
}
