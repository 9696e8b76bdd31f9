/* Charts beside the tables of the statement: the same rows, so that nothing is drawn that may not
 * be published. Private to src/report. */
#ifndef DDREG_STATEMENT_CHARTS_H
#define DDREG_STATEMENT_CHARTS_H

#include "say.h"

/* A bar for each row; left out where an amount is negative, since a part of a whole cannot be. */
void chart_of_rows(struct say *s, const char *caption, const char *const *labels,
                   const char *const *values, const int64_t *amounts, size_t n);

/* One bar of all suppliers in parts, each with its tone. */
void chart_of_parts(struct say *s, const char *caption, const char *whole,
                    const struct doc_part *parts, const int64_t *amounts, size_t n);

#endif
