/* The rows of a file, as csv_reader gives them, of a large one read ahead by a second thread. */
#ifndef DDREG_TABLE_ROWS_AHEAD_H
#define DDREG_TABLE_ROWS_AHEAD_H

#include "csv_reader.h"

struct rows_ahead;

/* As csv_reader_open(), csv_reader_next(): the same rows and errors in the same order. `src` must
 * stay as it is until rows_ahead_free(). src->on_read is called from here, in the caller's thread,
 * with how far the rows handed out have come. */
enum dd_rc rows_ahead_open(struct rows_ahead **out, const struct source *src,
                           const struct csv_dialect *dialect, struct dd_error *err) DD_MUST_CHECK;
enum row_step rows_ahead_next(struct rows_ahead *r, struct csv_row *row,
                              struct dd_error *err) DD_MUST_CHECK;
void rows_ahead_free(struct rows_ahead *r); /* NULL is fine */

#endif
