/* How a file writes amounts and dates: decided once for the file, from all of its rows. */
#ifndef DDREG_IMPORT_PROFILE_H
#define DDREG_IMPORT_PROFILE_H

#include "sheet.h"

enum { PROFILE_SAMPLES = 3 };

struct profile {
    int64_t rows;
    bool decimal_matters; /* some amount has a decimal or thousands sign */
    enum money_style decimal;
    enum day_order order;
    const char *sample[FIELDS][PROFILE_SAMPLES]; /* first cells that are not empty */
};

/* The tally for two readings of the same cells. */
struct tally {
    int64_t only_first;
    int64_t only_second;
    int64_t differ;      /* both read it, as different values */
    int64_t differ_line; /* the first such row */
    char differ_value[DD_ERROR_VALUE];
    enum field differ_field;
};

struct profiling {
    struct profile profile;
    struct tally amounts, days;
};

/* Reads every row. A reading that takes every row wins; when two do and give different results,
 * DD_INPUT import.amount.ambiguous or import.date.ambiguous with the first such row; when none
 * does, the one that takes most (the other rows are bad). A map's word decides without asking. */
enum dd_rc profile_read(struct profile *p, struct sheet *s, struct arena *a,
                        struct dd_error *err) DD_MUST_CHECK;

/* What the first rows look like, for whoever reads the file once and takes the profile as it goes:
 * if the whole is different in the end, it is read again. */
enum dd_rc profile_guess(struct profile *p, struct sheet *s, struct arena *a,
                         struct dd_error *err) DD_MUST_CHECK;
/* profile_read() row by row; begin with zeros. */
enum dd_rc profile_row(struct profiling *g, const struct sheet_row *row, struct arena *a,
                       struct dd_error *err) DD_MUST_CHECK;
enum dd_rc profile_end(struct profiling *g, const struct sheet *s,
                       struct dd_error *err) DD_MUST_CHECK;

#endif
