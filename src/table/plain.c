#include "plain.h"

#include "ddreg/text.h"

char *plain_cut(struct arena *a, const char *s, size_t max)
{
    struct buf plain = BUF_INIT;
    char *out = NULL;
    size_t n;

    text_add_plain(&plain, s ? s : "");
    n = plain.len;
    if (n > max)
        for (n = max; n > 0 && ((unsigned char)buf_str(&plain)[n] & 0xC0) == 0x80;)
            n--;
    if (!plain.failed)
        out = arena_printf(a, "%.*s%s", (int)n, buf_str(&plain), n < plain.len ? "…" : "");
    buf_release(&plain);
    return out;
}
