/* Private to src/doc. */
#ifndef DDREG_CHART_HTML_H
#define DDREG_CHART_HTML_H

#include "ddreg/doc.h"

void chart_html(struct buf *out, const struct doc_chart *chart);

#endif
