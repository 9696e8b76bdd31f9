#include "pdf.h"

static double points(int units)
{
    return (double)units / PANGO_SCALE;
}

/* Where line i begins and ends, and its base line, from the top of the layout; and its box. */
static void line_at(PangoLayout *layout, int i, double *from, double *to, double *base,
                    PangoRectangle *box)
{
    PangoLayoutIter *iter = pango_layout_get_iter(layout);
    int y0, y1;

    while (i-- > 0 && pango_layout_iter_next_line(iter))
        ;
    pango_layout_iter_get_line_yrange(iter, &y0, &y1);
    *from = points(y0);
    *to = points(y1);
    *base = points(pango_layout_iter_get_baseline(iter));
    pango_layout_iter_get_line_extents(iter, NULL, box);
    pango_layout_iter_free(iter);
}

void text_draw_shape(struct flow *f, PangoLayout *layout, enum pdf_style style, double x, double y)
{
    text_colour(f->cr, text_style_colour(style));
    cairo_move_to(f->cr, x, y);
    pango_cairo_layout_path(f->cr, layout);
    cairo_fill(f->cr);
}

double text_lines_height(PangoLayout *layout, int from, int to)
{
    double top, bottom, base, unused;
    PangoRectangle box;

    if (from >= to)
        return 0;
    line_at(layout, from, &top, &unused, &base, &box);
    line_at(layout, to - 1, &unused, &bottom, &base, &box);
    return bottom - top;
}

/* One line as a text of its own: with the blank at its end, which pango takes off where it wraps,
 * so that words at the ends of lines are not read as one. */
static PangoLayout *line_of(PangoLayout *layout, int i)
{
    PangoLayoutLine *line = pango_layout_get_line_readonly(layout, i);
    const int start = pango_layout_line_get_start_index(line);
    PangoAttrList *list = pango_attr_list_copy(pango_layout_get_attributes(layout));
    PangoLayout *one = pango_layout_copy(layout);
    int end = start + pango_layout_line_get_length(line);
    const char *text = pango_layout_get_text(layout);

    if (text[end] == ' ' && i + 1 < pango_layout_get_line_count(layout))
        end++;
    pango_attr_list_update(list, 0, start, 0);
    pango_layout_set_width(one, -1);
    pango_layout_set_text(one, text + start, end - start);
    pango_layout_set_attributes(one, list);
    pango_attr_list_unref(list);
    return one;
}

double text_draw_lines(struct flow *f, PangoLayout *layout, enum pdf_style style, double x,
                       double y, int from, int to)
{
    double top, bottom, base, unused;
    PangoRectangle box;

    if (f->cr)
        text_colour(f->cr, text_style_colour(style));
    line_at(layout, from, &top, &unused, &base, &box);
    for (int i = from; f->cr && i < to; i++) {
        PangoLayout *one = line_of(layout, i);
        line_at(layout, i, &unused, &bottom, &base, &box);
        cairo_move_to(f->cr, x + points(box.x), y + base - top);
        pango_cairo_show_layout_line(f->cr, pango_layout_get_line_readonly(one, 0));
        f->unknown += pango_layout_get_unknown_glyphs_count(one);
        g_object_unref(one);
    }
    return text_lines_height(layout, from, to);
}

void text_draw(struct flow *f, PangoLayout *layout, enum pdf_style style, double x, double y)
{
    (void)text_draw_lines(f, layout, style, x, y, 0, pango_layout_get_line_count(layout));
}
