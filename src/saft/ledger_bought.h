/* What a transaction of a ledger bought, and from whom: pure arithmetic of its lines, in øre. The
 * method: docs/saft.md. */
#ifndef DDREG_SAFT_LEDGER_BOUGHT_H
#define DDREG_SAFT_LEDGER_BOUGHT_H

#include <stdint.h>

#include "ddreg/vec.h"
#include "ledger_class.h"

/* A line of a transaction. */
struct ledger_line {
    const char *account;  /* its number, without what a composite one has after it */
    const char *supplier; /* SupplierID of the line, else of the transaction; NULL: none */
    enum ledger_class class;
    bool cost;   /* ledger_is_cost() */
    int64_t ore; /* debit less credit */
};

/* What a line, or its share, was taken for; after the first three why it was left out. */
enum bought_as {
    BOUGHT_SUPPLIER,    /* from `supplier` */
    BOUGHT_NO_SUPPLIER, /* nobody is named: accruals, cash, wages' companions */
    BOUGHT_OUTLAY,      /* laid out by somebody employed, or paid by card: the seller is unknown */
    BOUGHT_PAYING,      /* a cost of paying: the bank's */
    BOUGHT_OPENING,     /* an opening journal, or a line of equity */
    BOUGHT_PAYROLL,     /* class LEDGER_PAYROLL within the costs */
    BOUGHT_OTHER,       /* class LEDGER_NOT_BOUGHT within the costs, and its other side */
    BOUGHT_WAYS
};

struct bought_part {
    size_t line;          /* which of the lines that were given */
    const char *account;  /* the line's own text */
    const char *supplier; /* a line's own text; NULL but for BOUGHT_SUPPLIER */
    enum bought_as as;
    bool cost;
    bool shared_out; /* by the suppliers' gross, since nothing says what is whose */
    int64_t ore;
};

/* Sums over transactions: those within the costs must add up to `costs`, to the øre. */
struct bought_sums {
    int64_t costs;                 /* lines in 4000-7999 of what is bought, wages and the rest */
    int64_t of_costs[BOUGHT_WAYS]; /* what became of them */
    int64_t balance[BOUGHT_WAYS];  /* the same of the balance sheet, apart */
};

/* Appends the parts of one transaction to `out` (a VEC_OF(struct bought_part)) and adds them to
 * `sums`. `opening`: of an opening journal. False when a sum is too large (or there is no memory:
 * out->failed); then neither `out` nor `sums` is of use. */
bool bought_of(const struct ledger_line *lines, size_t n, bool opening, struct vec *out,
               struct bought_sums *sums) DD_MUST_CHECK;

/* A part that was taken as bought of its supplier, who has only paid for it (an issuer of cards):
 * it becomes an outlay. False when a sum is too large. */
bool bought_becomes_outlay(struct bought_part *part, struct bought_sums *sums) DD_MUST_CHECK;

/* Is what became of the costs all of them? */
bool bought_adds_up(const struct bought_sums *sums) DD_MUST_CHECK;

#endif
