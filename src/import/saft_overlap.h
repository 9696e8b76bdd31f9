/* A ledger has all purchases of its period: others there would count twice. */
#ifndef DDREG_IMPORT_SAFT_OVERLAP_H
#define DDREG_IMPORT_SAFT_OVERLAP_H

#include "purchase_stage.h"

/* Under the lock. The import whose place the file takes, and others beside it: with --replace all
 * that lie within its period; .batch 0: none's. DD_REFUSED "saft.overlap.one", ".several", ".wider"
 * where imports in force have purchases in the period and nothing was said of them, or they reach
 * beyond it; as import_find_replaced() where there is none. */
enum dd_rc saft_overlap_find(const struct import_run *run, const struct purchase_stage *st,
                             struct import_replaced *out, struct dd_error *err) DD_MUST_CHECK;

#endif
