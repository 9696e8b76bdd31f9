/* A supplier of a SAF-T master file as one of the import's payees. */
#ifndef DDREG_IMPORT_SAFT_PARTY_H
#define DDREG_IMPORT_SAFT_PARTY_H

#include "purchase_stage.h"
#include "saft_book.h"

/* Which standard the codes of trades are of: as said, else by codes that only one of the two has;
 * of a period before SN2025 was there it is SN2007. `to`: the period's last day. DD_INPUT
 * "saft.trade.ambiguous", "saft.trade.mixed". */
enum dd_rc saft_party_standard(const struct saft_book *book, const char *said, const char *to,
                               enum sector_standard *out, struct dd_error *err) DD_MUST_CHECK;

/* Stages it: name, number, org number, country, trade. What of it cannot be read is left out and
 * noted in the run's result. DD_INPUT "saft.supplier.long". */
enum dd_rc saft_party_stage(struct import_run *run, struct purchase_stage *st, struct saft_party *p,
                            enum sector_standard standard, struct dd_error *err) DD_MUST_CHECK;

#endif
