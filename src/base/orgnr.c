#include "ddreg/orgnr.h"

#include <strings.h>

/* The length of a separator people put between groups of digits, else 0. */
static size_t separator(const char *s)
{
    static const char *const all[] = {" ", ".", "-", "\t", "\xC2\xA0", "\xE2\x80\xAF"};

    for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++)
        if (strncmp(s, all[i], strlen(all[i])) == 0)
            return strlen(all[i]);
    return 0;
}

static const char *skip(const char *s)
{
    size_t n;

    while ((n = separator(s)) > 0)
        s += n;
    return s;
}

bool orgnr_read(char out[ORGNR_SIZE], const char *s)
{
    int n = 0;

    s = skip(s);
    if (strncasecmp(s, "NO", 2) == 0)
        s += 2;
    for (s = skip(s); *s >= '0' && *s <= '9'; s = skip(s + 1)) {
        if (n == ORGNR_SIZE - 1)
            return false;
        out[n++] = *s;
    }
    if (strncasecmp(s, "MVA", 3) == 0)
        s = skip(s + 3);
    out[n] = '\0';
    return n == ORGNR_SIZE - 1 && *s == '\0';
}

bool orgnr_valid(const char *nr)
{
    static const int weights[] = {3, 2, 7, 6, 5, 4, 3, 2};
    int sum = 0, check;

    if (strspn(nr, "0123456789") != ORGNR_SIZE - 1 || nr[ORGNR_SIZE - 1] != '\0')
        return false;
    for (int i = 0; i < 8; i++)
        sum += (nr[i] - '0') * weights[i];
    if (strspn(nr, (const char[]){nr[0], '\0'}) == ORGNR_SIZE - 1)
        return false; /* 000000000 and 999999999 fit, but are what people write for "none" */
    check = (11 - sum % 11) % 11;
    return check == nr[8] - '0'; /* 10 is no digit, so such a number is never valid */
}
