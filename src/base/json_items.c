#include "ddreg/json_items.h"

#include <string.h>
#include <strings.h>

/* A block of the text, and where in it the item under way begins: 0 where it began before. */
struct block {
    const char *bytes;
    size_t n, from;
};

static enum dd_rc fail(const struct json_items *it, const char *id, struct dd_error *err)
{
    char n[24];

    (void)snprintf(n, sizeof(n), "%lld", (long long)it->count);
    return dd_fail(err, DD_INPUT, id, "n", n, NULL);
}

static enum dd_rc broken(const struct json_items *it, struct dd_error *err)
{
    return fail(it, "json.items.broken", err);
}

void json_items_begin(struct json_items *it, const struct json_items_sink *sink)
{
    *it = (struct json_items){.sink = sink, .item = BUF_INIT, .wanted = -1};
}

void json_items_release(struct json_items *it)
{
    buf_release(&it->item);
}

/* --- Items ------------------------------------------------------------------------------------ */

static void begin_item(struct json_items *it, struct block *b, size_t i)
{
    buf_reset(&it->item);
    memset(it->values, 0, sizeof(it->values));
    it->inside = true;
    it->item_level = it->level;
    it->count++;
    b->from = i;
}

/* Where the block's byte is in the item. */
static size_t place(const struct json_items *it, const struct block *b, size_t i)
{
    return it->item.len + (i - b->from);
}

static enum dd_rc keep(struct json_items *it, const struct block *b, size_t end,
                       struct dd_error *err)
{
    if (place(it, b, end) > JSON_ITEM_MAX)
        return fail(it, "json.items.large", err);
    buf_add_mem(&it->item, b->bytes + b->from, end - b->from);
    return buf_ok(&it->item, err);
}

static enum dd_rc end_item(struct json_items *it, const struct block *b, size_t i,
                           struct dd_error *err)
{
    struct json_item_value values[JSON_ITEM_WANTED];
    enum dd_rc rc = keep(it, b, i + 1, err);

    for (size_t k = 0; k < JSON_ITEM_WANTED; k++)
        values[k] =
            (struct json_item_value){buf_str(&it->item) + it->values[k].at, it->values[k].n};
    it->inside = false;
    return rc == DD_OK ? it->sink->take(it->sink->data, buf_str(&it->item), values, err) : rc;
}

/* --- What opens and closes -------------------------------------------------------------------- */

static bool is_array_of_items(const struct json_items *it)
{
    return it->level == 1 || (it->level == 3 && it->open[0] == '{' && it->open[1] == '{' &&
                              it->path[0] && it->path[1]);
}

static enum dd_rc open_one(struct json_items *it, struct block *b, size_t i, struct dd_error *err)
{
    if (it->ended || it->level == JSON_ITEMS_LEVELS)
        return broken(it, err);
    it->open[it->level++] = b->bytes[i];
    it->key_next = b->bytes[i] == '{';
    it->wanted = -1;
    if (b->bytes[i] == '[' && !it->had_array && is_array_of_items(it)) {
        it->had_array = true;
        it->array_level = it->level;
        it->inside = false; /* the whole is none */
        it->count = 0;
    } else if (b->bytes[i] == '{' && !it->inside &&
               (it->level == 1 || (it->array_level > 0 && it->level == it->array_level + 1))) {
        begin_item(it, b, i);
    }
    return DD_OK;
}

static enum dd_rc close_one(struct json_items *it, const struct block *b, size_t i,
                            struct dd_error *err)
{
    const char opened = b->bytes[i] == '}' ? '{' : '[';
    const bool item = it->inside && it->level == it->item_level;

    if (it->level == 0 || it->open[it->level - 1] != opened)
        return broken(it, err);
    if (it->level == it->array_level)
        it->array_level = 0;
    it->level--;
    it->ended = it->level == 0;
    it->key_next = false;
    return item ? end_item(it, b, i, err) : DD_OK;
}

