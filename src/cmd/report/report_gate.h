/* What keeps a statement from being sealed or published. Private to src/cmd/report. */
#ifndef DDREG_CMD_REPORT_GATE_H
#define DDREG_CMD_REPORT_GATE_H

#include "cli/cli.h"

/* How many errors of content `report check` has for the year of the command, in a language and as
 * known on a day; with `say` each is a note. */
enum dd_rc report_gate(struct cli *c, enum dd_lang lang, const char *as_of, bool say,
                       size_t *errors, struct dd_error *err) DD_MUST_CHECK;

#endif
