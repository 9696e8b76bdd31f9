/* Whether a text has a name in it. */
#include "ddreg/text.h"

#include <ctype.h>
#include <string.h>

static bool is_of_word(char c)
{
    return ((unsigned char)c & 0x80U) != 0 || isalnum((unsigned char)c);
}

bool text_has_name(const char *text, const char *name)
{
    const size_t n = strlen(name);

    for (const char *p = n > 0 ? strstr(text, name) : NULL; p; p = strstr(p + 1, name)) {
        const char *end = p + n;
        if (p > text && is_of_word(p[-1]))
            continue;
        if (!is_of_word(*end) || (*end == 's' && !is_of_word(end[1])))
            return true;
    }
    return false;
}
