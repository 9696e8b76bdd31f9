/* What a cell says of its line: debit or credit ("D/K"), and what kind of voucher it is (invoice,
 * credit note, payment). */
#ifndef DDREG_TABLE_VOUCHER_H
#define DDREG_TABLE_VOUCHER_H

#include <stdbool.h>
#include <stdint.h>

enum side { SIDE_NONE, SIDE_DEBIT, SIDE_CREDIT };

/* "D", "Debet", "Soll", "+" ... and "K", "C", "Kredit", "CR", "H", "-" ...; SIDE_NONE for another
 * text, and for an empty one or NULL. */
enum side side_read(const char *cell);
/* Is it one that can mean nothing else: a sign or a word, not a letter? */
bool side_is_plain(const char *cell);

enum voucher { VOUCHER_OTHER, VOUCHER_INVOICE, VOUCHER_CREDIT_NOTE, VOUCHER_PAYMENT };

/* "Leverandørfaktura", "Credit Memo", "Utbetaling" ..., and the letters that ledgers commonly have
 * for them (KR, KG, KZ ...). VOUCHER_OTHER for what is none, says two things at once, or NULL. */
enum voucher voucher_read(const char *cell);

/* "Void", "Slettet", "Utkast (ikke bokført)": a line of what was never bought. False for NULL. */
bool status_is_left_out(const char *cell);

/* Two codes of which one may say invoice and the other credit note: "I" and "C", "R" and "G". */
bool voucher_codes(const char *one, const char *other);

/* What was read before, by the cell: a column of kinds has few. Begins with zeros. */
enum { VOUCHER_WORDS = 16, VOUCHER_WORD = 128 };
struct voucher_memo {
    char cell[VOUCHER_WORDS][VOUCHER_WORD];
    enum voucher kind[VOUCHER_WORDS];
};
enum voucher voucher_recall(struct voucher_memo *m, const char *cell);

#endif
