/* Whatever the text: a document is read or refused, and what is read is written as it was read. */
#include "ddreg/doc.h"
#include "fuzz.h"

static bool again(struct arena *a, const char *text, struct buf *out)
{
    struct dd_error err = {0};
    struct doc d;

    return doc_read_json(&d, a, text, &err) == DD_OK && doc_write_json(&d, out, &err) == DD_OK;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *s = fuzz_text(data, size);
    struct buf once = BUF_INIT, twice = BUF_INIT;
    struct arena a;

    arena_init(&a, 16 * 1024 * 1024);
    if (again(&a, s, &once)) {
        FUZZ_MUST(again(&a, buf_str(&once), &twice));
        FUZZ_MUST(strcmp(buf_str(&once), buf_str(&twice)) == 0);
    }
    buf_release(&once);
    buf_release(&twice);
    arena_release(&a);
    free(s);
    return 0;
}
