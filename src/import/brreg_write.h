/* What was read of Enhetsregisteret's file goes into the open entry. */
#ifndef DDREG_IMPORT_BRREG_WRITE_H
#define DDREG_IMPORT_BRREG_WRITE_H

#include "brreg_file.h"

/* Writes what is new, and fills the result: changes, alerts, who is missing. */
enum dd_rc brreg_write(struct brreg_file *f, struct reg *reg, struct dd_error *err) DD_MUST_CHECK;

#endif
