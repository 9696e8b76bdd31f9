#include "styles.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

struct own_format {
    long id;
    enum shown_as as;
};

/* Past what means nothing: quoted text, a sign behind "\", "_" or "*", and what is in brackets. */
static const char *skip(const char *s)
{
    const char *end;

    if ((*s == '\\' || *s == '_' || *s == '*') && s[1])
        return s + 2;
    if (*s != '"' && *s != '[')
        return s;
    end = strchr(s + 1, *s == '"' ? '"' : ']');
    return end ? end + 1 : s + strlen(s);
}

enum shown_as format_shows(const char *code)
{
    bool day = false, digits = false, seconds = false, month = false;

    if (strcasecmp(code, "General") == 0 || strcasecmp(code, "Standard") == 0)
        return AS_NUMBER;
    while (*code && *code != ';') {
        const char *next = skip(code);
        if (next != code) {
            code = next;
            continue;
        }
        if (*code == '%')
            return AS_PERCENT;
        day = day || strchr("yYdD", *code);
        month = month || strncasecmp(code, "mmm", 3) == 0;
        seconds = seconds || strchr("sS", *code);
        digits = digits || strchr("#?", *code) || (*code == '0' && !seconds);
        code++;
    }
    return (day || month) && !digits ? AS_DAY : AS_NUMBER;
}

/* Those that every workbook has, by their numbers. */
static enum shown_as format_of(const struct styles *s, long id)
{
    struct own_format own;

    for (size_t at = 0; at + sizeof(own) <= s->formats.len; at += sizeof(own)) {
        memcpy(&own, s->formats.data + at, sizeof(own));
        if (own.id == id)
            return own.as;
    }
    if (id == 9 || id == 10)
        return AS_PERCENT;
    return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
               ? AS_DAY
               : AS_NUMBER;
}

static long number(const char *s)
{
    return s ? strtol(s, NULL, 10) : 0;
}

static enum dd_rc on_start(void *data, const char *name, const char *const *attributes,
                           struct dd_error *err)
{
    struct styles *s = data;
    const char *code = xml_attribute(attributes, "formatCode");

    if (strcmp(name, "numFmt") == 0 && code) {
        struct own_format own = {number(xml_attribute(attributes, "numFmtId")), format_shows(code)};
        buf_add_mem(&s->formats, &own, sizeof(own));
    } else if (strcmp(name, "cellXfs") == 0) {
        s->in_cells = true;
    } else if (strcmp(name, "xf") == 0 && s->in_cells) {
        buf_add_char(&s->of, (char)format_of(s, number(xml_attribute(attributes, "numFmtId"))));
    }
    return s->of.failed || s->formats.failed ? dd_no_memory(err) : DD_OK;
}

static enum dd_rc on_end(void *data, const char *name, const char *text, struct dd_error *err)
{
    struct styles *s = data;

    (void)text;
    (void)err;
    if (strcmp(name, "cellXfs") == 0)
        s->in_cells = false;
    return DD_OK;
}

enum dd_rc styles_read(struct styles *s, const struct book *b, const char *part,
                       struct dd_error *err)
{
    return part_read(b, part, &(struct xml_events){on_start, on_end, s, false}, err);
}

void styles_free(struct styles *s)
{
    buf_release(&s->formats);
    buf_release(&s->of);
}

enum shown_as styles_of(const struct styles *s, int64_t style)
{
    return style >= 0 && (uint64_t)style < s->of.len ? (enum shown_as)s->of.data[style] : AS_NUMBER;
}
