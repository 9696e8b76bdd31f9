/* Amounts whose sign is in another column, and payments among invoices: decided once for the
 * file, from all of its rows. */
#ifndef DDREG_TABLE_TURNS_H
#define DDREG_TABLE_TURNS_H

#include "sheet.h"

/* How often some amounts are negative. */
struct signs {
    int64_t negative, positive;
    int64_t size[2]; /* the sum without signs, in thousandths, by money_style */
};

struct turns {
    struct signs debit, credit;       /* of the rows on each side */
    struct signs invoice[2], paid[2]; /* by kind: as written, and with credit turned */
    int64_t credits, payments;        /* rows */
    int64_t payment_line;             /* the first of them */
};

/* TURN_ASK: the rows say both. */
enum turn { TURN_NO, TURN_YES, TURN_ASK };

/* Counts a cell that is an amount; NULL and other texts are passed over. */
void signs_add(struct signs *s, const char *cell, bool turned);

void turns_look(struct turns *t, const struct sheet *s, const struct sheet_row *row);

/* Must credit be turned into a minus? Not where it has one. */
enum turn turns_credit(const struct turns *t);
/* Are payments to be left out? Where their sign is opposite to the invoices', they pay them; with
 * the same sign they may be purchases of their own. */
enum turn turns_payments(const struct turns *t, bool turned);

/* DD_INPUT import.side.mixed or import.kind.payments where one of the two is TURN_ASK. */
enum dd_rc turns_check(const struct turns *t, const struct sheet *s, bool turned,
                       struct dd_error *err) DD_MUST_CHECK;

#endif
