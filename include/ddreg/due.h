/* What must be done by when. */
#ifndef DDREG_DUE_H
#define DDREG_DUE_H

#include "ddreg/reg.h"

struct due_item {
    /* "rating.never", "rating.overdue", "rating.undecided", "rating.moved", "statement" or
     * "statement.overdue": message "due.<what>" */
    const char *what;
    const char *id;      /* the public id it is about, or the year */
    const char *name;    /* of the supplier, or "" */
    const char *due;     /* day; for a supplier never rated: the entry's day it was first known; for
                          * what waits for a decision: the proposal's day */
    int64_t days_left;   /* negative: overdue */
    const char *who;     /* the supplier's owner, or "" */
    const char *command; /* the command to begin with */
};

/* For so many years a deadline that went by is told: nothing records yet that a statement was
 * published, so that only a person knows. */
enum { DUE_STATEMENT_YEARS = 3 };

/* Suppliers without proposal or decision, ratings older than the interval of their level allows and
 * statements whose 30 June went by, of years with purchases, by day; then, by day, proposals of
 * high or very high risk without a decision, decisions that a later proposal departs from, and the
 * next 30 June by which a statement must be published. Payees classed "not a supplier" are left
 * out. */
enum dd_rc due_list(struct reg *reg, struct arena *a, const char *today, struct due_item **out,
                    size_t *n, struct dd_error *err) DD_MUST_CHECK;

#endif
