/* The pack for the board that signs the statement of a year: what the public text does not say, and
 * what the board is asked to decide. It names suppliers and is not to be published. */
#ifndef DDREG_BOARD_PACK_H
#define DDREG_BOARD_PACK_H

#include "ddreg/doc.h"
#include "ddreg/msg.h"
#include "ddreg/reg.h"

/* Fills `d` (initialised, with its arena). Ratings as in force on `as_of`; `today` is for what
 * hangs on the clock. */
enum dd_rc board_pack_build(struct reg *reg, int year, const char *as_of, const char *today,
                            enum dd_lang lang, struct doc *d, struct dd_error *err) DD_MUST_CHECK;

#endif
