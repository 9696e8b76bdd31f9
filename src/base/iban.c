#include "ddreg/iban.h"

#include <ctype.h>
#include <string.h>

enum { IBAN_MIN = 15, IBAN_MAX = 34, BIC_SHORT = 8, BIC_LONG = 11 };

/* Letters as capitals and digits, without spaces; 0: something else is among them, or too much. */
static size_t read_signs(char out[IBAN_MAX + 1], const char *text)
{
    size_t n = 0;

    for (; *text; text++) {
        const unsigned char c = (unsigned char)*text;
        if (c == ' ')
            continue;
        if (c >= 0x80 || !isalnum(c) || n == IBAN_MAX)
            return 0;
        out[n++] = (char)toupper(c);
    }
    out[n] = '\0';
    return n;
}

static size_t span(const char *s, bool letters)
{
    size_t n = 0;

    while (letters ? isalpha((unsigned char)s[n]) : isdigit((unsigned char)s[n]))
        n++;
    return n;
}

/* ISO 7064: the first four behind the rest, letters as 10 to 35, modulo 97. */
static bool has_check_digits(const char *s, size_t n)
{
    int rest = 0;

    for (size_t i = 0; i < n; i++) {
        const char c = s[(i + 4) % n];
        rest = isdigit((unsigned char)c) ? (rest * 10 + (c - '0')) % 97
                                         : (rest * 100 + (c - 'A' + 10)) % 97;
    }
    return rest == 1;
}

bool iban_country(char out[IBAN_COUNTRY_SIZE], const char *text)
{
    char s[IBAN_MAX + 1];
    const size_t n = read_signs(s, text);
    const bool iban =
        n >= IBAN_MIN && span(s, true) == 2 && span(s + 2, false) >= 2 && has_check_digits(s, n);
    const bool bic = (n == BIC_SHORT || n == BIC_LONG) && span(s, true) >= 6;

    if (!iban && !bic)
        return false;
    memcpy(out, iban ? s : s + 4, 2);
    out[2] = '\0';
    return true;
}
