#include "ddreg/base64.h"

static void add_group(struct buf *out, const unsigned char *p, size_t n)
{
    static const char signs[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const unsigned bits =
        (unsigned)p[0] << 16 | (n > 1 ? (unsigned)p[1] << 8 : 0U) | (n > 2 ? (unsigned)p[2] : 0U);

    for (size_t i = 0; i < 4; i++)
        buf_add_mem(out, i <= n ? &signs[bits >> (18 - 6 * i) & 63U] : "=", 1);
}

void base64_add(struct buf *out, const void *bytes, size_t n, size_t line)
{
    const unsigned char *p = bytes;
    size_t on_line = 0;

    for (size_t i = 0; i < n; i += 3) {
        add_group(out, p + i, n - i < 3 ? n - i : 3);
        on_line += 4;
        if (line > 0 && (on_line == line || i + 3 >= n)) {
            buf_add(out, "\r\n");
            on_line = 0;
        }
    }
}
