/* The HTML writer: one self-contained file. */
#include "ddreg/doc.h"
#include "chart_html.h"
#include "style.h"

static void add_element(struct buf *out, const char *open, const char *text, const char *close)
{
    buf_add(out, open);
    escape_html(out, text);
    buf_add(out, close);
}

static void add_spans(struct buf *out, const struct doc_block *b)
{
    for (size_t i = 0; i < b->n; i++)
        if (b->spans[i].code)
            add_element(out, "<code>", b->spans[i].text, "</code>");
        else
            escape_html(out, b->spans[i].text);
}

static void add_heading(struct buf *out, const struct doc_block *b)
{
    buf_printf(out, "<h%d>", b->level);
    escape_html(out, b->text);
    buf_printf(out, "</h%d>\n", b->level);
}

static void add_list(struct buf *out, const struct doc_block *b, const char *open)
{
    buf_add(out, open);
    for (size_t i = 0; i < b->n; i++)
        add_element(out, "<li>", b->items[i], "</li>\n");
    buf_add(out, "</ul>\n");
}

static void add_fields(struct buf *out, const struct doc_block *b)
{
    buf_add(out, "<dl>\n");
    for (size_t i = 0; i < b->n; i++) {
        add_element(out, "<dt>", b->items[2 * i], "</dt>");
        add_element(out, "<dd>", b->items[2 * i + 1], "</dd>\n");
    }
    buf_add(out, "</dl>\n");
}

static void add_keys(struct buf *out, const struct doc_block *b)
{
    buf_add(out, "<ul class=\"keys\">\n");
    for (size_t i = 0; i < b->n; i++) {
        add_element(out, "<li><strong>", b->items[2 * i], "</strong> ");
        add_element(out, "<span>", b->items[2 * i + 1], "</span></li>\n");
    }
    buf_add(out, "</ul>\n");
}

static void add_header(struct buf *out, const struct doc_table *t)
{
    buf_add(out, "<thead>\n<tr>");
    for (size_t c = 0; c < t->ncolumns; c++) {
        buf_add(out, t->numeric[c] ? "<th scope=\"col\" class=\"num\">" : "<th scope=\"col\">");
        add_element(out, "", t->header[c], "</th>");
    }
    buf_add(out, "</tr>\n</thead>\n");
}

/* The label repeats the column's heading for narrow screens, where a row becomes a block. */
static void add_cell(struct buf *out, const struct doc_table *t, size_t row, size_t column)
{
    const char *text = t->cells[row * t->ncolumns + column];

    if (column == 0) {
        add_element(out, "<th scope=\"row\">", text, "</th>");
        return;
    }
    buf_add(out, t->numeric[column] ? "<td class=\"num\" data-label=\"" : "<td data-label=\"");
    add_element(out, "", t->header[column], "\">");
    add_element(out, "", text, "</td>");
}

/* On paper a longer table may be broken across pages. */
enum { LONG_TABLE = 9 };

static void add_table(struct buf *out, const struct doc_table *t)
{
    buf_add(out, t->nrows > LONG_TABLE ? "<table class=\"long\">\n" : "<table>\n");
    add_element(out, "<caption>", t->caption, "</caption>\n");
    add_header(out, t);
    buf_add(out, "<tbody>\n");
    for (size_t r = 0; r < t->nrows; r++) {
        buf_add(out, t->sum && r + 1 == t->nrows ? "<tr class=\"sum\">" : "<tr>");
        for (size_t c = 0; c < t->ncolumns; c++)
            add_cell(out, t, r, c);
        buf_add(out, "</tr>\n");
    }
    buf_add(out, "</tbody>\n</table>\n");
    if (t->row_note)
        add_element(out, "<p class=\"note\">", t->row_note, "</p>\n");
}

static void add_block(struct buf *out, const struct doc_block *b)
{
    switch (b->kind) {
    case DOC_HEADING:
        add_heading(out, b);
        break;
    case DOC_PARAGRAPH:
        add_element(out, "<p>", b->text, "</p>\n");
        break;
    case DOC_NOTE:
        add_element(out, "<p class=\"note\">", b->text, "</p>\n");
        break;
    case DOC_GAP:
        buf_add(out, "<p class=\"gap\">");
        add_spans(out, b);
        buf_add(out, "</p>\n");
        break;
    case DOC_LIST:
        add_list(out, b, "<ul>\n");
        break;
    case DOC_TABLE:
        add_table(out, b->table);
        break;
    case DOC_CHART:
        chart_html(out, b->chart);
        break;
    case DOC_FIELDS:
        add_fields(out, b);
        break;
    case DOC_KEYS:
        add_keys(out, b);
        break;
    case DOC_SIGNATURES:
        add_list(out, b, "<ul class=\"sign\">\n");
        break;
    }
}

static void add_head(struct buf *out, const struct doc *d)
{
    add_element(out, "<!DOCTYPE html>\n<html lang=\"", d->lang, "\">\n<head>\n");
    buf_add(out, "<meta charset=\"utf-8\">\n"
                 "<meta http-equiv=\"Content-Security-Policy\" "
                 "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                 "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    add_element(out, "<title>", d->title, "</title>\n");
    buf_add(out, "<style>");
    buf_add(out, doc_style);
    buf_add(out, "</style>\n</head>\n");
}

static void add_content(struct buf *out, const struct doc *d)
{
    if (d->draft)
        add_element(out, "<div class=\"draft\" role=\"note\"><p>", d->draft, "</p></div>\n");
    add_element(out, "<header>\n<h1>", d->title, "</h1>\n");
    if (d->subtitle)
        add_element(out, "<p class=\"subtitle\">", d->subtitle, "</p>\n");
    buf_add(out, "</header>\n");
    for (const struct doc_block *b = d->first; b; b = b->next)
        add_block(out, b);
}

enum dd_rc doc_write_html_fragment(const struct doc *d, struct buf *out, struct dd_error *err)
{
    if (d->failed)
        return dd_no_memory(err);
    add_element(out, "<div class=\"" STYLE_SCOPE "\" lang=\"", d->lang, "\">\n<style>");
    style_add_scoped(out);
    buf_add(out, "</style>\n");
    add_content(out, d);
    buf_add(out, "</div>\n");
    return buf_ok(out, err);
}

enum dd_rc doc_write_html(const struct doc *d, struct buf *out, struct dd_error *err)
{
    if (d->failed)
        return dd_no_memory(err);
    add_head(out, d);
    buf_add(out, "<body>\n");
    if (d->draft_word)
        add_element(out, "<div class=\"watermark\" aria-hidden=\"true\">", d->draft_word,
                    "</div>\n");
    buf_add(out, "<main>\n");
    add_content(out, d);
    buf_add(out, "</main>\n</body>\n</html>\n");
    return buf_ok(out, err);
}
