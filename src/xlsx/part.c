#include "part.h"

#include <string.h>

static enum dd_rc feed(void *data, const void *bytes, size_t n, struct dd_error *err)
{
    return xml_read(data, bytes, n, false, err);
}

/* What the XML reader says is about a file; this is about one within another. */
static enum dd_rc name_part(const struct book *b, const char *name, struct dd_error *err)
{
    const struct dd_error was = *err;
    const char *line = dd_error_get(&was, "line"), *column = dd_error_get(&was, "column");
    const char *id = strcmp(was.id, "xml.doctype") == 0 ? "xlsx.unsafe"
                     : strcmp(was.id, "xml.long") == 0  ? "xlsx.long"
                                                        : "xlsx.broken";

    if (was.rc == DD_INPUT && strncmp(was.id, "xml.", 4) == 0)
        return dd_fail(err, DD_INPUT, id, "file", b->path, "part", name, "line", line ? line : "1",
                       "column", column ? column : "1", NULL);
    dd_error_add(err, "file", b->path);
    return was.rc;
}

bool part_there(const struct book *b, const char *name)
{
    return archive_find(b->zip, name, NULL) >= 0;
}

enum dd_rc part_read(const struct book *b, const char *name, const struct xml_events *events,
                     struct dd_error *err)
{
    bool twice;
    int64_t at = archive_find(b->zip, name, &twice);
    struct xml_reader *xml;
    enum dd_rc rc;

    if (at < 0)
        return dd_fail(err, DD_INPUT, "xlsx.missing", "file", b->path, "part", name, NULL);
    if (twice)
        return dd_fail(err, DD_INPUT, "xlsx.twice", "file", b->path, "part", name, NULL);
    if (!(xml = xml_reader_new(events)))
        return dd_no_memory(err);
    rc = archive_read(b->zip, at, &(struct packed_sink){feed, xml}, err);
    if (rc == DD_OK)
        rc = xml_read(xml, "", 0, true, err);
    xml_reader_free(xml);
    return rc == DD_OK ? DD_OK : name_part(b, name, err);
}
