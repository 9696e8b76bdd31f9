#include "pdf.h"

#include <string.h>

enum { LABEL_WIDTH = WIDTH * 32 / 100, ORPHANS = 2, GAP = 7, BULLET = 12, PAD = 8 };

/* How many lines fit, without leaving one alone at either end. */
static int lines_that_fit(PangoLayout *layout, int from, int n, double room)
{
    int fit = 0;

    while (from + fit < n && text_lines_height(layout, from, from + fit + 1) <= room)
        fit++;
    if (from + fit < n && n - from - fit < ORPHANS)
        fit = n - from - ORPHANS;
    return fit < ORPHANS && from + fit < n ? 0 : fit;
}

/* The lines, on as many pages as it takes. Cairo wants an element either to hold text or others:
 * one that is parted by the foot of a page holds a span on each. */
static void draw_lines(struct flow *f, PangoLayout *layout, enum pdf_style style, double x)
{
    const int n = pango_layout_get_line_count(layout);
    const bool parted = text_height(layout) > BOTTOM - f->y;

    for (int at = 0; at < n;) {
        int fit = lines_that_fit(layout, at, n, BOTTOM - f->y);
        if (fit == 0 && f->fresh)
            fit = n - at;
        if (fit == 0) {
            flow_break(f);
            continue;
        }
        if (parted)
            flow_begin(f, "Span");
        f->y += text_draw_lines(f, layout, style, x, f->y, at, at + fit);
        if (parted)
            flow_end(f, "Span");
        f->fresh = false;
        at += fit;
        if (at < n)
            flow_break(f);
    }
}

void piece_text(struct flow *f, enum pdf_style style, const char *tag, double x,
                PangoLayout *layout)
{

    flow_begin(f, tag);
    draw_lines(f, layout, style, x);
    flow_end(f, tag);
}

void piece_box(struct flow *f, PangoLayout *layout)
{
    const double height = text_height(layout) + 2 * PAD;

    if (height > BOTTOM - TOP) { /* no box is as high as that */
        flow_need(f, GAP, 0);
        piece_text(f, STYLE_WARNING, "P", LEFT, layout);
        return;
    }
    flow_need(f, GAP, height);
    flow_box(f, LEFT, f->y, WIDTH, height, COLOUR_GROUND);
    flow_box(f, LEFT, f->y, 3, height, COLOUR_WARNING);
    flow_begin(f, "P");
    text_draw(f, layout, STYLE_WARNING, LEFT + 3 + PAD, f->y + PAD);
    flow_end(f, "P");
    f->y += height;
    f->fresh = false;
}

static void list_item(struct flow *f, const char *text)
{
    PangoLayout *bullet = text_layout(f, STYLE_TEXT, 0, "\xE2\x80\xA2");
    PangoLayout *layout = text_layout(f, STYLE_TEXT, WIDTH - BULLET, text);
    const int n = pango_layout_get_line_count(layout);

    flow_need(f, 3, text_lines_height(layout, 0, n < ORPHANS ? n : ORPHANS));
    flow_begin(f, "LI");
    flow_begin(f, "Lbl");
    text_draw(f, bullet, STYLE_TEXT, LEFT, f->y);
    flow_end(f, "Lbl");
    piece_text(f, STYLE_TEXT, "LBody", LEFT + BULLET, layout);
    flow_end(f, "LI");
    g_object_unref(bullet);
    g_object_unref(layout);
}

void piece_list(struct flow *f, const struct doc_block *b)
{
    flow_begin(f, "L");
    for (size_t i = 0; i < b->n; i++)
        list_item(f, b->items[i]);
    flow_end(f, "L");
}

struct field {
    PangoLayout *label, *value;
    double height;
};

static struct field lay_field(const struct flow *f, const struct doc_block *b, size_t i)
{
    struct field one = {text_layout(f, STYLE_LABEL, LABEL_WIDTH - 14, b->items[2 * i]),
                        text_layout(f, STYLE_TEXT, WIDTH - LABEL_WIDTH, b->items[2 * i + 1]), 0};

    one.height = text_height(one.label) > text_height(one.value) ? text_height(one.label)
                                                                 : text_height(one.value);
    return one;
}

static double release_field(const struct field *one)
{
    g_object_unref(one->label);
    g_object_unref(one->value);
    return one->height;
}

/* A value that is longer than the page continues on the next. */
static void draw_field(struct flow *f, const struct field *one)
{
    const double after = f->y + text_height(one->label);
    const int page = f->page;

    flow_begin(f, "LI");
    flow_begin(f, "Lbl");
    text_draw(f, one->label, STYLE_LABEL, LEFT, f->y + 0.7);
    flow_end(f, "Lbl");
    piece_text(f, STYLE_TEXT, "LBody", LEFT + LABEL_WIDTH, one->value);
    flow_end(f, "LI");
    f->y = f->page == page && after > f->y ? after : f->y;
    f->fresh = false;
}

enum { FIELD_ABOVE = 4 };

/* What has to be on one page from field i on: neither the first nor the last of several is alone.
 */
static double field_with(const struct flow *f, const struct doc_block *b, size_t i, double height)
{
    struct field next;

    if ((i != 0 && i + 2 != b->n) || i + 1 >= b->n)
        return height;
    next = lay_field(f, b, i + 1);
    return height + FIELD_ABOVE + release_field(&next);
}

double piece_fields_lead(const struct flow *f, const struct doc_block *b)
{
    struct field first;

    if (b->n == 0)
        return 0;
    first = lay_field(f, b, 0);
    return FIELD_ABOVE + field_with(f, b, 0, release_field(&first));
}

void piece_fields(struct flow *f, const struct doc_block *b)
{
    flow_begin(f, "L");
    for (size_t i = 0; i < b->n; i++) {
        struct field one = lay_field(f, b, i);
        flow_need(f, FIELD_ABOVE, field_with(f, b, i, one.height));
        draw_field(f, &one);
        (void)release_field(&one);
    }
    flow_end(f, "L");
}

enum { SIGNATURE = 58, SIGNATURES_TOGETHER = 600 };

/* All lines are on one page, as long as one has room for them. */
double signatures_height(const struct doc_block *b)
{
    const size_t rows = (b->n + 1) / 2;
    const double height = SIGNATURE * (double)rows;

    return height < SIGNATURES_TOGETHER ? height : 2 * SIGNATURE;
}

/* Two lines to sign on side by side; a row is never parted. */
void piece_signatures(struct flow *f, const struct doc_block *b)
{
    enum { HEIGHT = SIGNATURE, GUTTER = 30 };
    const double width = (WIDTH - GUTTER) / 2.0;

    flow_need(f, 0, signatures_height(b));
    for (size_t i = 0; i < b->n; i++) {
        const double x = i % 2 ? LEFT + width + GUTTER : LEFT;
        PangoLayout *label = text_layout(f, STYLE_LABEL, width, b->items[i]);
        if (i % 2 == 0)
            flow_need(f, 0, HEIGHT);
        flow_rule(f, x, f->y + 40, width, 0.6, COLOUR_TEXT);
        flow_begin(f, "P");
        text_draw(f, label, STYLE_LABEL, x, f->y + 43);
        flow_end(f, "P");
        g_object_unref(label);
        if (i % 2 || i + 1 == b->n) {
            f->y += HEIGHT;
            f->fresh = false;
        }
    }
}
