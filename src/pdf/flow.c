#include "pdf.h"

#include <stdio.h>
#include <string.h>

#include <cairo-pdf.h>

void flow_begin(struct flow *f, const char *tag)
{
    if (f->cr)
        cairo_tag_begin(f->cr, tag, NULL);
}

void flow_end(struct flow *f, const char *tag)
{
    if (f->cr)
        cairo_tag_end(f->cr, tag);
}

void flow_begin_decoration(struct flow *f)
{
    flow_begin(f, DECORATION);
}

void flow_end_decoration(struct flow *f)
{
    flow_end(f, DECORATION);
}

void flow_rule(struct flow *f, double x, double y, double width, double weight,
               enum pdf_colour colour)
{
    if (!f->cr)
        return;
    flow_begin_decoration(f);
    text_colour(f->cr, colour);
    cairo_rectangle(f->cr, x, y, width, weight);
    cairo_fill(f->cr);
    flow_end_decoration(f);
}

void flow_box(struct flow *f, double x, double y, double width, double height,
              enum pdf_colour colour)
{
    flow_rule(f, x, y, width, height, colour);
}

/* The words of the running foot, by language. */
static const char *page_word(const char *lang, bool of)
{
    if (strcmp(lang, "en") == 0)
        return of ? "of" : "Page";
    return of ? "av" : "Side";
}

static void draw_foot(struct flow *f)
{
    const double y = BOTTOM + 22;
    char words[64];
    PangoLayout *title = text_layout(f, STYLE_FOOTER, 0, f->doc->title), *number;

    (void)snprintf(words, sizeof(words), "%s %d %s %d", page_word(f->doc->lang, false), f->page,
                   page_word(f->doc->lang, true), f->pages);
    number = text_layout(f, STYLE_FOOTER, 0, words);
    pango_layout_set_ellipsize(title, PANGO_ELLIPSIZE_END);
    pango_layout_set_width(title, (int)((WIDTH - text_width(number) - 20) * PANGO_SCALE));
    flow_rule(f, LEFT, BOTTOM + 14, WIDTH, 0.5, COLOUR_RULE);
    flow_begin_decoration(f);
    text_draw(f, title, STYLE_FOOTER, LEFT, y);
    text_draw(f, number, STYLE_FOOTER, RIGHT - text_width(number), y);
    flow_end_decoration(f);
    g_object_unref(title);
    g_object_unref(number);
}

/* The word of a draft, across the page. */
static void draw_watermark(struct flow *f)
{
    PangoLayout *word = text_layout(f, STYLE_WATERMARK, 0, f->doc->draft_word);

    flow_begin_decoration(f);
    cairo_save(f->cr);
    cairo_translate(f->cr, PAGE_WIDTH / 2.0, PAGE_HEIGHT / 2.0);
    cairo_rotate(f->cr, -0.6);
    text_draw_shape(f, word, STYLE_WATERMARK, -text_width(word) / 2, -text_height(word) / 2);
    cairo_restore(f->cr);
    flow_end_decoration(f);
    g_object_unref(word);
}

void flow_break(struct flow *f)
{
    if (f->cr && f->page > 0) {
        draw_foot(f);
        cairo_show_page(f->cr);
    }
    f->page++;
    f->y = TOP;
    f->fresh = true;
    if (f->cr && f->doc->draft_word && f->page <= f->pages)
        draw_watermark(f);
}

void flow_need(struct flow *f, double above, double height)
{
    if (f->page == 0 || (!f->fresh && f->y + above + height > BOTTOM))
        flow_break(f);
    else if (!f->fresh)
        f->y += above;
}
