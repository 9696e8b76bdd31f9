/* What is due of many suppliers alike. Private to src/cmd. */
#ifndef DDREG_CMD_DUE_EQUALS_H
#define DDREG_CMD_DUE_EQUALS_H

#include "cli/cli.h"
#include "ddreg/due.h"

/* Makes one item of those that are the same of more than ten suppliers, in place of the first of
 * them; `*n` gets how many are left, *grouped whether there are fewer. */
enum dd_rc due_equals(struct cli *c, struct due_item *items, size_t *n, bool *grouped,
                      struct dd_error *err) DD_MUST_CHECK;

#endif
