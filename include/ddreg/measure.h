/* Measures, as findings ask for them. The record itself is the kind `measure`. */
#ifndef DDREG_MEASURE_H
#define DDREG_MEASURE_H

#include "ddreg/kind.h"

/* Among the themes of a measure: the company's own operations. */
#define MEASURE_OWN "own"

struct measures {
    size_t n;         /* that were not dropped */
    size_t accepted;  /* of these: done, with a result that somebody else accepted */
    const char *open; /* ids of those planned, started, or waiting to be accepted; blanks between */
    const char *due;  /* the first day by which one of those is to be done; NULL: there is none */
    const char *ended; /* the last day on which one that is accepted was done; NULL: none is */
};

/* The measures that serve a finding, on a day; texts in `a`. */
enum dd_rc measures_of_finding(struct reg *reg, struct arena *a, int64_t finding, const char *day,
                               struct measures *out, struct dd_error *err) DD_MUST_CHECK;

#endif
