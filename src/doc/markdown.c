/* The Markdown writer: CommonMark with GFM tables. Each block follows an empty line. */
#include "ddreg/doc.h"

static void add_line(struct buf *out, const char *before, const char *text, const char *after)
{
    buf_add(out, before);
    escape_markdown(out, text);
    buf_add(out, after);
}

/* A text between two others keeps the space at its ends. */
static void add_spans(struct buf *out, const struct doc_block *b)
{
    for (size_t i = 0; i < b->n; i++) {
        const char *text = b->spans[i].text;
        size_t n = strlen(text);
        if (b->spans[i].code) {
            escape_markdown_code(out, text);
            continue;
        }
        buf_add(out, i > 0 && *text == ' ' ? " " : "");
        escape_markdown(out, text);
        buf_add(out, i + 1 < b->n && n > 1 && text[n - 1] == ' ' ? " " : "");
    }
    buf_add_char(out, '\n');
}

static void add_heading(struct buf *out, const struct doc_block *b)
{
    for (int i = 0; i < b->level; i++)
        buf_add_char(out, '#');
    add_line(out, " ", b->text, "\n");
}

static void add_list(struct buf *out, const struct doc_block *b)
{
    for (size_t i = 0; i < b->n; i++)
        add_line(out, "- ", b->items[i], "\n");
}

/* CommonMark has no definition lists. */
static void add_fields(struct buf *out, const struct doc_block *b)
{
    for (size_t i = 0; i < b->n; i++) {
        add_line(out, "- **", b->items[2 * i], ":** ");
        add_line(out, "", b->items[2 * i + 1], "\n");
    }
}

static void add_keys(struct buf *out, const struct doc_block *b)
{
    for (size_t i = 0; i < b->n; i++) {
        add_line(out, "- **", b->items[2 * i], "** ");
        add_line(out, "", b->items[2 * i + 1], "\n");
    }
}

static void add_row(struct buf *out, const char *const *cells, size_t n, bool strong)
{
    for (size_t c = 0; c < n; c++) {
        bool mark = strong && cells[c] && *cells[c];
        add_line(out, mark ? "| **" : "| ", cells[c], mark ? "** " : " ");
    }
    buf_add(out, "|\n");
}

static void add_table(struct buf *out, const struct doc_table *t)
{
    add_line(out, "**", t->caption, "**\n\n");
    add_row(out, t->header, t->ncolumns, false);
    for (size_t c = 0; c < t->ncolumns; c++)
        buf_add(out, t->numeric[c] ? "| ---: " : "| --- ");
    buf_add(out, "|\n");
    for (size_t r = 0; r < t->nrows; r++)
        add_row(out, t->cells + r * t->ncolumns, t->ncolumns, t->sum && r + 1 == t->nrows);
    if (t->row_note)
        add_line(out, "\n", t->row_note, "\n");
}

static void add_signatures(struct buf *out, const struct doc_block *b)
{
    for (size_t i = 0; i < b->n; i++)
        add_line(out, i > 0 ? "\n" : "", b->items[i], ": \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\n");
}

static void add_block(struct buf *out, const struct doc_block *b)
{
    buf_add_char(out, '\n');
    switch (b->kind) {
    case DOC_HEADING:
        add_heading(out, b);
        break;
    case DOC_PARAGRAPH:
    case DOC_NOTE:
        add_line(out, "", b->text, "\n");
        break;
    case DOC_GAP:
        buf_add(out, "> ");
        add_spans(out, b);
        break;
    case DOC_LIST:
        add_list(out, b);
        break;
    case DOC_CHART: /* the table near it has all of it */
        break;
    case DOC_TABLE:
        add_table(out, b->table);
        break;
    case DOC_FIELDS:
        add_fields(out, b);
        break;
    case DOC_KEYS:
        add_keys(out, b);
        break;
    case DOC_SIGNATURES:
        add_signatures(out, b);
        break;
    }
}

enum dd_rc doc_write_markdown(const struct doc *d, struct buf *out, struct dd_error *err)
{
    if (d->failed)
        return dd_no_memory(err);
    if (d->draft)
        add_line(out, "> **", d->draft, "**\n\n");
    add_line(out, "# ", d->title, "\n");
    if (d->subtitle)
        add_line(out, "\n", d->subtitle, "\n");
    for (const struct doc_block *b = d->first; b; b = b->next)
        add_block(out, b);
    return buf_ok(out, err);
}
