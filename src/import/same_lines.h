/* Lines of a file that are like an earlier line of the same file. */
#ifndef DDREG_IMPORT_SAME_LINES_H
#define DDREG_IMPORT_SAME_LINES_H

#include "purchase_stage.h"

struct same_lines;

/* NULL when there is no memory. */
struct same_lines *same_lines_new(void);
void same_lines_free(struct same_lines *s); /* NULL is fine */
void same_lines_clear(struct same_lines *s);

/* Looks whether a line with a voucher was seen before: same payee, day, amount, currency, account
 * and voucher. Then it goes into the stage's table of such lines. Of a long file only the lines
 * seen last are remembered. */
enum dd_rc same_lines_look(struct same_lines *s, struct purchase_stage *st,
                           const struct purchase *line, int64_t payee,
                           struct dd_error *err) DD_MUST_CHECK;

/* Counts and sums those whose payee was not refused, and keeps the first of them in the result.
 * After purchase_stage_settle(). */
enum dd_rc same_lines_report(const struct same_lines *s, struct import_run *run,
                             struct dd_error *err) DD_MUST_CHECK;

#endif
