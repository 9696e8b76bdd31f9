/* Where the bars of a chart are: one geometry for the page and for PDF. Across in thousandths of
 * the width, so that a chart fits any; downwards in units that the writer scales. In src/doc, for
 * src/pdf too. */
#ifndef DDREG_DOC_CHART_H
#define DDREG_DOC_CHART_H

#include "ddreg/doc.h"

enum { CHART_WIDE = 1000, CHART_KEY = 20, CHART_ROW = 36, CHART_BAR_TOP = 20, CHART_BAR = 10 };

struct chart_bar {
    int64_t x, width; /* thousandths */
    int64_t y;
    enum doc_tone tone;
};

/* The heights of its key and of all. */
int64_t chart_key_height(const struct doc_chart *chart);
int64_t chart_height(const struct doc_chart *chart);
/* Part p of row r; width 0 where there is nothing of it. */
struct chart_bar chart_bar_of(const struct doc_chart *chart, size_t r, size_t p);
/* "#rrggbb" */
const char *chart_colour(enum doc_tone tone);
/* All of it in words, for who does not see it: "Norge: 177; EU: 27 (low 20, high 7)". */
void chart_words(struct buf *out, const struct doc_chart *chart);

#endif
