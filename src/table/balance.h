/* Statements of an account: a column beside the amounts that has what was left after each of them.
 * What came in there was bought by nobody. */
#ifndef DDREG_TABLE_BALANCE_H
#define DDREG_TABLE_BALANCE_H

#include "map.h"
#include "sample.h"
#include "sniff.h"

/* DD_INPUT import.bank.balance with both columns, where amounts of both signs add up to a column
 * that is no field, from row to row of the sample, upwards or downwards; not where `sign` is said,
 * or vouchers say that they are invoices. */
enum dd_rc balance_check(const struct layout *l, const struct sample *sample, size_t header,
                         const struct column_map *map, const char *path,
                         struct dd_error *err) DD_MUST_CHECK;

#endif
