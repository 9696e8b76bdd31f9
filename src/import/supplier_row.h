/* One row of a supplier file, checked. */
#ifndef DDREG_IMPORT_SUPPLIER_ROW_H
#define DDREG_IMPORT_SUPPLIER_ROW_H

#include "who.h"

/* "Leverandørkjede", "Supply chain", "supply_chain" ... -> SUPPLIER_CHAIN and the like; NULL for
 * other words. Static. */
const char *class_read(const char *s);

/* False with *p when the row cannot be taken. An empty cell says nothing (NULL). Texts live in the
 * row or in `nr`. */
bool supplier_row_read(const struct sheet_row *row, char nr[ORGNR_SIZE], struct supplier *out,
                       struct row_problem *p);

#endif
