/* A cell of a CSV file that a spreadsheet may open. The one rule, for all that is written and for
 * what is read back. */
#ifndef DDREG_CELL_H
#define DDREG_CELL_H

#include <stdbool.h>

/* Must the text get an apostrophe before it, so that no spreadsheet computes it? Where it
 * begins as a formula does (= + - @, also wide, also behind blanks) and is no plain number; and
 * where it begins with an apostrophe that such a text could have been given. `text` holds no
 * control characters. */
bool cell_needs_apostrophe(const char *text);

/* The text as it was before it got its apostrophe: a place in `text`. Anything else as it is. */
const char *cell_restore(const char *text);

#endif
