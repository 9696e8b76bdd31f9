/* Headings over two lines: "Amount" over "Gross", "VAT" and "Net"; "Invoice" over "Date". */
#ifndef DDREG_TABLE_HEADING_LINES_H
#define DDREG_TABLE_HEADING_LINES_H

#include "columns.h"
#include "sample.h"

/* Where `below` only goes on under headings of `above` that are over several columns, or where it
 * has none, and every heading of the two together is known, or where the columns' own headings are
 * wrapped, and what is known of them is known as a whole: *joined is the lower line with the whole
 * headings ("Amount Gross", "Invoice Date"), its cells in `a`. Otherwise joined->cell is NULL. */
enum dd_rc heading_lines_join(struct sample_row *joined, struct arena *a, struct arena *scratch,
                              const struct sample_row *above, const struct sample_row *below,
                              enum import_kind kind, struct dd_error *err) DD_MUST_CHECK;

#endif
