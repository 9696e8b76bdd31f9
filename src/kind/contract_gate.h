/* How a contract comes past the gate of ratings: what is written in its column `gate`. */
#ifndef DDREG_CONTRACT_GATE_H
#define DDREG_CONTRACT_GATE_H

#include "ddreg/kind.h"

/* The hook `fill` of the kind. A contract from before the register is not asked. Of another that is
 * new, or whose supplier or day is put right, the rating on its day is asked for: DD_REFUSED
 * "rating_gate.missing" and the like, unless an override says why not; "contract.override_needless"
 * where one is given and nothing was in the way. */
enum dd_rc contract_gate(struct reg *reg, const struct kind_row *was, struct kind_row *row,
                         struct dd_error *err) DD_MUST_CHECK;

#endif
