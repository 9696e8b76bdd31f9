/* Do the sums of purchases follow from the lines? */
#ifndef DDREG_PURCHASE_WEIGH_H
#define DDREG_PURCHASE_WEIGH_H

#include "ddreg/journal.h"

/* journal_verify(), and where it finds nothing wrong the same of purchase_sum and purchase_month:
 * where those of an import do not follow from its lines the report gets JOURNAL_ROW_CHANGED with
 * the import's id as key. The lines are weighed as the journal's check reads them, the sums are
 * read once: a sum of hashes in which each line and each sum counts as often as its øre and lines
 * say, so that it needs no memory and no sorting; that two different ones agree by chance does not
 * happen. */
enum dd_rc purchases_verify(struct reg *reg, const char *expected_head, struct journal_report *r,
                            struct dd_error *err) DD_MUST_CHECK;

#endif
