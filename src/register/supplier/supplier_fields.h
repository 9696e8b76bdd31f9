/* What may be written in a supplier's fields, and what was. Private to src/register. */
#ifndef DDREG_SUPPLIER_FIELDS_H
#define DDREG_SUPPLIER_FIELDS_H

#include "ddreg/supplier.h"

/* What is known of it on a day, as supplier_get() has it; and which fields were ever known or will
 * be, as bits in the order of the fields. */
enum dd_rc supplier_read(struct reg *reg, struct arena *a, int64_t id, const char *day,
                         struct supplier *out, unsigned *ever, struct dd_error *err) DD_MUST_CHECK;

/* Is what is known (NULL: nothing) what is wanted ("": nothing)? */
bool supplier_same(const char *known, const char *wanted);

/* Makes each text one line without control characters, as a file of suppliers would bring it. */
enum dd_rc supplier_tidy(struct arena *a, struct supplier *s, struct dd_error *err) DD_MUST_CHECK;
/* Checks what was given and turns it into what is kept: codes for countries and trades, nine digits
 * for org numbers; new texts in `a`. */
enum dd_rc supplier_normalise(struct arena *a, struct supplier *s,
                              struct dd_error *err) DD_MUST_CHECK;

/* A number that another supplier has on the day, or from a later one, cannot be given to this one
 * (id 0: a new one). An org number whose check digit is wrong is nobody's: it identifies no one. */
enum dd_rc supplier_number_free(struct reg *reg, int64_t id, const char *scheme, const char *value,
                                const char *day, struct dd_error *err) DD_MUST_CHECK;

#endif
