#include "pdf.h"

#include <string.h>

static const struct {
    enum pdf_style style;
    const char *tag;
    double above, below;
} headings[] = {
    {STYLE_HEADING_2, "H2", 24, 4}, {STYLE_HEADING_3, "H3", 14, 2}, {STYLE_HEADING_4, "H4", 10, 1}};
enum { ABOVE = 7, TWO_LINES = 40 };

/* Does it lead to what follows: a short text before a table, what is missing before the lines to
 * sign on? */
static bool leads_on(const struct doc_block *b)
{
    const struct doc_block *next = b->next;

    if (!next || (b->kind == DOC_PARAGRAPH && strlen(b->text) >= 300))
        return false;
    return next->kind == DOC_SIGNATURES || (next->kind == DOC_TABLE && b->kind == DOC_PARAGRAPH) ||
           (next->kind == DOC_GAP && leads_on(next));
}

/* How much of a block has to be on the page of the heading above it. */
static double lead(struct flow *f, const struct doc_block *b)
{
    if (!b)
        return 0;
    switch (b->kind) {
    case DOC_HEADING: {
        PangoLayout *l = text_layout(f, headings[b->level - 2].style, WIDTH, b->text);
        double height = headings[b->level - 2].above + text_height(l) + lead(f, b->next);
        g_object_unref(l);
        return height;
    }
    case DOC_TABLE:
        return table_lead(f, b->table);
    case DOC_CHART:
        return chart_draw_height(f, b->chart);
    case DOC_SIGNATURES:
        return signatures_height(b);
    case DOC_FIELDS:
        return piece_fields_lead(f, b);
    case DOC_PARAGRAPH:
    case DOC_GAP:
        return leads_on(b) ? 2 * TWO_LINES + lead(f, b->next) : TWO_LINES;
    default:
        return TWO_LINES;
    }
}

static void heading(struct flow *f, const struct doc_block *b)
{
    const int level = b->level - 2;
    PangoLayout *l = text_layout(f, headings[level].style, WIDTH, b->text);

    flow_need(f, headings[level].above, text_height(l) + headings[level].below + lead(f, b->next));
    if (!f->cr)
        f->marks[f->nmarks++] = (struct pdf_mark){b, f->page};
    else
        contents_bookmark(f, b);
    flow_begin(f, headings[level].tag);
    text_draw(f, l, headings[level].style, LEFT, f->y);
    flow_end(f, headings[level].tag);
    f->y += text_height(l) + headings[level].below;
    f->fresh = false;
    g_object_unref(l);
}

static void text(struct flow *f, enum pdf_style style, const struct doc_block *b)
{
    PangoLayout *l = text_layout(f, style, WIDTH, b->text);
    const int n = pango_layout_get_line_count(l);

    flow_need(f, ABOVE, text_lines_height(l, 0, n < 2 ? n : 2));
    piece_text(f, style, "P", LEFT, l);
    g_object_unref(l);
}

static void gap(struct flow *f, const struct doc_block *b)
{
    PangoLayout *l = text_spans(f, STYLE_WARNING, WIDTH - 19, b->spans, b->n);

    piece_box(f, l);
    g_object_unref(l);
}

static void block(struct flow *f, const struct doc_block *b)
{
    switch (b->kind) {
    case DOC_HEADING:
        heading(f, b);
        break;
    case DOC_PARAGRAPH:
        text(f, STYLE_TEXT, b);
        break;
    case DOC_NOTE:
        text(f, STYLE_NOTE, b);
        break;
    case DOC_GAP:
        gap(f, b);
        break;
    case DOC_LIST:
        f->y += f->fresh ? 0 : 4;
        piece_list(f, b);
        break;
    case DOC_TABLE:
        table_draw(f, b->table);
        break;
    case DOC_CHART:
        chart_draw(f, b->chart);
        break;
    case DOC_FIELDS:
        f->y += f->fresh ? 0 : 4;
        piece_fields(f, b);
        break;
    case DOC_KEYS:
        keys_draw(f, b);
        break;
    case DOC_SIGNATURES:
        piece_signatures(f, b);
        break;
    }
}

void blocks_all(struct flow *f)
{
    for (const struct doc_block *b = f->doc->first; b; b = b->next)
        block(f, b);
}

/* Title and subtitle, and the mark of a draft. */
void blocks_top(struct flow *f)
{
    PangoLayout *title = text_layout(f, STYLE_TITLE, WIDTH, f->doc->title);
    PangoLayout *l;

    flow_need(f, 0, text_height(title));
    flow_begin(f, "H1");
    text_draw(f, title, STYLE_TITLE, LEFT, f->y);
    flow_end(f, "H1");
    f->y += text_height(title) + 4;
    g_object_unref(title);
    if (f->doc->subtitle) {
        l = text_layout(f, STYLE_SUBTITLE, WIDTH, f->doc->subtitle);
        piece_text(f, STYLE_SUBTITLE, "P", LEFT, l);
        g_object_unref(l);
    }
    f->y += 10;
    flow_rule(f, LEFT, f->y, WIDTH, 1.5, COLOUR_ACCENT);
    f->y += 4;
    f->fresh = false;
    if (f->doc->draft) {
        l = text_layout(f, STYLE_WARNING, WIDTH - 19, f->doc->draft);
        piece_box(f, l);
        g_object_unref(l);
    }
}
