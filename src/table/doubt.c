#include "doubt.h"

#include "int_text.h"
#include "letters.h"

static bool is_small(char c)
{
    return c >= 'a' && c <= 'z';
}

static bool is_letter(char c)
{
    return is_small((char)(c | 0x20));
}

/* The signs that ø, å, æ, ä and ö of another set come out as in Windows-1252, where they hardly
 * ever come between letters. */
static const struct {
    const char *sign;
    enum doubt doubt;
    bool after_small; /* only after a small letter, only before one */
} signs[] = {{"\xE2\x80\xBA", DOUBT_DOS, false}, {"\xE2\x80\xA0", DOUBT_DOS, false},
             {"\xE2\x80\x98", DOUBT_DOS, true},  {"\xE2\x80\x9E", DOUBT_DOS, false},
             {"\xE2\x80\x9D", DOUBT_DOS, true},  {"\xC2\xBF", DOUBT_MAC, false},
             {"\xC2\xBE", DOUBT_MAC, false},     {"\xC5\x92", DOUBT_MAC, true}};

static enum doubt sign_at(const char *text, const char *s)
{
    for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++) {
        size_t n = strlen(signs[i].sign);
        bool small = signs[i].after_small;
        if (strncmp(s, signs[i].sign, n) != 0 || s == text)
            continue;
        if (small ? is_small(s[-1]) && is_small(s[n]) : is_letter(s[-1]) && is_letter(s[n]))
            return signs[i].doubt;
    }
    return DOUBT_NONE;
}

/* "Ã" or "Â" before a sign that is no letter: two bytes of UTF-8 read as two characters. */
static bool is_twice(const char *s)
{
    const unsigned char *u = (const unsigned char *)s;

    if (u[0] != 0xC3 || (u[1] != 0x83 && u[1] != 0x82))
        return false;
    if (u[2] == 0xC2) /* U+0080 to U+00BF */
        return u[1] == 0x83 || u[3] >= 0xA0;
    if (u[1] == 0x82)
        return false;
    return u[2] == 0xE2 || u[2] == 0xCB || (u[2] == 0xC5 && u[3] != 0x92) ||
           (u[2] == 0xC6 && u[3] == 0x92);
}

enum doubt doubt_of(const char *text, enum text_encoding e)
{
    for (const char *s = text; *s; s++) {
        if ((*s & 0x80) == 0)
            continue;
        if (e == ENC_CP1252 && sign_at(text, s) != DOUBT_NONE)
            return sign_at(text, s);
        if (is_twice(s))
            return DOUBT_TWICE;
    }
    return DOUBT_NONE;
}

/* What the cells look like that decide: the header, and below it columns that become fields, or all
 * while not enough is known. */
struct doubtful {
    enum doubt doubt;
    const char *value; /* the first such cell, or one with letters that no language has, or any */
    bool bad;
    int64_t line;
    struct letters letters;
};

static void look_at(struct doubtful *d, const char *cell, int64_t line, enum text_encoding e)
{
    enum doubt doubt = d->doubt == DOUBT_NONE ? doubt_of(cell, e) : DOUBT_NONE;
    bool bad = e == ENC_CP1252 && letters_look(&d->letters, cell);

    if (doubt == DOUBT_NONE && (d->value && (d->bad || !bad)))
        return;
    d->doubt = doubt != DOUBT_NONE ? doubt : d->doubt;
    d->bad = bad;
    d->value = cell;
    d->line = line;
}

static enum dd_rc refuse(const struct doubtful *d, enum text_encoding other,
                         const struct source *src, struct dd_error *err)
{
    char at[INT_TEXT_SIZE], name[16];
    bool twice = d->doubt == DOUBT_TWICE;

    (void)snprintf(name, sizeof(name), "%s", source_encoding_name(other));
    for (char *c = name; *c; c++)
        *c = (char)(*c >= 'A' && *c <= 'Z' ? *c | 0x20 : *c);
    return dd_fail(err, DD_INPUT, twice ? "import.encoding.twice" : "import.encoding.other", "file",
                   src->path, "line", int_text(at, d->line), "value", d->value, "encoding", name,
                   "as_is", src->encoding == ENC_CP1252 ? "windows-1252" : "utf-8", NULL);
}

static enum dd_rc refuse_unknown(const struct doubtful *d, const struct source *src,
                                 struct dd_error *err)
{
    char at[INT_TEXT_SIZE];

    return dd_fail(err, DD_INPUT, "import.encoding.unknown", "file", src->path, "line",
                   int_text(at, d->line), "value", d->value, NULL);
}

static bool has_high(const char *s)
{
    while (*s && (*s & 0x80) == 0)
        s++;
    return *s != '\0';
}

enum dd_rc doubt_check(const struct layout *l, const struct sample *sample, size_t header,
                       const struct source *src, bool enough, struct dd_error *err)
{
    struct doubtful d = {.doubt = DOUBT_NONE};
    enum text_encoding other;

    for (size_t r = header; r < sample->n; r++)
        for (size_t i = 0; i < sample->row[r].n; i++) {
            const char *cell = sample->row[r].cell[i];
            if (has_high(cell) && (r == header || !enough || columns_has(&l->columns, i)))
                look_at(&d, cell, sample->row[r].line, src->encoding);
        }
    if (d.doubt == DOUBT_NONE && letters_other(&other, &d.letters))
        return refuse(&d, other, src, err);
    if (d.doubt == DOUBT_NONE)
        return letters_garbled(&d.letters) ? refuse_unknown(&d, src, err) : DD_OK;
    other = d.doubt == DOUBT_DOS ? ENC_DOS : ENC_MAC;
    if (d.doubt != DOUBT_TWICE)
        other = letters_best(&d.letters, other);
    return refuse(&d, other, src, err);
}
