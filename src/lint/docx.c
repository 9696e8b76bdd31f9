/* A .docx -> blocks: paragraphs with their styles, lists and tables. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "forms.h"
#include "packed/archive.h"
#include "xml/xml.h"

struct paper {
    struct lint_doc *d;
    struct xml_reader *xml;
    const char *path;
    struct buf text;
    enum block_kind kind;
    int64_t paragraph;
    int cells; /* how deep in cells of tables */
};

static enum dd_rc start(void *data, const char *name, const char *const *attributes,
                        struct dd_error *err)
{
    struct paper *p = data;
    const char *style = xml_attribute(attributes, "val");

    (void)err;
    if (strcmp(name, "pStyle") == 0 && style && p->kind != BLOCK_ROW)
        p->kind = strncasecmp(style, "heading", 7) == 0 || strncasecmp(style, "overskrift", 10) == 0
                      ? BLOCK_HEADING
                  : strcasecmp(style, "title") == 0 || strcasecmp(style, "tittel") == 0
                      ? BLOCK_HEADING
                      : p->kind;
    else if (strcmp(name, "numPr") == 0 && p->kind == BLOCK_PARAGRAPH)
        p->kind = BLOCK_ITEM;
    else if (strcmp(name, "tc") == 0)
        p->cells++;
    else if (strcmp(name, "tr") == 0 && p->cells == 0)
        p->kind = BLOCK_ROW;
    else if (strcmp(name, "tab") == 0 || strcmp(name, "br") == 0)
        buf_add_char(&p->text, ' ');
    return DD_OK;
}

static void finish(struct paper *p)
{
    passage_add(p->d, p->kind, p->paragraph, buf_str(&p->text), p->text.len);
    buf_reset(&p->text);
    p->kind = BLOCK_PARAGRAPH;
}

static enum dd_rc end(void *data, const char *name, const char *text, struct dd_error *err)
{
    struct paper *p = data;

    if (strcmp(name, "t") == 0) {
        buf_add(&p->text, text);
    } else if (strcmp(name, "p") == 0) {
        p->paragraph++;
        if (p->cells > 0)
            buf_add_char(&p->text, ' ');
        else
            finish(p);
    } else if (strcmp(name, "tc") == 0) {
        p->cells--;
        buf_add(&p->text, p->cells == 0 ? " | " : " ");
    } else if (strcmp(name, "tr") == 0 && p->cells == 0) {
        finish(p);
    }
    return buf_ok(&p->text, err);
}

static enum dd_rc take(void *data, const void *bytes, size_t n, struct dd_error *err)
{
    struct paper *p = data;

    return xml_read(p->xml, bytes, n, false, err);
}

static enum dd_rc read_document(struct paper *p, const struct archive *zip, struct dd_error *err)
{
    const struct xml_events events = {start, end, p, true};
    const struct packed_sink to = {take, p};
    int64_t at = archive_find(zip, "word/document.xml", NULL);
    enum dd_rc rc;

    if (at < 0)
        return dd_fail(err, DD_INPUT, "lint.docx", "file", p->path, NULL);
    p->xml = xml_reader_new(&events);
    if (!p->xml)
        return dd_no_memory(err);
    rc = archive_read(zip, at, &to, err);
    if (rc == DD_OK)
        rc = xml_read(p->xml, "", 0, true, err);
    xml_reader_free(p->xml);
    return rc == DD_INPUT ? dd_fail(err, DD_INPUT, "lint.docx", "file", p->path, NULL) : rc;
}

enum dd_rc lint_take_docx(struct lint_doc *d, const char *path, struct dd_error *err)
{
    struct paper p = {.d = d, .path = path, .text = BUF_INIT, .kind = BLOCK_PARAGRAPH};
    int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    struct archive *zip = NULL;
    enum dd_rc rc = fd >= 0 ? archive_open(&zip, fd, path, err)
                            : dd_fail(err, DD_INPUT, "import.file.unreadable", "file", path, NULL);

    if (rc == DD_OK)
        rc = read_document(&p, zip, err);
    archive_close(zip);
    if (fd >= 0)
        (void)close(fd);
    buf_release(&p.text);
    return rc;
}
