/* The text fields of struct supplier, one table for all who go through them. Private to
 * src/register. */
#ifndef DDREG_SUPPLIER_FIELDS_H
#define DDREG_SUPPLIER_FIELDS_H

#include "ddreg/orgnr.h"
#include "ddreg/supplier.h"

/* How a field is kept: as a fact of its own kind, or otherwise. */
enum supplier_kept { KEPT_NAME, KEPT_NUMBER, KEPT_FACT, KEPT_WITH_CLASS, KEPT_CONTACT };

enum { SUPPLIER_FIELDS = 12 };

struct supplier_field {
    const char *name;
    size_t offset; /* in struct supplier */
    enum supplier_kept kept;
};

/* In the order of supplier_field_names[]. */
extern const struct supplier_field supplier_fields[SUPPLIER_FIELDS];

void supplier_set_field(struct supplier *s, size_t i, const char *value);

/* What is known of it on a day, as supplier_get() has it; and which fields were ever known or will
 * be, as bits in the order of the fields. */
enum dd_rc supplier_read(struct reg *reg, struct arena *a, int64_t id, const char *day,
                         struct supplier *out, unsigned *ever, struct dd_error *err) DD_MUST_CHECK;

/* Is what is known (NULL: nothing) what is wanted ("": nothing)? */
bool supplier_same(const char *known, const char *wanted);

/* Makes each text one line without control characters, as a file of suppliers would bring it. */
enum dd_rc supplier_tidy(struct arena *a, struct supplier *s, struct dd_error *err) DD_MUST_CHECK;
/* Checks what was given and turns it into what is kept: codes for countries, nine digits (in `nr`)
 * for org numbers. */
enum dd_rc supplier_normalise(struct supplier *s, char nr[ORGNR_SIZE],
                              struct dd_error *err) DD_MUST_CHECK;

/* A number that another supplier has on the day, or from a later one, cannot be given to this one
 * (id 0: a new one). An org number whose check digit is wrong is nobody's: it identifies no one. */
enum dd_rc supplier_number_free(struct reg *reg, int64_t id, const char *scheme, const char *value,
                                const char *day, struct dd_error *err) DD_MUST_CHECK;

#endif
