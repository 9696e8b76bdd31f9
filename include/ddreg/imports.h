/* What imports of purchases hold: sums, periods, and what a withdrawal leaves behind. */
#ifndef DDREG_IMPORTS_H
#define DDREG_IMPORTS_H

#include "ddreg/purchase_replace.h"
#include "ddreg/reg.h"

/* The lines of one import, whether or not it is in force. */
struct import_extent {
    int64_t id;
    const char *from, *to; /* first and last date, of whatever precision */
    int64_t lines, ore;
};

/* Of a year and currency of one import. */
struct import_sum {
    const char *year, *currency;
    int64_t lines;
    int64_t amount; /* minor units of the currency */
    int64_t ore;
};

/* Of all imports with lines (id 0) or of one, by id. */
enum dd_rc import_extents(struct reg *reg, struct arena *a, int64_t id, struct import_extent **out,
                          size_t *n, struct dd_error *err) DD_MUST_CHECK;
enum dd_rc import_sums(struct reg *reg, struct arena *a, int64_t id, struct import_sum **out,
                       size_t *n, struct dd_error *err) DD_MUST_CHECK;

/* Suppliers of the import without any purchase in force: how many, and the first of them (room for
 * REPLACED_MAX_BARE). */
enum dd_rc import_bare(struct reg *reg, struct arena *a, int64_t id, struct bare_supplier *out,
                       int64_t *n, struct dd_error *err) DD_MUST_CHECK;
/* Lines of the import that another one in force has too (same supplier, day, amount, currency and
 * reference), and the first such import. */
enum dd_rc import_doubled(struct reg *reg, int64_t id, int64_t *lines, int64_t *other,
                          struct dd_error *err) DD_MUST_CHECK;

#endif
