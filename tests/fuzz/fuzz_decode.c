/* Bytes of a file -> UTF-8. The first two bytes say how many letters come before the rest, so that
 * characters also lie across the end of a block. */
#include "table/decode.h"
#include "fuzz.h"

enum { PREFIX = 3 * SOURCE_BLOCK };

/* All that the decoder gives; false on an error, which must be one that files have. */
static bool decode(const struct source *src, struct buf *out)
{
    struct dd_error err = {.id = NULL};
    struct decoder *d = NULL;
    const char *block;
    size_t n = 1;
    enum dd_rc rc = decoder_open(&d, src, &err);

    while (rc == DD_OK && n > 0) {
        rc = decoder_read(d, &block, &n, &err);
        if (rc == DD_OK)
            buf_add_mem(out, block, n);
    }
    decoder_free(d);
    if (rc != DD_OK) {
        FUZZ_MUST(rc == DD_INPUT);
        fuzz_check_error(&err, rc);
    }
    return rc == DD_OK;
}

static void check(const struct source *src, const char *bytes, size_t size)
{
    struct buf out = BUF_INIT, again = BUF_INIT;
    bool ok = decode(src, &out);

    FUZZ_MUST(ok == decode(src, &again));
    if (ok) {
        FUZZ_MUST(out.len == again.len && text_valid_utf8(buf_str(&out), out.len));
        FUZZ_MUST(out.len == strlen(buf_str(&out))); /* no NUL */
        if (src->encoding == ENC_UTF8)               /* unchanged */
            FUZZ_MUST(out.len == size - (size_t)src->bom &&
                      memcmp(buf_str(&out), bytes + src->bom, out.len) == 0);
    }
    buf_release(&out);
    buf_release(&again);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static char bytes[PREFIX + 1024 * 1024];
    struct dd_error err = {.id = NULL};
    struct source src;
    size_t prefix, n;
    enum dd_rc rc;

    if (size < 2 || size > 1024 * 1024)
        return 0;
    prefix = (size_t)(data[0] << 8 | data[1]) % PREFIX;
    memset(bytes, 'a', prefix);
    memcpy(bytes + prefix, data + 2, size - 2);
    n = prefix + size - 2;
    rc = source_open(&src, fuzz_file(bytes, n), &err);
    if (rc == DD_OK)
        check(&src, bytes, n);
    else
        fuzz_check_error(&err, DD_INPUT);
    source_close(&src);
    return 0;
}
