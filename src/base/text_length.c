/* How long texts may be. */
#include "ddreg/text.h"

/* Characters, each by its first byte. */
static size_t count(const char *s)
{
    size_t n = 0;

    for (; *s; s++)
        n += ((unsigned char)*s & 0xC0U) != 0x80U;
    return n;
}

bool text_is_longer(const char *s, size_t max)
{
    return strnlen(s, max + 1) > max && count(s) > max;
}

enum dd_rc text_check_length(const char *s, size_t max, const char *what, struct dd_error *err)
{
    char length[24], limit[24];

    if (!text_is_longer(s, max))
        return DD_OK;
    (void)snprintf(length, sizeof(length), "%zu", count(s));
    (void)snprintf(limit, sizeof(limit), "%zu", max);
    return dd_fail(err, DD_INPUT, max == TEXT_NAME_MAX ? "text.long_name" : "text.long", "what",
                   what, "length", length, "limit", limit, NULL);
}
