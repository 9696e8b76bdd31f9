/* A list as XML: an element of the names that data/watchlists.csv has is a row, and its fields are
 * the elements within it. A row may be within another, whose number it has where it has none. */
#include "watch_file.h"
#include "xml/xml.h"

enum { ITEMS_DEEP = 4, BLOCK = 64 * 1024 };

struct item {
    char text[WATCH_FIELDS][WATCH_TEXT];
};

struct xml_rows {
    struct watch_reading *r;
    struct item open[ITEMS_DEEP];
    int depth;
    int64_t read; /* bytes */
};

static bool is_item(const struct watch_reading *r, const char *name)
{
    const size_t n = strlen(name);

    for (const char *w = r->o->list->items; *w; w += strcspn(w, " "), w += strspn(w, " "))
        if (strcspn(w, " ") == n && strncmp(w, name, n) == 0)
            return true;
    return false;
}

static enum dd_rc on_start(void *data, const char *name, const char *const *attributes,
                           struct dd_error *err)
{
    struct xml_rows *x = data;

    (void)attributes;
    if (!is_item(x->r, name))
        return DD_OK;
    if (x->depth == ITEMS_DEEP)
        return dd_fail(err, DD_INPUT, "xml.deep", NULL);
    memset(&x->open[x->depth++], 0, sizeof(x->open[0]));
    return DD_OK;
}

static void keep(char to[WATCH_TEXT], const char *text, bool more)
{
    const size_t n = more ? strlen(to) : 0;

    if (n == 0 && *to && !more)
        return;
    (void)snprintf(to + n, WATCH_TEXT - n, "%s%s", n > 0 ? " " : "", text);
}

static enum dd_rc end_item(struct xml_rows *x, struct dd_error *err)
{
    struct item *item = &x->open[--x->depth];
    const char *values[WATCH_FIELDS];

    for (int i = 0; i < WATCH_FIELDS; i++)
        values[i] = item->text[i];
    if (!*values[WATCH_NUMBER] && x->depth > 0)
        values[WATCH_NUMBER] = x->open[x->depth - 1].text[WATCH_NUMBER];
    /* One of several names may be empty. */
    if (x->depth > 0 && !*values[WATCH_NAME] && !*values[WATCH_PART])
        return DD_OK;
    return watch_pass(x->r, values, 0, err);
}

static enum dd_rc on_end(void *data, const char *name, const char *text, struct dd_error *err)
{
    struct xml_rows *x = data;
    enum watch_field f;

    if (x->depth == 0)
        return DD_OK;
    if (is_item(x->r, name))
        return end_item(x, err);
    f = *text ? watch_field_of(name) : WATCH_FIELDS;
    if (f == WATCH_FIELDS)
        return DD_OK;
    x->r->seen[f] = true;
    keep(x->open[x->depth - 1].text[f], text, f == WATCH_PART);
    return DD_OK;
}

static enum dd_rc read_blocks(struct xml_rows *x, struct xml_reader *reader, struct dd_error *err)
{
    char block[BLOCK];
    size_t n = sizeof(block);
    enum dd_rc rc = DD_OK;

    while (rc == DD_OK && n == sizeof(block)) {
        rc = source_read(&x->r->src, x->read, block, sizeof(block), &n, err);
        if (rc == DD_OK)
            rc = xml_read(reader, block, n, n < sizeof(block), err);
        x->read += (int64_t)n;
        watch_progress(x->r, x->read);
    }
    return rc;
}

enum dd_rc watch_read_xml(struct watch_reading *r, struct dd_error *err)
{
    struct xml_rows *x = arena_alloc(r->a, sizeof(*x));
    struct xml_reader *reader;
    enum dd_rc rc;

    if (!x)
        return dd_no_memory(err);
    x->r = r;
    r->out->format = "XML";
    reader = xml_reader_new(&(struct xml_events){on_start, on_end, x, false});
    rc = reader ? read_blocks(x, reader, err) : dd_no_memory(err);
    xml_reader_free(reader);
    return rc;
}
