#include "xml.h"

#include <expat.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "ddreg/arena.h"

enum { NUMBER_BYTES = 24 };

struct xml_reader {
    struct xml_events events;
    XML_Parser parser;
    struct buf text;
    int depth;
    bool leaf;     /* the element that was begun last has no other within */
    int64_t fed;   /* bytes, before the block at hand */
    enum dd_rc rc; /* of the first error */
    struct dd_error *err;
};

static void *resize(void *p, size_t n)
{
    return mem_realloc(p, n);
}

static void *make(size_t n)
{
    return mem_realloc(NULL, n);
}

static void add_place(struct xml_reader *r)
{
    char line[NUMBER_BYTES], column[NUMBER_BYTES];

    (void)snprintf(line, sizeof(line), "%lu", (unsigned long)XML_GetCurrentLineNumber(r->parser));
    (void)snprintf(column, sizeof(column), "%lu",
                   (unsigned long)XML_GetCurrentColumnNumber(r->parser) + 1);
    dd_error_add(r->err, "line", line);
    dd_error_add(r->err, "column", column);
}

/* The first error stops the parser; what it still says is passed over. */
static void stop(struct xml_reader *r, enum dd_rc rc)
{
    if (r->rc != DD_OK || rc == DD_OK)
        return;
    r->rc = rc;
    add_place(r);
    (void)XML_StopParser(r->parser, XML_FALSE);
}

static void refuse(struct xml_reader *r, const char *id)
{
    if (r->rc == DD_OK)
        stop(r, dd_fail(r->err, DD_INPUT, id, NULL));
}

static const char *local_name(const char *name)
{
    const char *colon = strrchr(name, ':');

    return colon ? colon + 1 : name;
}

static void XMLCALL on_start(void *data, const XML_Char *name, const XML_Char **attributes)
{
    struct xml_reader *r = data;

    if (r->rc != DD_OK)
        return;
    if (r->depth == XML_DEPTH) {
        refuse(r, "xml.deep");
        return;
    }
    r->depth++;
    r->leaf = true;
    buf_reset(&r->text);
    stop(r, r->events.start(r->events.data, local_name(name), attributes, r->err));
}

const char *xml_attribute(const char *const *attributes, const char *name)
{
    for (; *attributes; attributes += 2)
        if (strcmp(local_name(attributes[0]), name) == 0)
            return attributes[1];
    return NULL;
}

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* The text, without the white space around it where that means nothing. */
static const char *text_of(const struct xml_reader *r, struct buf *b)
{
    const char *s = buf_str(b);

    if (r->events.spaces)
        return s;
    while (b->len > 0 && is_space(b->data[b->len - 1]))
        b->data[--b->len] = '\0';
    while (is_space(*s))
        s++;
    return s;
}

static void XMLCALL on_end(void *data, const XML_Char *name)
{
    struct xml_reader *r = data;

    if (r->rc != DD_OK)
        return;
    if (r->text.failed) {
        stop(r, dd_no_memory(r->err));
        return;
    }
    stop(r, r->events.end(r->events.data, local_name(name), r->leaf ? text_of(r, &r->text) : "",
                          r->err));
    r->depth--;
    r->leaf = false;
    buf_reset(&r->text);
}

static void XMLCALL on_text(void *data, const XML_Char *s, int n)
{
    struct xml_reader *r = data;

    if (r->rc != DD_OK || !r->leaf)
        return;
    if (r->text.len + (size_t)n > XML_TEXT_BYTES)
        refuse(r, "xml.long");
    else
        buf_add_mem(&r->text, s, (size_t)n);
}

static void XMLCALL on_doctype(void *data, const XML_Char *name, const XML_Char *elsewhere,
                               const XML_Char *public, int subset)
{
    (void)name;
    (void)elsewhere;
    (void)public;
    (void)subset;
    refuse(data, "xml.doctype");
}

/* Windows-1252, which some makers declare; expat itself knows Unicode, Latin-1 and ASCII. */
static int XMLCALL on_encoding(void *data, const XML_Char *name, XML_Encoding *info)
{
    static const int high[32] = {0x20AC, -1,     0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, -1,     0x017D, -1,
                                 -1,     0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, -1,     0x017E, 0x0178};

    (void)data;
    if (strcasecmp(name, "windows-1252") != 0 && strcasecmp(name, "cp1252") != 0)
        return XML_STATUS_ERROR;
    for (int i = 0; i < 256; i++)
        info->map[i] = i >= 0x80 && i < 0xA0 ? high[i - 0x80] : i;
    info->data = NULL;
    info->convert = NULL;
    info->release = NULL;
    return XML_STATUS_OK;
}

struct xml_reader *xml_reader_new(const struct xml_events *events)
{
    static const XML_Memory_Handling_Suite memory = {make, resize, mem_free};
    struct xml_reader *r = mem_realloc(NULL, sizeof(*r));

    if (!r)
        return NULL;
    *r = (struct xml_reader){.events = *events, .parser = XML_ParserCreate_MM(NULL, &memory, NULL)};
    if (!r->parser) {
        mem_free(r);
        return NULL;
    }
    XML_SetUserData(r->parser, r);
    XML_SetElementHandler(r->parser, on_start, on_end);
    XML_SetCharacterDataHandler(r->parser, on_text);
    XML_SetStartDoctypeDeclHandler(r->parser, on_doctype);
    XML_SetUnknownEncodingHandler(r->parser, on_encoding, NULL);
    return r;
}

void xml_reader_free(struct xml_reader *r)
{
    if (!r)
        return;
    XML_ParserFree(r->parser);
    buf_release(&r->text);
    mem_free(r);
}

/* What the parser found wrong, where nothing of ours stopped it. */
static enum dd_rc broken(struct xml_reader *r, bool last)
{
    enum XML_Error code = XML_GetErrorCode(r->parser);

    if (r->rc != DD_OK)
        return r->rc;
    if (code == XML_ERROR_NO_MEMORY)
        r->rc = dd_no_memory(r->err);
    else if (code == XML_ERROR_UNKNOWN_ENCODING)
        r->rc = dd_fail(r->err, DD_INPUT, "xml.encoding", NULL);
    else if (last && (code == XML_ERROR_NO_ELEMENTS || code == XML_ERROR_UNCLOSED_TOKEN ||
                      code == XML_ERROR_PARTIAL_CHAR || code == XML_ERROR_UNCLOSED_CDATA_SECTION))
        r->rc = dd_fail(r->err, DD_INPUT, "xml.cut", NULL);
    else
        r->rc = dd_fail(r->err, DD_INPUT, "xml.broken", "why", XML_ErrorString(code), NULL);
    add_place(r);
    return r->rc;
}

enum dd_rc xml_read(struct xml_reader *r, const void *bytes, size_t n, bool last,
                    struct dd_error *err)
{
    int64_t done;

    if (n > INT32_MAX)
        return dd_fail_limit(err, "xml");
    r->err = err;
    if (XML_Parse(r->parser, bytes, (int)n, last) != XML_STATUS_OK)
        return broken(r, last);
    r->fed += (int64_t)n;
    done = (int64_t)XML_GetCurrentByteIndex(r->parser);
    if (!last && done >= 0 && r->fed - done > XML_TOKEN_BYTES)
        refuse(r, "xml.long");
    return r->rc;
}

void xml_library(struct buf *out)
{
    const char *version = XML_ExpatVersion(); /* "expat_2.5.0" */

    buf_printf(out, "expat %s", strncmp(version, "expat_", 6) == 0 ? version + 6 : version);
}
