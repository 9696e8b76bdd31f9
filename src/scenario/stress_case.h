/* One case of a stress test: every input a number. Private to src/scenario. */
#ifndef DDREG_STRESS_CASE_H
#define DDREG_STRESS_CASE_H

#include "ddreg/stress.h"

/* An item in one case. */
struct stress_case {
    int64_t stock;  /* hours of normal use */
    int64_t lost;   /* of its own supply, thousandths */
    int64_t until;  /* hours until that is covered: by another source, or because the shock ends */
    int64_t demand; /* thousandths */
    int64_t demand_until;
    const size_t *needs;
    size_t nneeds;
    /* What comes of it; `done` false before stress_case_of(). */
    bool done, begun;
    int64_t empty, end; /* STRESS_NEVER and 0 where it lasts */
    int64_t gap;        /* hours without */
    int64_t supply;     /* the least that it gives while empty, thousandths of normal use */
};

/* Computes item i and what it needs. */
void stress_case_of(struct stress_case *items, size_t i);

#endif
