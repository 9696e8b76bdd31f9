/* The lines of imports of purchases: sums, periods, which of them a corrected file replaces, and
 * what a replacement or withdrawal leaves behind. */
#ifndef DDREG_IMPORT_LINES_H
#define DDREG_IMPORT_LINES_H

#include "ddreg/import_batch.h"
#include "ddreg/date.h"
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

/* A year of an earlier file (before) and of the one that takes its place (after). Money is øre. */
struct replaced_year {
    const char *year;
    int64_t lines_before, ore_before, lines_after, ore_after;
};

/* A supplier whose last purchases went. */
struct bare_supplier {
    int64_t id;
    const char *name;
};

enum { IMPORT_MAX_BARE = 20 };

struct import_replaced {
    int64_t batch; /* the earlier import; 0: none */
    int64_t also[IMPORT_MOST_REPLACED];
    size_t nalso; /* others beside it: a ledger has all purchases of its period */
    size_t nyears;
    struct replaced_year *years; /* earliest first */
    int64_t nbare;               /* suppliers without purchases now; the first are listed */
    struct bare_supplier bare[IMPORT_MAX_BARE];
};

/* The only import in force whose lines have that first and last month (YYYY-MM, or YYYY for lines
 * that know no month). DD_REFUSED import.replace.none, .nothing or .several, with the imports that
 * it may be. */
enum dd_rc import_find_replaced(struct reg *reg, const char *from, const char *to, int64_t *batch,
                                struct dd_error *err) DD_MUST_CHECK;
/* An import in force that has purchases in some months. */
struct import_beside {
    int64_t id;
    bool within; /* all of its lines are in them */
    const char *file;
    const char *from, *to; /* its first and last month, as above */
};
/* Those that have lines in the months from `from` to `to` (YYYY-MM), by id. */
enum dd_rc import_beside_find(struct reg *reg, struct arena *a, const char *from, const char *to,
                              struct import_beside **out, size_t *n,
                              struct dd_error *err) DD_MUST_CHECK;
/* What it changed that the import `by` took the place of those of *out, whose other members it
 * sets; suppliers as they are called on the day. Texts live in `a`. */
enum dd_rc import_compare(struct reg *reg, struct arena *a, int64_t by, const char *day,
                          struct import_replaced *out, struct dd_error *err) DD_MUST_CHECK;

/* Of all imports with lines (id 0) or of one, by id. */
enum dd_rc import_extents(struct reg *reg, struct arena *a, int64_t id, struct import_extent **out,
                          size_t *n, struct dd_error *err) DD_MUST_CHECK;
enum dd_rc import_sums(struct reg *reg, struct arena *a, int64_t id, struct import_sum **out,
                       size_t *n, struct dd_error *err) DD_MUST_CHECK;

/* Suppliers of the import, or of those whose place `by` took (0: none) (merged ones as the one they
 * count as), without any purchase in force: how many, and the first of them (room for
 * IMPORT_MAX_BARE), as they are called on the day. */
enum dd_rc import_bare(struct reg *reg, struct arena *a, int64_t id, int64_t by, const char *day,
                       struct bare_supplier *out, int64_t *n, struct dd_error *err) DD_MUST_CHECK;
/* Lines of the import that another one in force has too (same supplier, day, amount, currency and
 * reference), and the first such import. */
enum dd_rc import_doubled(struct reg *reg, int64_t id, int64_t *lines, int64_t *other,
                          struct dd_error *err) DD_MUST_CHECK;

#endif
