/* Four eyes: moves of records that need another person than the one who did an earlier move, or who
 * changed what is decided on. Two people who are joined are one. */
#ifndef DDREG_KIND_EYES_H
#define DDREG_KIND_EYES_H

#include "ddreg/kind.h"

/* A move that another person was needed for, made before it was known that the two are one. */
struct kind_eyes {
    struct kind_row row; /* the record as it is now */
    const struct kind_verb *verb;
    const char *day;  /* of the move */
    int64_t one;      /* who made it: the person that he or she counts as */
    bool is_in_force; /* the record is in the state that it led to, and no later move did */
};

/* Of the records that count, those of one person or of all (0), in `a`, in the order of the kinds,
 * by number and day. Most registers have none: without people who are joined nothing is read. */
enum dd_rc kind_eyes_read(struct reg *reg, struct arena *a, int64_t person, struct kind_eyes **out,
                          size_t *n, struct dd_error *err) DD_MUST_CHECK;

#endif
