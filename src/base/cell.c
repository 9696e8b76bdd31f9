#include "ddreg/cell.h"

#include <string.h>

/* Digits with one sign before them, separators between them. */
static bool is_number(const char *s)
{
    size_t n;

    if (*s == '-' || *s == '+')
        s++;
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

bool cell_needs_apostrophe(const char *text)
{
    text += strspn(text, "' "); /* many spreadsheets drop the blanks */
    return *text != '\0' && strchr("=+-@", *text) && !is_number(text);
}

const char *cell_restore(const char *text)
{
    return *text == '\'' && cell_needs_apostrophe(text + 1) ? text + 1 : text;
}
