/* The text of a Word document: WordprocessingML (ISO/IEC 29500) by the styles of docx_styles.c. A
 * chart is left out: a table near it says the same. */
#include "docx_parts.h"

static void add_run(struct buf *out, const char *properties, const char *text)
{
    buf_printf(out, "<w:r>%s<w:t xml:space=\"preserve\">", properties);
    escape_html(out, text ? text : "");
    buf_add(out, "</w:t></w:r>");
}

/* `more`: of the paragraph, besides its style. */
static void open_paragraph(struct buf *out, const char *style, const char *more)
{
    buf_add(out, "<w:p><w:pPr>");
    if (style)
        buf_printf(out, "<w:pStyle w:val=\"%s\"/>", style);
    buf_printf(out, "%s</w:pPr>", more);
}

static void add_paragraph(struct buf *out, const char *style, const char *text)
{
    open_paragraph(out, style, "");
    add_run(out, "", text);
    buf_add(out, "</w:p>");
}

static void add_gap(struct buf *out, const struct doc_block *b)
{
    open_paragraph(out, "Gap", "");
    for (size_t i = 0; i < b->n; i++)
        add_run(out, b->spans[i].code ? "<w:rPr><w:rStyle w:val=\"Code\"/></w:rPr>" : "",
                b->spans[i].text);
    buf_add(out, "</w:p>");
}

/* "Label: value", the label in bold; of the first figures the other way round. */
static void add_pairs(struct buf *out, const struct doc_block *b, const char *style,
                      const char *between)
{
    for (size_t i = 0; i < b->n; i++) {
        open_paragraph(out, style, "");
        add_run(out, "<w:rPr><w:b/></w:rPr>", b->items[2 * i]);
        add_run(out, "", between);
        add_run(out, "", b->items[2 * i + 1]);
        buf_add(out, "</w:p>");
    }
}

/* --- Tables ----------------------------------------------------------------------------------- */

enum { TEXT_WIDTH = 9638 }; /* of an A4 page with 20 mm at each side, in twentieths of a point */

static void add_cell(struct buf *out, const struct doc_table *t, size_t column, const char *text,
                     bool bold)
{
    buf_printf(out, "<w:tc><w:tcPr><w:tcW w:w=\"%zu\" w:type=\"dxa\"/></w:tcPr>",
               TEXT_WIDTH / t->ncolumns);
    open_paragraph(out, "TableText", t->numeric[column] ? "<w:jc w:val=\"right\"/>" : "");
    add_run(out, bold ? "<w:rPr><w:b/></w:rPr>" : "", text);
    buf_add(out, "</w:p></w:tc>");
}

static void add_row(struct buf *out, const struct doc_table *t, const char *const *cells,
                    const char *properties, bool bold)
{
    buf_printf(out, "<w:tr><w:trPr><w:cantSplit/>%s</w:trPr>", properties);
    for (size_t c = 0; c < t->ncolumns; c++)
        add_cell(out, t, c, cells[c], bold);
    buf_add(out, "</w:tr>");
}

/* The header is said to be one, so that it is repeated on each page and read as such. */
static void add_table(struct buf *out, const struct doc_table *t)
{
    add_paragraph(out, "Caption", t->caption);
    buf_add(out, "<w:tbl><w:tblPr><w:tblStyle w:val=\"Lines\"/>"
                 "<w:tblW w:w=\"5000\" w:type=\"pct\"/>"
                 "<w:tblLook w:val=\"00A0\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"1\" "
                 "w:lastColumn=\"0\" w:noHBand=\"0\" w:noVBand=\"0\"/></w:tblPr><w:tblGrid>");
    for (size_t c = 0; c < t->ncolumns; c++)
        buf_printf(out, "<w:gridCol w:w=\"%zu\"/>", TEXT_WIDTH / t->ncolumns);
    buf_add(out, "</w:tblGrid>");
    add_row(out, t, t->header, "<w:tblHeader/>", true);
    for (size_t r = 0; r < t->nrows; r++)
        add_row(out, t, t->cells + r * t->ncolumns, "", t->sum && r + 1 == t->nrows);
    buf_add(out, "</w:tbl>");
    add_paragraph(out, "Note", t->row_note); /* two tables would become one without it */
}

/* --- Blocks ----------------------------------------------------------------------------------- */

static void add_items(struct buf *out, const struct doc_block *b, const char *style)
{
    for (size_t i = 0; i < b->n; i++)
        add_paragraph(out, style, b->items[i]);
}

/* Levels are 2 to 4: the title is the first. */
static void add_heading(struct buf *out, const struct doc_block *b)
{
    static const char *const names[] = {"Heading1", "Heading2", "Heading3"};

    add_paragraph(out, names[b->level <= 2 ? 0 : b->level == 3 ? 1 : 2], b->text);
}

static void add_block(struct buf *out, const struct doc_block *b)
{
    switch (b->kind) {
    case DOC_HEADING:
        add_heading(out, b);
        break;
    case DOC_PARAGRAPH:
        add_paragraph(out, NULL, b->text);
        break;
    case DOC_NOTE:
        add_paragraph(out, "Note", b->text);
        break;
    case DOC_GAP:
        add_gap(out, b);
        break;
    case DOC_LIST:
        add_items(out, b, "ListBullet");
        break;
    case DOC_TABLE:
        add_table(out, b->table);
        break;
    case DOC_CHART:
        break;
    case DOC_FIELDS:
        add_pairs(out, b, NULL, ": ");
        break;
    case DOC_KEYS:
        add_pairs(out, b, "ListBullet", " ");
        break;
    case DOC_SIGNATURES:
        add_items(out, b, "Signature");
        break;
    }
}

void docx_add_text(const struct doc *d, struct buf *out)
{
    buf_add(out, DOCX_XML
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
            "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
            "<w:body>");
    if (d->draft)
        add_paragraph(out, "Gap", d->draft);
    add_paragraph(out, "Title", d->title);
    if (d->subtitle)
        add_paragraph(out, "Subtitle", d->subtitle);
    for (const struct doc_block *b = d->first; b; b = b->next)
        add_block(out, b);
    buf_add(out, "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId3\"/>"
                 "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
                 "<w:pgMar w:top=\"1247\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" "
                 "w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>"
                 "</w:body></w:document>");
}
