#include "statement_charts.h"

void chart_of_rows(struct say *s, const char *caption, const char *const *labels,
                   const char *const *values, const int64_t *amounts, size_t n)
{
    const struct doc_part one = {NULL, DOC_TONE_PLAIN};
    const char **names = arena_alloc(s->doc->arena, (n + 1) * sizeof(*names));
    const char **sums = arena_alloc(s->doc->arena, (n + 1) * sizeof(*sums));
    const struct doc_chart chart = {caption, 1, n, &one, names, sums, amounts};

    if (!names || !sums) {
        s->doc->failed = true;
        return;
    }
    for (size_t i = 0; i < n; i++) {
        if (amounts[i] < 0)
            return;
        names[i] = labels[i];
        sums[i] = values[i];
    }
    if (n > 1)
        doc_chart(s->doc, &chart);
}

void chart_of_parts(struct say *s, const char *caption, const char *whole,
                    const struct doc_part *parts, const int64_t *amounts, size_t n)
{
    const char *label = say_text(s, "statement.chart.all", SAY_NOTHING);
    const struct doc_chart chart = {caption, n, 1, parts, &label, &whole, amounts};

    if (n > 1)
        doc_chart(s->doc, &chart);
}
