#include "ddreg/public_id.h"

#include <inttypes.h>

void public_id_write(char out[PUBLIC_ID_SIZE], const char *letters, int64_t number)
{
    (void)snprintf(out, PUBLIC_ID_SIZE, "%.2s-%" PRId64, letters, number);
}

const char *public_id_text(struct arena *a, const char *letters, int64_t number)
{
    char text[PUBLIC_ID_SIZE];

    public_id_write(text, letters, number);
    return arena_strdup(a, text);
}

static bool read_number(int64_t *number, const char *digits)
{
    int64_t n = 0;

    if (*digits < '1' || *digits > '9')
        return false;
    for (; *digits >= '0' && *digits <= '9'; digits++) {
        int digit = *digits - '0';
        if (n > (INT64_MAX - digit) / 10)
            return false;
        n = n * 10 + digit;
    }
    if (*digits)
        return false;
    *number = n;
    return true;
}

static char upper(char c)
{
    if (c >= 'a' && c <= 'z')
        return (char)(c - 'a' + 'A');
    return c;
}

bool public_id_read(int64_t *number, const char *letters, const char *word)
{
    for (; *letters; letters++, word++)
        if (upper(*word) != *letters)
            return false;
    return *word == '-' && read_number(number, word + 1);
}

bool public_id_read_bare(int64_t *number, const char *letters, const char *word)
{
    return read_number(number, word) || public_id_read(number, letters, word);
}
