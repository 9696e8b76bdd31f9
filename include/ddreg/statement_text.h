/* Texts of the yearly statement in the company's own words: Markdown, one a year, section and
 * language. A section counts only when it was confirmed for the year. What is between {{ and }} is
 * a figure of docs/figures.md, filled in with its base and unit when the statement is made. */
#ifndef DDREG_STATEMENT_TEXT_H
#define DDREG_STATEMENT_TEXT_H

#include "ddreg/figure_list.h"
#include "ddreg/kind.h"
#include "ddreg/msg.h"

#define STATEMENT_SECTIONS                                                                         \
    "year|company|organisation|guidelines|own|impacts|promised|assessed|dialogue|plans"

const struct kind *statement_text_kind(void);

/* The record of a section as it is on a day (NULL: now); `kind` of it is NULL where there is none.
 */
enum dd_rc statement_text_find(struct reg *reg, struct arena *a, const char *section, int year,
                               const char *language, const char *day, struct kind_row *out,
                               struct dd_error *err) DD_MUST_CHECK;

/* What the program has to begin with, with prompts in brackets; appended to `out`. */
void statement_text_template(struct buf *out, const char *section, enum dd_lang lang);
/* A prompt of the template, in any language, that is still in the text; NULL: none. */
const char *statement_text_prompt(const char *section, const char *text);

/* Is it the name of a figure that may be published ("suppliers.foreign",
 * "suppliers.foreign.share")? */
bool statement_figure_known(const char *name);
/* The first {{name}} of the text that is the name of no figure, or has no end. */
bool statement_text_unknown(const char *text, char name[FIGURE_NAME_SIZE]);

#endif
