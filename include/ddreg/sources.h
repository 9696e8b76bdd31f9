/* The public sources that tables lean on. Table: data/risk-sources.csv. */
#ifndef DDREG_SOURCES_H
#define DDREG_SOURCES_H

#include "ddreg/msg.h"

/* Appends the names of the sources in `ids` (separated by spaces), with "; " between. An id that is
 * none is left out; a test shows that no table has one. */
void sources_add(struct buf *out, enum dd_lang lang, const char *ids);

#endif
