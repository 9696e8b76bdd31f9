#include "doc_char.h"

size_t doc_char(const char *s)
{
    size_t n = 1;

    while (((unsigned char)s[n] & 0xC0U) == 0x80U)
        n++;
    return n;
}
