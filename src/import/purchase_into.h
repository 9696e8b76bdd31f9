/* The last step of an import of purchases: what is staged goes into the register. */
#ifndef DDREG_IMPORT_PURCHASE_INTO_H
#define DDREG_IMPORT_PURCHASE_INTO_H

#include "purchase_stage.h"

/* Writes suppliers, lines and the import's record in one entry, under the lock; the same file that
 * is there already changes nothing. A dry run only looks for lines that are there already, but with
 * --replace it makes all of it and takes it back. DD_REFUSED import.repeated, import.replace.*. */
enum dd_rc purchase_into(struct import_run *run, struct purchase_stage *st,
                         struct dd_error *err) DD_MUST_CHECK;

#endif
