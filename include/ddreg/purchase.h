/* Purchases: bulk facts, only ever added. They are staged in a private temporary database without
 * the register's lock, then merged in one step. */
#ifndef DDREG_PURCHASE_H
#define DDREG_PURCHASE_H

#include "ddreg/money.h"
#include "ddreg/supplier.h"

/* One line of a purchase file, checked. */
struct purchase {
    int64_t line;    /* in the file, from 1 */
    int64_t payee;   /* from purchase_stage_payee() */
    const char *day; /* date_valid(): to the day, the month or the year */
    int64_t amount;  /* minor units of currency */
    const char *currency;
    const char *rate; /* NOK for one unit; "1" for NOK; "" when the file itself gave øre */
    int64_t ore;
    int production;        /* 1 yes, 0 no, -1 not said */
    const char *account;   /* may be NULL */
    const char *reference; /* may be NULL */
};

struct purchase_stage;

/* Opens the staging database of the register's connection. Outside a transaction. */
enum dd_rc purchase_stage_open(struct purchase_stage **out, struct reg *reg,
                               struct dd_error *err) DD_MUST_CHECK;
void purchase_stage_free(struct purchase_stage *st);

/* The payee that a line names (ledger, orgnr, name and country are looked at); equal ones get one
 * number. */
enum dd_rc purchase_stage_payee(struct purchase_stage *st, const struct supplier *who,
                                int64_t *payee, struct dd_error *err) DD_MUST_CHECK;
enum dd_rc purchase_stage_row(struct purchase_stage *st, const struct purchase *row,
                              struct dd_error *err) DD_MUST_CHECK;

/* What a merge would do, for a dry run: how many payees are not in the register yet. */
enum dd_rc purchase_stage_new_payees(struct purchase_stage *st, int64_t *n,
                                     struct dd_error *err) DD_MUST_CHECK;

/* Into the open entry: finds or makes each payee's supplier (with `source`), adds the lines as
 * batch `batch_id`, journals them. */
enum dd_rc purchase_merge(struct purchase_stage *st, int64_t batch_id, const char *source,
                          int64_t *lines, int64_t *suppliers_created,
                          struct dd_error *err) DD_MUST_CHECK;

#endif