/* --- Texts ------------------------------------------------------------------------------------ */

static bool word_is(const struct json_items *it, const char *key)
{
    return it->nword < sizeof(it->word) && strlen(key) == it->nword &&
           strncasecmp(it->word, key, it->nword) == 0;
}

static void end_key(struct json_items *it)
{
    if (it->level == 1)
        it->path[0] = word_is(it, it->sink->outer);
    else if (it->level == 2)
        it->path[1] = word_is(it, it->sink->inner[0]) ||
                      (it->sink->inner[1] && word_is(it, it->sink->inner[1]));
    if (!it->inside || it->level != it->item_level)
        return;
    it->wanted = -1;
    for (int k = 0; k < JSON_ITEM_WANTED; k++)
        if (it->sink->wanted[k] && word_is(it, it->sink->wanted[k]))
            it->wanted = k;
}

static bool is_wanted(const struct json_items *it)
{
    return it->inside && it->level == it->item_level && it->wanted >= 0;
}

static void begin_text(struct json_items *it, const struct block *b, size_t i)
{
    it->quoted = true;
    it->key = it->key_next;
    it->nword = 0;
    if (!it->key && is_wanted(it))
        it->values[it->wanted].at = place(it, b, i + 1);
}

static void end_text(struct json_items *it, const struct block *b, size_t i)
{
    it->quoted = false;
    if (it->key)
        end_key(it);
    else if (is_wanted(it))
        it->values[it->wanted].n = place(it, b, i) - it->values[it->wanted].at;
}

static void add_word(struct json_items *it, const char *bytes, size_t n)
{
    if (it->key && it->nword + n < sizeof(it->word))
        memcpy(it->word + it->nword, bytes, n);
    it->nword += n;
}

/* A byte of a text; gives the last of the bytes that are nothing but part of it. */
static size_t read_text(struct json_items *it, const struct block *b, size_t i)
{
    size_t end = i + 1;

    if (!it->escaped && b->bytes[i] == '"') {
        end_text(it, b, i);
        return i;
    }
    it->escaped = !it->escaped && b->bytes[i] == '\\';
    while (!it->escaped && end < b->n && b->bytes[end] != '"' && b->bytes[end] != '\\')
        end++;
    add_word(it, b->bytes + i, end - i);
    return end - 1;
}

/* --- The text --------------------------------------------------------------------------------- */

static bool is_plain(char c)
{
    return c != '\0' && strchr(" \t\r\n+-.0123456789eEtrufalsn", c);
}

static enum dd_rc read_byte(struct json_items *it, struct block *b, size_t i, struct dd_error *err)
{
    switch (b->bytes[i]) {
    case '"':
        if (it->level == 0)
            return broken(it, err);
        begin_text(it, b, i);
        return DD_OK;
    case '{':
    case '[':
        return open_one(it, b, i, err);
    case '}':
    case ']':
        return close_one(it, b, i, err);
    case ',':
        it->key_next = it->level > 0 && it->open[it->level - 1] == '{';
        return it->level > 0 ? DD_OK : broken(it, err);
    case ':':
        it->key_next = false;
        return it->level > 0 ? DD_OK : broken(it, err);
    default:
        return is_plain(b->bytes[i]) && (it->level > 0 || strchr(" \t\r\n", b->bytes[i]))
                   ? DD_OK
                   : broken(it, err);
    }
}

enum dd_rc json_items_add(struct json_items *it, const char *bytes, size_t n, struct dd_error *err)
{
    struct block b = {bytes, n, 0};
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        if (it->quoted)
            i = read_text(it, &b, i);
        else
            rc = read_byte(it, &b, i, err);
    }
    return rc == DD_OK && it->inside ? keep(it, &b, n, err) : rc;
}

enum dd_rc json_items_end(struct json_items *it, struct dd_error *err)
{
    return it->ended ? DD_OK : broken(it, err);
}
