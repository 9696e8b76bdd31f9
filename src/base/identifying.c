#include "ddreg/identifying.h"

#include <stddef.h>
#include <string.h>

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static size_t digits(const char *at)
{
    size_t n = 0;

    while (is_digit(at[n]))
        n++;
    return n;
}

/* Eleven digits, or six, a blank and five; `at` is where digits begin. */
static bool is_identity_number(const char *at)
{
    enum { DATE = 6, REST = 5 };
    const size_t n = digits(at);

    return n == DATE + REST || (n == DATE && at[DATE] == ' ' && digits(at + DATE + 1) == REST);
}

/* What may be beside the "@" of an address. */
static bool is_address_char(char c)
{
    return c && !strchr(" \t\r\n,;:<>()[]\"'@", c);
}

/* Something before it, and something with a point in it after it. */
static bool is_address(const char *text, const char *at)
{
    const char *end = at + 1, *point = NULL;

    if (at == text || !is_address_char(at[-1]))
        return false;
    for (; is_address_char(*end); end++)
        if (*end == '.' && end > at + 1)
            point = end;
    return point && is_address_char(point[1]);
}

bool identifying(const char *text)
{
    for (const char *p = text; *p; p++) {
        if (*p == '@' && is_address(text, p))
            return true;
        if (is_digit(*p) && (p == text || !is_digit(p[-1])) && is_identity_number(p))
            return true;
    }
    return false;
}
