#include "chart.h"

/* Each at least 3:1 against white, and of its own lightness. */
static const char *const colours[DOC_TONES] = {
    [DOC_TONE_PLAIN] = "#17415c", [DOC_TONE_LOW] = "#4f86b8",       [DOC_TONE_MEDIUM] = "#b07d0a",
    [DOC_TONE_HIGH] = "#c8501e",  [DOC_TONE_VERY_HIGH] = "#7a1f1f", [DOC_TONE_UNKNOWN] = "#767676",
};

const char *chart_colour(enum doc_tone tone)
{
    return colours[tone];
}

static bool has_key(const struct doc_chart *chart)
{
    return chart->nparts > 0 && chart->parts[0].name;
}

int64_t chart_key_height(const struct doc_chart *chart)
{
    return has_key(chart) ? (int64_t)chart->nparts * CHART_KEY + CHART_KEY / 2 : 0;
}

int64_t chart_height(const struct doc_chart *chart)
{
    return chart_key_height(chart) + (int64_t)chart->nrows * CHART_ROW;
}

static int64_t sum(const struct doc_chart *chart, size_t r, size_t nparts)
{
    int64_t all = 0;

    for (size_t p = 0; p < nparts; p++)
        all += chart->amounts[r * chart->nparts + p];
    return all;
}

/* Amounts are cut down until a thousand of them fit. */
static int64_t thousandths(int64_t part, int64_t whole)
{
    while (part > INT64_MAX / CHART_WIDE) {
        part /= 2;
        whole /= 2;
    }
    return whole > 0 ? part * CHART_WIDE / whole : 0;
}

struct chart_bar chart_bar_of(const struct doc_chart *chart, size_t r, size_t p)
{
    int64_t most = 0, from, to;

    for (size_t i = 0; i < chart->nrows; i++)
        most = sum(chart, i, chart->nparts) > most ? sum(chart, i, chart->nparts) : most;
    from = thousandths(sum(chart, r, p), most);
    to = thousandths(sum(chart, r, p + 1), most);
    if (to == from && chart->amounts[r * chart->nparts + p] > 0) /* little is not nothing */
        from = from > 1 ? from - 2 : 0, to = from + 2;
    return (struct chart_bar){.x = from,
                              .width = to - from,
                              .y = chart_key_height(chart) + (int64_t)r * CHART_ROW + CHART_BAR_TOP,
                              .tone = chart->parts[p].tone};
}

void chart_words(struct buf *out, const struct doc_chart *chart)
{
    for (size_t r = 0; r < chart->nrows; r++) {
        buf_printf(out, "%s%s: %s", r > 0 ? "; " : "", chart->labels[r], chart->values[r]);
        for (size_t p = 0; has_key(chart) && p < chart->nparts; p++)
            buf_printf(out, "%s%s %lld%s", p > 0 ? ", " : " (", chart->parts[p].name,
                       (long long)chart->amounts[r * chart->nparts + p],
                       p + 1 == chart->nparts ? ")" : "");
    }
    buf_add(out, ".");
}
