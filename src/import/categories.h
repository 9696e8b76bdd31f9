/* Which categories of a file of suppliers the risk model knows. */
#ifndef DDREG_IMPORT_CATEGORIES_H
#define DDREG_IMPORT_CATEGORIES_H

#include "run.h"
#include "supplier_stage.h"

/* Notes in the result those that it does not know, of the rows that were taken and are not of
 * payees that are no suppliers, which nobody rates. */
enum dd_rc categories_note(struct import_run *run, const struct supplier_stage *st,
                           struct dd_error *err) DD_MUST_CHECK;

#endif
