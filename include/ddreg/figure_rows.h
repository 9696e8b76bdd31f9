/* The figures of a year by their names (ddreg/figure_list.h): what each comes to, and the rows
 * behind it. The rows that a figure takes come to the figure: their number, or the sum of what it
 * adds of each. */
#ifndef DDREG_FIGURE_ROWS_H
#define DDREG_FIGURE_ROWS_H

#include "ddreg/figures.h"

/* What is counted or added: a payee, an import, a request ... */
struct figure_row {
    const char *id;   /* public id; "own" of own operations */
    const char *name; /* of the supplier or file, or what it is about; NULL: none */
    const char *country, *class, *level; /* words of the register; NULL: none */
    const char *day;                     /* that it counts by; NULL: none */
    const char *actor;                   /* who did it; NULL: nobody is asked about */
    int64_t ore;                         /* what the figure adds of it, where that is money */
    uint64_t traits;
};

/* What a figure with that measure adds of a payee. */
int64_t figure_of_member(const struct figures_member *m, enum figure_measure measure);
/* Adds a payee to each figure that takes it; false where a sum leaves int64. */
bool figures_add(struct figures *f, const struct figures_member *m) DD_MUST_CHECK;
/* Adds 1 to each figure of such rows that takes one with these traits. */
void figures_count(struct figures *f, enum figure_of of, uint64_t traits);

/* All rows of a sort, in the order of their ids; money in `ore` is not set. */
enum dd_rc figure_rows(struct reg *reg, struct arena *a, const struct figures *f, enum figure_of of,
                       struct figure_row **out, size_t *n, struct dd_error *err) DD_MUST_CHECK;
/* Those that the figure takes, with what it adds of them; of money those that come to something,
 * the largest first. */
enum dd_rc figure_rows_of(struct reg *reg, struct arena *a, const struct figures *f,
                          enum figure_id id, struct figure_row **out, size_t *n,
                          struct dd_error *err) DD_MUST_CHECK;

/* Figures that follow from the accounts' total are known after this. */
enum dd_rc figures_read_accounts(struct reg *reg, struct arena *a, struct figures *f,
                                 struct dd_error *err) DD_MUST_CHECK;

/* What the figure comes to; false where it is not known: amounts of a year with unlike ones, what
 * nobody noted or rated. */
bool figure_value(const struct figures *f, enum figure_id id, int64_t *out) DD_MUST_CHECK;

#endif
