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

bool cell_needs_apostrophe(const char *text)
{
    text += strspn(text, "' "); /* many spreadsheets drop the blanks */
    return begins_formula(text) && !is_number(text);
}

const char *cell_restore(const char *text)
{
    return *text == '\'' && cell_needs_apostrophe(text + 1) ? text + 1 : text;
}
