/* Reading XML as it comes, block by block: the only file that knows expat. Names of elements are
 * without their prefix, and text is that of elements without others within. A document type, and
 * with it every entity of the file's own, is refused. */
#ifndef DDREG_XML_XML_H
#define DDREG_XML_XML_H

#include <stdbool.h>

#include "ddreg/buf.h"
#include "ddreg/error.h"

enum {
    XML_DEPTH = 64,               /* elements within one another */
    XML_TEXT_BYTES = 256 * 1024,  /* of one text */
    XML_TOKEN_BYTES = 1024 * 1024 /* of one tag, comment or the like */
};

/* What is called for the elements; anything but DD_OK ends the reading with that error. The
 * texts are good until the function returns. */
struct xml_events {
    enum dd_rc (*start)(void *data, const char *name, const char *const *attributes,
                        struct dd_error *err);
    /* `text` has no white space around it; "" of an element with others within. */
    enum dd_rc (*end)(void *data, const char *name, const char *text, struct dd_error *err);
    void *data;
    bool spaces; /* white space around a text belongs to it */
};

/* The value of the attribute of that name, whatever its prefix; NULL: there is none. */
const char *xml_attribute(const char *const *attributes, const char *name);

struct xml_reader;

/* NULL: no memory. `events` is copied. */
struct xml_reader *xml_reader_new(const struct xml_events *events);
void xml_reader_free(struct xml_reader *r);

/* The next bytes; `last` says that there are no more. DD_INPUT "xml.broken" with line, column and
 * what the parser says, "xml.cut" for a file that ends too early, "xml.doctype", "xml.encoding",
 * "xml.deep", "xml.long"; each with "line" and "column", and so have errors of the events.
 * After an error the reader can only be freed. */
enum dd_rc xml_read(struct xml_reader *r, const void *bytes, size_t n, bool last,
                    struct dd_error *err) DD_MUST_CHECK;

/* "expat 2.5.0" */
void xml_library(struct buf *out);

#endif
