/* What an import of Enhetsregisteret's file came to, as text, JSON and CSV. Private to src/cmd. */
#ifndef DDREG_CMD_IMPORT_BRREG_SAID_H
#define DDREG_CMD_IMPORT_BRREG_SAID_H

#include "cli/out.h"
#include "ddreg/import_brreg.h"

/* DD_CHECK where rows were left out. */
enum dd_rc brreg_show(struct cli *c, const struct brreg_options *o, const struct brreg_result *r,
                      struct dd_error *err) DD_MUST_CHECK;

#endif
