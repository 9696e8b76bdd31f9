/* What withdrawing a supplier and undoing an import share. Private to src/register. */
#ifndef DDREG_SUPPLIER_UNDO_H
#define DDREG_SUPPLIER_UNDO_H

#include "ddreg/supplier_end.h"

/* Writes that the supplier no longer counts, or does again; `batch` is the import that is undone,
 * or 0. `reason` may be NULL. */
enum dd_rc supplier_end_write(struct reg *reg, int64_t id, bool ended, int64_t batch,
                              const char *reason, struct dd_error *err) DD_MUST_CHECK;

#endif
