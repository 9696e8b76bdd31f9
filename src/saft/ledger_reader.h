/* A SAF-T Financial file as accounts, suppliers and transactions, one after the other. What it
 * needs of versions 1.10 to 1.30 is read alike; elements that it does not know are passed over. */
#ifndef DDREG_SAFT_LEDGER_READER_H
#define DDREG_SAFT_LEDGER_READER_H

#include <stdbool.h>
#include <stdint.h>

#include "ddreg/error.h"

/* Texts are good until the function that gets them returns; NULL where the file has none. */
struct ledger_account {
    const char *id, *name;
    const char *standard;     /* StandardAccountID, or GroupingCode */
    const char *category;     /* GroupingCategory */
    int64_t opening, closing; /* øre, debit less credit */
};

struct ledger_party {
    const char *id, *name, *country;
    const char *orgnr;           /* RegistrationNumber */
    const char *tax_number;      /* TaxRegistrationNumber */
    const char *trade;           /* NaceCode */
    const char *const *accounts; /* where what is owed to it is */
    size_t naccounts;
    bool has_opening, has_closing;
    int64_t opening, closing; /* øre, debit less credit; of all its accounts */
};

struct ledger_posting {
    const char *account;  /* as the file has it, perhaps composite */
    const char *supplier; /* the line's own */
    int64_t ore;          /* debit less credit, in NOK */
};

struct ledger_voucher {
    const char *id, *year, *day; /* TransactionID, PeriodYear, TransactionDate */
    const char *type;            /* TransactionType */
    const char *supplier;        /* of all of it */
    const char *journal, *journal_type, *journal_name;
    int64_t journal_number; /* which journal of the file, from 1 */
    const struct ledger_posting *lines;
    size_t n;
};

/* An invoice of a supplier, from the source documents, which come after the transactions. */
struct ledger_invoice {
    const char *voucher;  /* the transaction that it was posted with */
    const char *supplier; /* its number */
    const char *name, *country;
};

/* What the file says of itself; `said_` are its control totals. */
struct ledger_file {
    char version[16], country[8], orgnr[40]; /* cut, as all texts */
    char from[16], to[16];                   /* SelectionStartDate, SelectionEndDate */
    char first_period[8], first_year[8], last_period[8], last_year[8]; /* PeriodStart ... */
    bool has_entries;                              /* there is a list of transactions */
    bool says_entries, says_debit, says_credit;    /* there is such a total */
    int64_t said_entries, said_debit, said_credit; /* øre */
    int64_t entries, debit, credit;                /* found */
};

struct ledger_events {
    enum dd_rc (*account)(void *data, const struct ledger_account *a, struct dd_error *err);
    enum dd_rc (*supplier)(void *data, const struct ledger_party *s, struct dd_error *err);
    enum dd_rc (*voucher)(void *data, const struct ledger_voucher *v, struct dd_error *err);
    void *data;
    /* Where the transactions begin: all of the master files has been read. */
    enum dd_rc (*entries)(void *data, struct dd_error *err);
    enum dd_rc (*invoice)(void *data, const struct ledger_invoice *i, struct dd_error *err);
};

struct ledger_reader;

/* NULL: no memory. `events` is copied. */
struct ledger_reader *ledger_reader_new(const struct ledger_events *events);
void ledger_reader_free(struct ledger_reader *r);

/* As xml_read(). DD_INPUT besides: "saft.not" for another sort of XML, "saft.amount" with field and
 * value, "saft.account.missing" for a line or an account without a number,
 * "saft.voucher.large". */
enum dd_rc ledger_read(struct ledger_reader *r, const void *bytes, size_t n, bool last,
                       struct dd_error *err) DD_MUST_CHECK;

/* What is known of the file so far; all of it after the last bytes. */
const struct ledger_file *ledger_reader_file(const struct ledger_reader *r);

#endif
