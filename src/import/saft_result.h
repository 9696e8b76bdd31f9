/* What a ledger's import came to beside its purchases: what was left out, and what does not fit. */
#ifndef DDREG_IMPORT_SAFT_RESULT_H
#define DDREG_IMPORT_SAFT_RESULT_H

#include "saft_files.h"
#include "saft_take.h"

/* After the last transaction. DD_INTERNAL "saft.identity" where what was taken and left out is not
 * the sum of the accounts: never, but a wrong figure must not pass. */
enum dd_rc saft_result(const struct saft_taking *t, struct import_ledger *out, struct arena *a,
                       struct dd_error *err) DD_MUST_CHECK;
/* DD_REFUSED "saft.control" for control totals that differ, unless that was accepted. */
enum dd_rc saft_result_check(const struct import_ledger *l, const struct saft_files *f,
                             struct dd_error *err) DD_MUST_CHECK;
/* After settling. DD_INPUT "saft.supplier.refused" where it is not known which supplier a line's
 * number is: a ledger is taken whole. */
enum dd_rc saft_settled(const struct purchase_stage *st, struct import_run *run,
                        struct dd_error *err) DD_MUST_CHECK;
/* The accounts of purchases, by what the ledger calls them. */
enum dd_rc saft_name_accounts(const struct saft_book *b, struct purchase_stage *st,
                              struct dd_error *err) DD_MUST_CHECK;

#endif
