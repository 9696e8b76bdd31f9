/* A record in time: its rows in force, and how each that was ever written came about. */
#ifndef DDREG_KIND_TIMELINE_H
#define DDREG_KIND_TIMELINE_H

#include "ddreg/kind.h"

struct kind_timeline {
    struct kind_row *rows; /* that no correction has replaced, in the order of their days: the last
                            * is in force now */
    size_t n;
    struct kind_row *written;    /* each that was ever written, in that order */
    const struct kind_row **was; /* of each of these the row that it takes the place of, as a
                                  * correction, or follows; NULL: the first */
    size_t nwritten;
};

/* The timeline, in `a`. */
enum dd_rc kind_timeline(struct reg *reg, struct arena *a, const struct kind *kind, int64_t number,
                         struct kind_timeline *out, struct dd_error *err) DD_MUST_CHECK;

#endif
