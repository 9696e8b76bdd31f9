/* The id that a file's row gives its supplier, as the exports write it (ddreg/supplier_id.h).
 * Private to src/register. */
#ifndef DDREG_GIVEN_ID_H
#define DDREG_GIVEN_ID_H

#include "ddreg/supplier.h"

/* The supplier that the row's id means on the day; 0 for none, or where the row gives none.
 * DD_INPUT "supplier.ddreg_id_unknown" for one of this register that it has not,
 * "import.withdrawn", "supplier.ddreg_id_other" when a number of the row says that it is another
 * supplier. */
enum dd_rc given_id_match(struct reg *reg, const struct supplier *row, const char *day, int64_t *id,
                          struct dd_error *err) DD_MUST_CHECK;

/* Was the supplier another one than the row's in the register that the row is from? */
enum dd_rc given_id_differs(struct reg *reg, int64_t supplier, const struct supplier *row,
                            const char *day, bool *differs, struct dd_error *err) DD_MUST_CHECK;

/* Keeps the row's id for the supplier when it is another register's and not kept yet. */
enum dd_rc given_id_keep(struct reg *reg, int64_t supplier, const char *given,
                         struct dd_error *err) DD_MUST_CHECK;

/* DD_INPUT "supplier.ledger_is_id" when the row's supplier number, which nobody has, is the public
 * id of a supplier of this register with the row's name, or the row has no name. */
enum dd_rc given_id_not_ledger(struct reg *reg, const struct supplier *row,
                               struct dd_error *err) DD_MUST_CHECK;

#endif
