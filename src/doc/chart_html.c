/* A chart as a figure of the page: SVG in it, as wide as the page is. Its words are its
 * description. */
#include "chart_html.h"

#include "chart.h"

static void text(struct buf *out, const char *x, int64_t y, const char *anchor, const char *words)
{
    buf_printf(out, "<text x=\"%s\" y=\"%lld\"%s>", x, (long long)y, anchor);
    escape_html(out, words);
    buf_add(out, "</text>");
}

static void rect(struct buf *out, const struct chart_bar *b)
{
    buf_printf(out,
               "<rect x=\"%lld.%lld%%\" y=\"%lld\" width=\"%lld.%lld%%\" height=\"%d\" "
               "fill=\"%s\" stroke=\"#fff\"/>",
               (long long)(b->x / 10), (long long)(b->x % 10), (long long)b->y,
               (long long)(b->width / 10), (long long)(b->width % 10), CHART_BAR,
               chart_colour(b->tone));
}

static void key(struct buf *out, const struct doc_chart *chart)
{
    for (size_t p = 0; p < chart->nparts; p++) {
        int64_t y = (int64_t)p * CHART_KEY;
        buf_printf(out, "<rect x=\"0\" y=\"%lld\" width=\"12\" height=\"12\" fill=\"%s\"/>",
                   (long long)y + 3, chart_colour(chart->parts[p].tone));
        text(out, "20", y + 14, "", chart->parts[p].name);
    }
}

void chart_html(struct buf *out, const struct doc_chart *chart)
{
    struct buf words = BUF_INIT;

    chart_words(&words, chart);
    buf_add(out, "<figure>\n<figcaption>");
    escape_html(out, chart->caption);
    buf_printf(out,
               "</figcaption>\n<svg role=\"img\" width=\"100%%\" height=\"%lld\" aria-label=\"",
               (long long)chart_height(chart));
    escape_html(out, chart->caption);
    buf_add(out, "\"><title>");
    escape_html(out, chart->caption);
    buf_add(out, "</title><desc>");
    escape_html(out, buf_str(&words));
    buf_add(out, "</desc>");
    if (chart_key_height(chart) > 0)
        key(out, chart);
    for (size_t r = 0; r < chart->nrows; r++) {
        int64_t y = chart_key_height(chart) + (int64_t)r * CHART_ROW + 14;
        text(out, "0", y, "", chart->labels[r]);
        text(out, "100%", y, " text-anchor=\"end\"", chart->values[r]);
        for (size_t p = 0; p < chart->nparts; p++) {
            struct chart_bar b = chart_bar_of(chart, r, p);
            if (b.width > 0)
                rect(out, &b);
        }
    }
    buf_add(out, "</svg>\n</figure>\n");
    buf_release(&words);
}
