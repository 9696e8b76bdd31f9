#include "doubt.h"

#include "int_text.h"

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

static enum dd_rc refuse(enum doubt doubt, const struct source *src, int64_t line,
                         const char *value, struct dd_error *err)
{
    static const char *const ids[] = {[DOUBT_DOS] = "import.encoding.other",
                                      [DOUBT_MAC] = "import.encoding.other",
                                      [DOUBT_TWICE] = "import.encoding.twice"};
    char at[INT_TEXT_SIZE];

    return dd_fail(err, DD_INPUT, ids[doubt], "file", src->path, "line", int_text(at, line),
                   "value", value, "encoding", doubt == DOUBT_DOS ? "ibm850" : "macintosh", "as_is",
                   src->encoding == ENC_CP1252 ? "windows-1252" : "utf-8", NULL);
}

enum dd_rc doubt_check(const struct layout *l, const struct sample *sample, size_t header,
                       const struct source *src, bool enough, struct dd_error *err)
{
    for (size_t r = header; r < sample->n; r++)
        for (size_t i = 0; i < sample->row[r].n; i++) {
            const char *cell = sample->row[r].cell[i];
            enum doubt doubt = DOUBT_NONE;
            if (r == header || !enough || columns_has(&l->columns, i))
                doubt = doubt_of(cell, src->encoding);
            if (doubt != DOUBT_NONE)
                return refuse(doubt, src, sample->row[r].line, cell, err);
        }
    return DD_OK;
}
