/* Do the names in a file of purchases fit the numbers beside them? */
#ifndef DDREG_IMPORT_WHO_NAMES_H
#define DDREG_IMPORT_WHO_NAMES_H

#include "run.h"

/* Counts the names that are not those of the supplier with that number, and keeps the first ones in
 * the result (names_alike()). Nothing is refused: the number decides. After
 * purchase_stage_settle(). */
enum dd_rc who_names_check(struct import_run *run, struct dd_error *err) DD_MUST_CHECK;

#endif
