/* The company's own words held against the register. Private to src/cmd/report. */
#ifndef DDREG_CMD_REPORT_DENIED_H
#define DDREG_CMD_REPORT_DENIED_H

#include "ddreg/statement.h"
#include "lacks.h"

/* Its text on impacts in the language says that there are none, and the statement gives one: an
 * error at all[*n]. */
enum dd_rc report_denied(struct cli *c, enum dd_lang lang, const struct statement_input *in,
                         struct lack *all, size_t *n, struct dd_error *err) DD_MUST_CHECK;

#endif
