/* In which order the statement has the risk themes, and how many of them in full. Private to
 * src/report. */
#ifndef DDREG_REPORT_THEMES_SAID_H
#define DDREG_REPORT_THEMES_SAID_H

#include "say.h"

/* With own operations as the last: five to eight are what a reader can take in. */
enum { THEMES_FIRST = 7, THEMES_MOST = 128 };

struct theme_order {
    size_t index[THEMES_MOST]; /* of statement_input.themes: those with an impact first, then the
                                  worst; the one of which nothing is known is not there */
    size_t n, first;           /* all of them; those that have a section of their own */
};
struct theme_order themes_first(const struct statement_input *in);

#endif
