/* The stock arithmetic of supply scenarios: see docs/scenarios.md, with an example to redo by hand.
 * Times are whole hours, shares and rates thousandths of normal use. Nothing here reads a register.
 */
#ifndef DDREG_STRESS_H
#define DDREG_STRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ddreg/arena.h"
#include "ddreg/error.h"
#include "ddreg/span.h"

enum { STRESS_DAY = 24, STRESS_FULL = 1000 };
#define STRESS_NEVER INT64_MAX

enum stress_hit { STRESS_MISSED, STRESS_MAYBE, STRESS_HIT };

/* Someone who delivers an item, or could. */
struct stress_source {
    bool approved;     /* delivers today; else it could after `approval` */
    struct span share; /* of the item's supply, thousandths */
    struct span lead;  /* until it delivers more */
    struct span approval;
    enum stress_hit hit; /* MAYBE: what decides it is not known */
    int64_t lost;        /* of its capacity where it is hit, thousandths; two half losses add */
    int64_t unsure;      /* the part of that by shocks of which it is not known that they hit */
};

/* Products, input materials and resources alike. */
struct stress_item {
    struct span stock;                   /* how long it lasts at normal use */
    const struct stress_source *sources; /* none: its supply is what it needs */
    size_t nsources;
    const size_t *needs; /* indexes of the items that it needs, all of them; no circles */
    size_t nneeds;
    bool down;          /* stopped from the start (a resource that fails) ... */
    struct span repair; /* ... until then */
    int64_t demand;     /* of normal use, thousandths: STRESS_FULL as usual */
};

/* What is not known and decides, as bits. */
enum {
    STRESS_NO_STOCK = 1,
    STRESS_NO_SHARE = 2,
    STRESS_NO_LEAD = 4,
    STRESS_NO_PLACE = 8,  /* of a source: whether it is hit */
    STRESS_NO_INPUT = 16, /* of what it needs */
    STRESS_NO_REPAIR = 32
};

/* A time in the worst, the likely and the best case. STRESS_NEVER: it does not run empty. */
struct stress_times {
    int64_t worst, likely, best;
};

enum stress_state {
    STRESS_UNTOUCHED, /* nothing of it is hit */
    STRESS_HOLDS,     /* stock lasts, also in the worst case */
    STRESS_NARROW,    /* likely it lasts; in the worst case not */
    STRESS_UNKNOWN,   /* what is not known decides */
    STRESS_GAP        /* it runs empty */
};

struct stress_result {
    enum stress_state state;
    unsigned unknown;
    bool likely_known;         /* else `likely` of the three below says nothing */
    struct stress_times empty; /* hours until nothing is left */
    struct stress_times gap;   /* hours without */
    struct stress_times lost;  /* of its supply, thousandths */
};

/* What a shock of `hours` does to the items; `a` is for the work. Fails only without memory. */
enum dd_rc stress_run(struct arena *a, const struct stress_item *items, size_t n, int64_t hours,
                      struct stress_result *out, struct dd_error *err) DD_MUST_CHECK;

/* What is left of an activity after some minutes (half_life too), in thousandths of it: 0.5^(t/T½).
 */
int64_t stress_decay(int64_t minutes, int64_t half_life);

/* Concentration as the Herfindahl-Hirschman index of the parts of a whole: 0 to 10000; -1 where
 * there is nothing. Negative parts count as none. */
int64_t stress_hhi(const int64_t *parts, size_t n);

#endif
