/* Names that a letter must not have. Private to src/report. */
#ifndef DDREG_LETTER_NAMES_H
#define DDREG_LETTER_NAMES_H

#include "ddreg/reg.h"
#include "letter_fill.h"

/* Names as they are looked for, read once for any number of texts. */
struct letter_name {
    const char *name, *key; /* the key with a space at both ends */
};
struct letter_names {
    struct letter_name *people, *suppliers;
    size_t npeople, nsuppliers;
};

/* The persons of the register and, where they are looked for, the suppliers on the day; in `a`. */
enum dd_rc letter_names_read(struct reg *reg, struct arena *a, const char *day, bool suppliers,
                             struct letter_names *out, struct dd_error *err) DD_MUST_CHECK;

/* Do the words of the values name one of them, or `asker` (NULL: nobody)? DD_REFUSED
 * "letter.person", "letter.supplier". Uses `scratch`, which may be reset afterwards. */
enum dd_rc letter_names_check(struct arena *scratch, const struct letter_names *names,
                              const struct letter_value *values, size_t nvalues, const char *asker,
                              struct dd_error *err) DD_MUST_CHECK;

#endif
