/* The chart of accounts and the suppliers of a SAF-T ledger, while its transactions are read. */
#ifndef DDREG_IMPORT_SAFT_BOOK_H
#define DDREG_IMPORT_SAFT_BOOK_H

#include "ddreg/vec.h"
#include "saft/ledger_bought.h"
#include "saft/ledger_reader.h"

struct saft_account {
    const char *number;   /* without what a composite one has after it */
    const char *name;     /* NULL: the file has none */
    const char *standard; /* StandardAccountID or GroupingCode; NULL likewise */
    enum ledger_class class;
    bool cost;                 /* ledger_is_cost() */
    bool listed;               /* in the chart of accounts */
    bool bought;               /* purchases of suppliers are on it */
    int64_t left[BOUGHT_WAYS]; /* øre that were left out, by the reason */
};

struct saft_party {
    const char *id;
    const char *name, *orgnr, *tax_number, *country, *trade; /* NULL: the file does not say */
    bool listed; /* among the suppliers of the master file */
    bool pays;   /* an issuer of cards or the like: who paid, not who sold */
    bool has_closing;
    int64_t opening, closing; /* øre, debit less credit, as the file says */
    int64_t posted;           /* øre on payable accounts */
    int64_t payee;            /* in the stage; 0: not there yet */
};

/* By their first member, a text; in the order in which they came. */
struct saft_table {
    void **places; /* by hash */
    size_t room;
    struct vec order; /* void * */
};

struct saft_book {
    struct arena a, scratch;
    struct saft_table accounts, parties, invoices;
    size_t naccounts, nparties; /* listed */
    bool by_invoice;            /* who sold is looked up in the invoices, too */
};

/* Who sold what a transaction posts, as an invoice of the source documents says. */
struct saft_invoice {
    const char *voucher;
    const char *supplier; /* NULL: several, each on an invoice of its own */
};

/* saft_book_release() also after a failure of what follows. */
void saft_book_init(struct saft_book *b);
void saft_book_release(struct saft_book *b);

/* Of the master file. DD_INPUT "saft.master.large". */
enum dd_rc saft_book_add_account(struct saft_book *b, const struct ledger_account *a,
                                 struct dd_error *err) DD_MUST_CHECK;
enum dd_rc saft_book_add_party(struct saft_book *b, const struct ledger_party *p,
                               struct dd_error *err) DD_MUST_CHECK;

/* An invoice of the source documents; its supplier is known by it where the master file has none.
 */
enum dd_rc saft_book_add_invoice(struct saft_book *b, const struct ledger_invoice *i,
                                 struct dd_error *err) DD_MUST_CHECK;
/* The supplier of that transaction's invoice; NULL: none, or several. */
const char *saft_book_invoice(const struct saft_book *b, const char *voucher);
/* Forgets what the postings were taken for: the transactions are read once more. */
void saft_book_forget(struct saft_book *b);

/* The account of a posting ("2400:20001" is 2400), and the supplier of that number; made where the
 * master file has none. NULL with *err. */
struct saft_account *saft_book_account(struct saft_book *b, const char *account,
                                       struct dd_error *err) DD_MUST_CHECK;
struct saft_party *saft_book_party(struct saft_book *b, const char *id,
                                   struct dd_error *err) DD_MUST_CHECK;
/* The i-th of them. */
struct saft_account *saft_book_account_at(const struct saft_book *b, size_t i);
struct saft_party *saft_book_party_at(const struct saft_book *b, size_t i);

#endif
