/* The company's own words in the statement. Private to src/report. */
#ifndef DDREG_REPORT_WORDS_SAID_H
#define DDREG_REPORT_WORDS_SAID_H

#include "say.h"

/* The section's confirmed text, its figures filled in; false where there is none. Names one that
 * nobody has confirmed for the year, or that is confirmed in another language only. */
bool say_own_words(struct say *s, enum statement_section section);

/* A figure by its name (ddreg/statement_text.h), with base and unit: "37 av 214 leverandører
 * (17,3 %)". NULL: it may not be published, or there is none. */
const char *say_figure(struct say *s, const char *name);

#endif
