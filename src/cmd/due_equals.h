/* What is due of many records alike. Private to src/cmd. */
#ifndef DDREG_CMD_DUE_EQUALS_H
#define DDREG_CMD_DUE_EQUALS_H

#include "cli/cli.h"
#include "ddreg/due.h"

/* Makes one item of more than ten that are the same of one company, both late or both not, in place
 * of the first of them; `*n` gets how many are left, *group the `what` of the first that was made;
 * NULL: none was. */
enum dd_rc due_equals(struct cli *c, struct due_item *items, size_t *n, const char **group,
                      struct dd_error *err) DD_MUST_CHECK;

#endif
