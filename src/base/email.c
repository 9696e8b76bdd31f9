#include "ddreg/email.h"

#include <string.h>

#include "ddreg/text.h"

enum { ADDRESS_MAX = 254, LOCAL_MAX = 64 };

/* Words of letters, digits and `signs`, with single points between them. */
static bool are_words(const char *s, size_t length, const char *signs)
{
    size_t n;

    if (length == 0 || s[0] == '.' || s[length - 1] == '.')
        return false;
    for (size_t i = 0; i < length; i += n) {
        const unsigned char c = (unsigned char)s[i];
        n = text_char(s + i);
        if (n == 0 || (c == '.' && s[i + 1] == '.'))
            return false;
        if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') &&
            c != '.' && !(c < 0x80 && strchr(signs, c)) && !(c >= 0x80 && text_is_letter(s + i)))
            return false;
    }
    return true;
}

bool email_is_address(const char *s)
{
    const char *at = strchr(s, '@');

    return at && strlen(s) <= ADDRESS_MAX && at - s <= LOCAL_MAX &&
           are_words(s, (size_t)(at - s), "_+-'!$*/^{}~&#") &&
           are_words(at + 1, strlen(at + 1), "-");
}

/* Would printing it change it? Then it has line ends, tabs or other control characters. */
static bool is_plain(const char *s)
{
    struct buf shown = BUF_INIT;
    bool same;

    text_add_plain(&shown, s);
    same = !shown.failed && strcmp(buf_str(&shown), s) == 0;
    buf_release(&shown);
    return same;
}

bool email_is_contact(const char *s)
{
    static const char between[] = " ,;()<>\"", behind[] = ".:";
    char word[ADDRESS_MAX + 2];
    int found = 0;

    if (!is_plain(s))
        return false;
    for (size_t n; *s; s += n) {
        s += strspn(s, between);
        n = strcspn(s, between);
        if (!memchr(s, '@', n) ||
            (n < sizeof(word) && snprintf(word, n + 1, "%s", s) > 0 && strstr(word, "://")))
            continue;
        while (n > 0 && strchr(behind, s[n - 1]))
            n--;
        if (n >= sizeof(word) || snprintf(word, n + 1, "%s", s) <= 0 || !email_is_address(word) ||
            found++ > 0)
            return false;
        n = strcspn(s, between);
    }
    return true;
}
