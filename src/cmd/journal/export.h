/* Files that are exported. Private to src/cmd. */
#ifndef DDREG_CMD_EXPORT_H
#define DDREG_CMD_EXPORT_H

#include "cli/cli.h"

/* By which a spreadsheet knows UTF-8. */
#define EXPORT_MARK "\xEF\xBB\xBF"

/* cmd_export.c: gives out the file of --output and says how many rows it has. `what` is for the log
 * of outputs. */
enum dd_rc export_finish(struct cli *c, const char *what, struct buf *csv, int64_t rows,
                         struct dd_error *err) DD_MUST_CHECK;

#endif
