/* Amounts in thousands or millions, where a heading or a title says so: read as written they
 * would make a figure a thousand times too small. */
#ifndef DDREG_TABLE_UNITS_H
#define DDREG_TABLE_UNITS_H

#include "sample.h"
#include "sniff.h"

/* Does the heading of a column of amounts say it: "Beløp (1000 kr)", "Spend £000", "MNOK"? */
bool heading_in_thousands(struct arena *scratch, const char *heading);
/* Does a line above the table: "Alle tall i hele tusen", "Amounts in £000"? "Payments over
 * £25,000" does not. */
bool title_in_thousands(struct arena *scratch, const char *title);

/* The same of a text below the table. */
enum dd_rc units_check_note(const char *text, int64_t line, const char *path, struct arena *scratch,
                            struct dd_error *err) DD_MUST_CHECK;

/* DD_INPUT import.amount.thousands with what says so, when the columns chosen for amounts, or
 * titles above row `header` of the sample, do; `scratch` is reset. */
enum dd_rc units_check(const struct layout *l, const struct sample *sample, size_t header,
                       const char *path, struct arena *scratch, struct dd_error *err) DD_MUST_CHECK;

#endif
