/* The yearly statement (redegjørelse, åpenhetsloven § 5) as a document, from the register. */
#ifndef DDREG_STATEMENT_H
#define DDREG_STATEMENT_H

#include "ddreg/doc.h"
#include "ddreg/figures.h"

/* Fills `d` (initialised, with its arena) for a year. What § 5 asks and the register lacks is said
 * in its place and makes the statement a draft. */
enum dd_rc statement_build(struct reg *reg, int year, const char *as_of, enum dd_lang lang,
                           struct doc *d, struct dd_error *err) DD_MUST_CHECK;

/* A figure with its share and base: "10 av 214 leverandører (4,7 %)". Without a positive base, the
 * figure and base alone. */
void statement_add_count_share(struct buf *out, enum dd_lang lang, int64_t part, int64_t base);
/* "0,65 mill. kr av 71,70 mill. kr (0,9 %)" */
void statement_add_ore_share(struct buf *out, enum dd_lang lang, int64_t part, int64_t base);

#endif
