/* Transactions of a SAF-T ledger -> purchases in the stage of an import. */
#ifndef DDREG_IMPORT_SAFT_TAKE_H
#define DDREG_IMPORT_SAFT_TAKE_H

#include "purchase_stage.h"
#include "saft_book.h"

enum { SAFT_JOURNAL_TYPE = 80 };

struct saft_taking {
    struct import_run *run;
    struct purchase_stage *st;
    struct saft_book *book;
    const char *from, *to; /* the period of the files, days; "" where they do not say */
    struct vec lines;      /* struct ledger_line, of the transaction under way */
    struct vec accounts;   /* struct saft_account *, of the same lines */
    struct vec parts;      /* struct bought_part */
    struct bought_sums sums;
    int64_t postings; /* that came before the transaction */
    int64_t journal;  /* of the part under way the last one that was looked at; 0: none yet */
    bool journal_opens;
    char type[SAFT_JOURNAL_TYPE]; /* likewise the last type of transaction */
    bool type_opens;
    int64_t outside, outside_ore; /* lines that count in the year of their period, without a day */
    int64_t shared, shared_ore;   /* lines shared out by what is owed to each supplier */
    int64_t unlisted;             /* suppliers of lines that the master file has not */
    int64_t nameless;   /* transactions that name nobody, of which something has no supplier */
    int64_t by_invoice; /* whose supplier is that of their invoice */
};

void saft_taking_init(struct saft_taking *t, struct import_run *run, struct purchase_stage *st,
                      struct saft_book *book);
void saft_taking_release(struct saft_taking *t);

/* Every supplier of the master file becomes a payee of the stage, in the file's order. */
enum dd_rc saft_take_parties(struct saft_taking *t, enum sector_standard standard,
                             struct dd_error *err) DD_MUST_CHECK;

/* A transaction: what it bought goes into the stage, the rest is summed by its reason. DD_INPUT
 * "saft.date" and "saft.date.far" with the transaction, "saft.sum.large". */
enum dd_rc saft_take_voucher(struct saft_taking *t, const struct ledger_voucher *v,
                             struct dd_error *err) DD_MUST_CHECK;

#endif
