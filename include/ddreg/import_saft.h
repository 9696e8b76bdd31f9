/* Importing a SAF-T ledger: its suppliers, and what was bought of them (docs/saft.md). */
#ifndef DDREG_IMPORT_SAFT_H
#define DDREG_IMPORT_SAFT_H

#include "ddreg/import.h"

/* What postings were taken for; all but the first were left out. */
enum ledger_way {
    LEDGER_TAKEN,       /* bought of suppliers */
    LEDGER_NO_SUPPLIER, /* nobody is named */
    LEDGER_OUTLAY,      /* the seller is unknown: employees' outlays, payments by card */
    LEDGER_PAYING,      /* costs of paying */
    LEDGER_OPENING,     /* opening journals, and vouchers with equity */
    LEDGER_WAGES,       /* wages and taxes on them */
    LEDGER_OTHER,       /* depreciation, losses, change of stock */
    LEDGER_WAYS
};

enum { LEDGER_MAX_ACCOUNTS = 200, LEDGER_MAX_BALANCES = 5 };

/* On an account something was left out. */
struct ledger_left {
    enum ledger_way way;
    const char *account, *name; /* name NULL: the file has none */
    int64_t ore;
};

/* A supplier whose opening balance and postings are not its closing balance; øre, debit less
 * credit. */
struct ledger_balance {
    const char *number, *name; /* name NULL: the file has none */
    int64_t expected, said;
};

/* A control total of the file and what was found; øre, but entries. */
struct ledger_control {
    const char *field; /* "NumberOfEntries" ... */
    int64_t said, found;
};

struct import_ledger {
    const char *version, *from, *to; /* of the files; "" where they do not say */
    size_t files;
    size_t accounts, suppliers; /* in the master file */
    int64_t vouchers, postings;
    int64_t costs;                 /* øre on the accounts 4000-7999 */
    int64_t of_costs[LEDGER_WAYS]; /* what became of them: they add up to `costs` */
    int64_t balance[LEDGER_WAYS];  /* likewise of what is bought on the balance sheet */
    size_t nleft;                  /* listed, by way and account */
    struct ledger_left *left;
    size_t ncontrols; /* control totals that differ */
    struct ledger_control controls[3];
    int64_t balances_differ; /* suppliers; the first are listed */
    size_t nbalances;
    struct ledger_balance balances[LEDGER_MAX_BALANCES];
    int64_t shared, shared_ore;   /* lines shared out between several suppliers */
    int64_t outside, outside_ore; /* lines that count in a year without a day */
    int64_t unlisted;             /* suppliers that the master file has not */
    int64_t by_invoice;           /* vouchers whose supplier is that of their invoice */
    bool other_company;           /* the file is of another organisation number than the company */
    bool accepted;                /* a difference was accepted */
};

/* As import_purchases(), of all files of one set, in `o->saft`. What is left out by definition is
 * no bad row. DD_INPUT saft.* for files that are no SAF-T Financial, do not belong together, or
 * lack something; DD_REFUSED "saft.control" and "saft.company" for a difference that was not
 * accepted, "saft.overlap.*" where another import has purchases in the period. */
enum dd_rc import_saft(struct reg *reg, struct arena *a, const struct entry_by *by,
                       const struct import_options *o, struct import_result *out,
                       struct dd_error *err) DD_MUST_CHECK;

#endif
