/* The figures that come first: two beside each other, each with what it counts. */
#include "pdf.h"

enum { GUTTER = 26, FIGURE = 54, ABOVE = 7 };

static PangoLayout *what_layout(struct flow *f, const struct doc_block *b, size_t i)
{
    return text_layout(f, STYLE_TEXT, (WIDTH - GUTTER) / 2.0 - FIGURE, b->items[2 * i + 1]);
}

static double height_of(struct flow *f, const struct doc_block *b, size_t i)
{
    PangoLayout *figure = text_layout(f, STYLE_KEY, 0, b->items[2 * i]);
    PangoLayout *what = what_layout(f, b, i);
    const double high =
        text_height(figure) > text_height(what) ? text_height(figure) : text_height(what);

    g_object_unref(figure);
    g_object_unref(what);
    return high;
}

static void key(struct flow *f, const struct doc_block *b, size_t i, double x)
{
    PangoLayout *figure = text_layout(f, STYLE_KEY, 0, b->items[2 * i]);
    PangoLayout *what = what_layout(f, b, i);

    flow_rule(f, x, f->y, (WIDTH - GUTTER) / 2.0, 0.5, COLOUR_RULE);
    flow_begin(f, "LI");
    flow_begin(f, "Lbl");
    text_draw(f, figure, STYLE_KEY, x, f->y + ABOVE - 3);
    flow_end(f, "Lbl");
    flow_begin(f, "LBody");
    text_draw(f, what, STYLE_TEXT, x + FIGURE, f->y + ABOVE);
    flow_end(f, "LBody");
    flow_end(f, "LI");
    g_object_unref(figure);
    g_object_unref(what);
}

void keys_draw(struct flow *f, const struct doc_block *b)
{
    f->y += f->fresh ? 0 : ABOVE;
    flow_begin(f, "L");
    for (size_t i = 0; i < b->n; i += 2) {
        const double first = height_of(f, b, i);
        const double second = i + 1 < b->n ? height_of(f, b, i + 1) : 0;
        const double high = (first > second ? first : second) + 2 * ABOVE;
        flow_need(f, 0, high);
        for (size_t k = i; k < b->n && k < i + 2; k++)
            key(f, b, k, k == i ? LEFT : LEFT + (WIDTH + GUTTER) / 2.0);
        f->y += high;
        f->fresh = false;
    }
    flow_end(f, "L");
}
