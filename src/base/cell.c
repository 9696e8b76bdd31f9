#include "ddreg/cell.h"

#include <string.h>

/* Digits, perhaps with a minus before them and separators between them. A plus would be lost: such
 * a text is a telephone's number rather than an amount. */
static bool is_number(const char *s)
{
    size_t n;

    s += *s == '-';
    if (*s < '0' || *s > '9')
        return false;
    while (*s) {
        n = strspn(s, "0123456789., ");
        if (n == 0 && strncmp(s, "\xC2\xA0", 2) == 0)
            n = 2;
        if (n == 0)
            return false;
        s += n;
    }
    return true;
}

/* Where a formula begins, also in the wide forms that some spreadsheets read alike. */
static bool begins_formula(const char *text)
{
    static const char *const wide[] = {"\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D",
                                       "\xEF\xBC\xA0"};

    for (size_t i = 0; i < sizeof(wide) / sizeof(wide[0]); i++)
        if (strncmp(text, wide[i], 3) == 0)
            return true;
    return *text != '\0' && strchr("=+-@", *text);
}

/* What many spreadsheets drop before they look: blanks of every kind (U+00A0, U+2000 to U+200B,
 * U+202F, U+205F, U+3000, U+FEFF) and ends of lines. */
static const char *skip_blanks(const char *s)
{
    static const char *const wide[] = {"\xC2\xA0", "\xE2\x80\xAF", "\xE2\x81\x9F", "\xE3\x80\x80",
                                       "\xEF\xBB\xBF"};
    size_t n;

    do {
        n = strspn(s, "' \t\r\n");
        for (size_t i = 0; n == 0 && i < sizeof(wide) / sizeof(wide[0]); i++)
            if (strncmp(s, wide[i], strlen(wide[i])) == 0)
                n = strlen(wide[i]);
        if (n == 0 && strncmp(s, "\xE2\x80", 2) == 0 && (unsigned char)s[2] >= 0x80 &&
            (unsigned char)s[2] <= 0x8B)
            n = 3;
        s += n;
    } while (n > 0);
    return s;
}

bool cell_needs_apostrophe(const char *text)
{
    text = skip_blanks(text);
    return begins_formula(text) && !is_number(text);
}

const char *cell_restore(const char *text)
{
    return *text == '\'' && cell_needs_apostrophe(text + 1) ? text + 1 : text;
}
