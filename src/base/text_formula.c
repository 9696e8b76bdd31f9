#include <string.h>

#include "ddreg/text.h"

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

bool text_is_formula(const char *s)
{
    s += strspn(s, "'");
    if (*s != '\0' && strchr("\t\r\n", *s))
        return true;
    s += strspn(s, " ");
    return *s != '\0' && strchr("=+-@", *s) && !is_number(s);
}

const char *text_unescape_formula(const char *s)
{
    return *s == '\'' && text_is_formula(s + 1) ? s + 1 : s;
}
