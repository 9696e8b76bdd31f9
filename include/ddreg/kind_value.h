/* Values of records as people and files write them. */
#ifndef DDREG_KIND_VALUE_H
#define DDREG_KIND_VALUE_H

#include "ddreg/kind.h"

/* Reads a value; "" is a null. Suppliers are found by their names and numbers, people found or
 * added (*made says which one is new; may be NULL). Whether the value is right for its field, and
 * what it names is there, is checked when the row is written. Texts are borrowed, or in `a`.
 * DD_INPUT "kind.value", and the errors of supplier_find_whole() and person_find_or_add(). */
enum dd_rc kind_value_read(struct reg *reg, struct arena *a, const struct kind *kind,
                           const struct kind_field *field, const char *text, struct db_value *out,
                           const char **made, struct dd_error *err) DD_MUST_CHECK;

/* The value as a text that kind_value_read() reads as the same; "" for a null. Borrowed, or in `a`;
 * NULL without memory. */
const char *kind_value_text(struct arena *a, const struct kind_field *field, struct db_value value);

#endif
