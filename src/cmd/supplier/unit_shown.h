/* What Enhetsregisteret says of a supplier, as `supplier show` has it. Private to src/cmd. */
#ifndef DDREG_CMD_UNIT_SHOWN_H
#define DDREG_CMD_UNIT_SHOWN_H

#include "cli/out.h"
#include "ddreg/supplier_unit.h"

/* What a state of a unit is called: "under avvikling". */
const char *unit_state_word(struct cli *c, const char *state);

enum { UNIT_SHOWN = 10 };
/* Of NULL, fields without values. People see country and trade where they are other than what is
 * known of the supplier. */
void unit_fields(struct cli *c, const struct supplier_unit *u, const struct supplier *s,
                 struct out_field out[UNIT_SHOWN]);

#endif
