/* A ledger has all purchases of its period: others there would count twice. */
#ifndef DDREG_IMPORT_SAFT_OVERLAP_H
#define DDREG_IMPORT_SAFT_OVERLAP_H

#include "purchase_stage.h"

/* Under the lock. The import whose place the file takes, 0: none's. DD_REFUSED "saft.overlap.one",
 * ".several", ".wider" where imports in force have purchases in the period and nothing was said of
 * them, or --replace fits none alone; as import_find_replaced() where there is none. */
enum dd_rc saft_overlap_find(const struct import_run *run, const struct purchase_stage *st,
                             int64_t *replaced, struct dd_error *err) DD_MUST_CHECK;

#endif
