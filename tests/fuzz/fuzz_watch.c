/* Files of public lists, as tables and as XML: read or refused with a sentence, and what is read
 * are texts. */
#include "fuzz.h"
#include "import/watch_file.h"

static enum dd_rc take(void *data, const char *const values[WATCH_FIELDS], struct dd_error *err)
{
    int64_t *rows = data;

    (void)err;
    for (int i = 0; i < WATCH_FIELDS; i++)
        FUZZ_MUST(fuzz_is_utf8(values[i]) && strlen(values[i]) < WATCH_TEXT - 1);
    FUZZ_MUST(*values[WATCH_NAME] || *values[WATCH_ORGNR]);
    (*rows)++;
    return DD_OK;
}

/* A first byte says which list it is. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const lists[] = {"renhold", "eu", "ofac", "wro"};
    struct watchlist_options o = {.path = NULL};
    struct watchlist_result out = {.format = ""};
    struct dd_error err = {.id = NULL};
    struct watch_reading r = {.o = &o, .src = {.fd = -1}, .out = &out, .take = take};
    struct arena a;
    int64_t rows = 0;
    enum dd_rc rc;

    if (size < 2)
        return 0;
    o.list = watchlist_find(lists[data[0] % 4]);
    o.path = fuzz_file(data + 1, size - 1);
    FUZZ_MUST(o.list != NULL);
    arena_init(&a, 16 * 1024 * 1024);
    r.a = &a;
    r.data = &rows;
    rc = watch_file_read(&r, &err);
    if (rc != DD_OK)
        fuzz_check_error(&err, DD_INPUT);
    FUZZ_MUST(out.rows == rows);
    watch_file_close(&r);
    arena_release(&a);
    return 0;
}
