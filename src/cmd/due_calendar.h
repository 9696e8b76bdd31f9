/* What is due as a calendar file. Private to src/cmd. */
#ifndef DDREG_CMD_DUE_CALENDAR_H
#define DDREG_CMD_DUE_CALENDAR_H

#include "cli/cli.h"
#include "ddreg/due.h"

/* Writes the items to the file that --ics names, with those that an earlier file of the same
 * options had and that are done as cancelled, and says so. */
enum dd_rc due_write_calendar(struct cli *c, const struct due_item *items, size_t n,
                              struct dd_error *err) DD_MUST_CHECK;

#endif
