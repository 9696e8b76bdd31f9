/* The supplier that a row names: ddreg's id, number, name, org number, country. */
#ifndef DDREG_IMPORT_WHO_H
#define DDREG_IMPORT_WHO_H

#include "ddreg/orgnr.h"
#include "ddreg/supplier.h"
#include "run.h"

/* Fills ddreg_id, ledger, name, country and orgnr of `who`; false with *p when the row cannot be
 * taken. A wrong check digit is no reason (orgnr_valid is false then), nine digits missing is,
 * unless the supplier is foreign: then it is a number of another register, and left out. Texts live
 * in the row or in `nr`. */
bool who_read(const struct sheet_row *row, char nr[ORGNR_SIZE], struct supplier *who,
              struct row_problem *p);

/* The code of a country word; false with *p for a word that is none. *code = NULL for none. */
bool country_cell_read(const struct sheet_row *row, enum field f, const char **code,
                       struct row_problem *p);

/* Does the row have a number of a foreign firm, which was read, but left out? After who_read(). */
bool who_left_number_out(const struct sheet_row *row, const struct supplier *who);

/* Is the cell empty, or not longer than a name may be? */
bool cell_is_short(const struct sheet_row *row, enum field f, struct row_problem *p);

#endif
