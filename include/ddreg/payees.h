/* Payees that are likely no suppliers: proposals, on which only a person decides. */
#ifndef DDREG_PAYEES_H
#define DDREG_PAYEES_H

#include "ddreg/payee_kinds.h"
#include "ddreg/supplier.h"

struct payee {
    const struct supplier_row *row;
    const struct payee_kind *kind;
};

/* Those without a class (a class is a decision, whoever took it) whose name looks like no
 * supplier's or who are the company itself; of a year those paid in it (0: all). What was paid most
 * first. */
enum dd_rc payees_list(struct reg *reg, struct arena *a, int year, const char *as_of,
                       struct payee **out, size_t *n, struct dd_error *err) DD_MUST_CHECK;

#endif
