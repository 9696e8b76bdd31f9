/* A chart, with the geometry that the page has. */
#include "pdf.h"

#include "doc/chart.h"

static const double scale = 0.72; /* of the page's units */

double chart_draw_height(struct flow *f, const struct doc_chart *chart)
{
    PangoLayout *caption = text_layout(f, STYLE_CAPTION, WIDTH, chart->caption);
    double height = 12 + text_height(caption) + 4 + scale * (double)chart_height(chart);

    g_object_unref(caption);
    return height;
}

static void fill(struct flow *f, double x, double y, double width, double height,
                 enum doc_tone tone)
{
    const unsigned long rgb = strtoul(chart_colour(tone) + 1, NULL, 16);

    if (!f->cr)
        return;
    cairo_set_source_rgb(f->cr, (double)(rgb >> 16) / 255, (double)(rgb >> 8 & 255) / 255,
                         (double)(rgb & 255) / 255);
    cairo_rectangle(f->cr, x, y, width, height);
    cairo_fill(f->cr);
}

static void words(struct flow *f, double x, double y, bool right, const char *text)
{
    PangoLayout *l = text_layout(f, STYLE_CELL, 0, text);

    text_draw(f, l, STYLE_CELL, right ? x - text_width(l) : x, y);
    g_object_unref(l);
}

static void draw_key(struct flow *f, const struct doc_chart *chart)
{
    for (size_t p = 0; p < chart->nparts; p++) {
        double y = f->y + scale * (double)(p * CHART_KEY);
        fill(f, LEFT, y + 2, 8, 8, chart->parts[p].tone);
        words(f, LEFT + 14, y, false, chart->parts[p].name);
    }
}

static void draw_bars(struct flow *f, const struct doc_chart *chart)
{
    const double width = WIDTH * 0.72;

    for (size_t r = 0; r < chart->nrows; r++) {
        double y = f->y + scale * (double)(chart_key_height(chart) + (int64_t)r * CHART_ROW);
        words(f, LEFT, y, false, chart->labels[r]);
        words(f, LEFT + width, y, true, chart->values[r]);
        for (size_t p = 0; p < chart->nparts; p++) {
            struct chart_bar b = chart_bar_of(chart, r, p);
            if (b.width > 0)
                fill(f, LEFT + width * (double)b.x / CHART_WIDE, f->y + scale * (double)b.y,
                     width * (double)b.width / CHART_WIDE, scale * CHART_BAR, b.tone);
        }
    }
}

void chart_draw(struct flow *f, const struct doc_chart *chart)
{
    PangoLayout *caption = text_layout(f, STYLE_CAPTION, WIDTH, chart->caption);

    flow_need(f, 12, chart_draw_height(f, chart) - 12);
    flow_begin(f, "P");
    text_draw(f, caption, STYLE_CAPTION, LEFT, f->y);
    flow_end(f, "P");
    f->y += text_height(caption) + 4;
    flow_begin(f, "Figure");
    if (chart_key_height(chart) > 0)
        draw_key(f, chart);
    draw_bars(f, chart);
    flow_end(f, "Figure");
    f->y += scale * (double)chart_height(chart);
    f->fresh = false;
    g_object_unref(caption);
}
