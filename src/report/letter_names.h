/* Names that a letter must not have. Private to src/report. */
#ifndef DDREG_LETTER_NAMES_H
#define DDREG_LETTER_NAMES_H

#include "ddreg/reg.h"
#include "letter_fill.h"

/* Do the words of the values name a person of the register or `asker` (NULL: nobody), or, unless
 * they may, a supplier? DD_REFUSED "letter.person", "letter.supplier". */
enum dd_rc letter_check_names(struct reg *reg, struct arena *a, const char *day,
                              const struct letter_value *values, size_t nvalues, const char *asker,
                              bool name_suppliers, struct dd_error *err) DD_MUST_CHECK;

#endif
