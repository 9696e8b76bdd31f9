/* One line of a purchase file, checked. */
#ifndef DDREG_IMPORT_PURCHASE_ROW_H
#define DDREG_IMPORT_PURCHASE_ROW_H

#include "ddreg/accounts.h"
#include "ddreg/purchase.h"
#include "who.h"

/* Where the texts of a line are that are not the row's own. */
struct purchase_text {
    char day[DATE_SIZE];
    char currency[CURRENCY_SIZE];
    char rate[RATE_SIZE];
    char orgnr[ORGNR_SIZE];
    char account[ACCOUNT_SIZE];             /* where its name is in the same cell */
    const char *account_name;               /* NULL: the line does not say */
    const char *buyer, *approver;           /* who ordered and approved; likewise */
    bool people_left;                       /* a name of these is longer than a name may be */
    char needed[CURRENCY_SIZE + DATE_SIZE]; /* "USD 2023-05-15": the rate that was sought */
    bool rate_differs; /* the line's own rate makes other kroner than its own kroner */
};

/* Who is named. False with *p when the row cannot be taken. */
bool purchase_row_who(const struct sheet_row *row, struct purchase_text *text, struct supplier *who,
                      struct row_problem *p);
/* Fills all of `out` but the payee. */
bool purchase_row_read(const struct import_run *run, const struct sheet_row *row,
                       struct purchase_text *text, struct purchase *out, struct row_problem *p);

/* The money of a line: amount, currency, rate, ore. */
bool purchase_money_read(const struct import_run *run, const struct sheet_row *row,
                         struct purchase_text *text, struct purchase *out, struct row_problem *p);

#endif
