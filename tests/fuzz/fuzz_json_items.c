/* JSON item by item: the same in any blocks, and what the library reads as a whole is not broken.
 */
#include "ddreg/json_items.h"
#include "ddreg/json_read.h"
#include "fuzz.h"

struct seen {
    uint64_t sum;
    int64_t items;
};

static enum dd_rc take(void *data, const char *item, const struct json_item_value *values,
                       struct dd_error *err)
{
    struct seen *s = data;
    size_t n = strlen(item);

    (void)err;
    FUZZ_MUST(n >= 2 && item[0] == '{' && item[n - 1] == '}');
    for (int i = 0; i < JSON_ITEM_WANTED; i++)
        FUZZ_MUST(values[i].n == 0 ||
                  (values[i].text > item && values[i].text + values[i].n < item + n));
    for (size_t i = 0; i < n; i++)
        s->sum = s->sum * 31 + (unsigned char)item[i];
    s->sum += values[0].n * 7 + values[1].n;
    s->items++;
    return DD_OK;
}

static enum dd_rc read_all(const char *text, size_t n, size_t block, struct seen *s)
{
    const struct json_items_sink sink = {
        take, s, "_embedded", {"enheter", "underenheter"}, {"number", "since"}};
    struct json_items it;
    struct dd_error err;
    enum dd_rc rc = DD_OK;

    *s = (struct seen){0, 0};
    json_items_begin(&it, &sink);
    for (size_t at = 0; rc == DD_OK && at < n; at += block)
        rc = json_items_add(&it, text + at, n - at < block ? n - at : block, &err);
    if (rc == DD_OK)
        rc = json_items_end(&it, &err);
    FUZZ_MUST(rc == DD_OK || rc == DD_INPUT);
    json_items_release(&it);
    return rc;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *s = fuzz_text(data, size);
    size_t n = strlen(s);
    struct seen whole, parts;
    enum dd_rc rc = read_all(s, n, n + 1, &whole), again = read_all(s, n, size % 7 + 1, &parts);
    struct json_reader r;
    struct dd_error err;
    struct arena a;

    FUZZ_MUST(rc == again &&
              (rc != DD_OK || (whole.sum == parts.sum && whole.items == parts.items)));
    arena_init(&a, 16 * 1024 * 1024);
    (void)json_read(&r, &a, s);
    if (json_read_end(&r, DD_INPUT, "x", &err) == DD_OK && rc != DD_OK)
        FUZZ_MUST(n > JSON_ITEMS_LEVELS); /* so many levels */
    arena_release(&a);
    free(s);
    return 0;
}
