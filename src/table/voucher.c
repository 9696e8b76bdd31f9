#include "voucher.h"

#include <stddef.h>
#include <string.h>

enum { TEXT_SIZE = 48 };

/* In small letters, between spaces; false when it is too long to be one of ours. */
static bool fold(char out[TEXT_SIZE], const char *s)
{
    size_t n = 0;

    out[n++] = ' ';
    for (; *s; s++) {
        if (n + 2 >= TEXT_SIZE)
            return false;
        out[n++] = (char)(*s >= 'A' && *s <= 'Z' ? *s | 0x20 : *s);
    }
    out[n++] = ' ';
    out[n] = '\0';
    return n > 2;
}

enum side side_read(const char *cell)
{
    static const char debit[] = " d s debet debit dr db soll + ";
    static const char credit[] = " k c kredit credit cr h haben - ";
    char text[TEXT_SIZE];

    if (!cell || !fold(text, cell) || strchr(cell, ' '))
        return SIDE_NONE;
    if (strstr(debit, text))
        return SIDE_DEBIT;
    return strstr(credit, text) ? SIDE_CREDIT : SIDE_NONE;
}

bool side_is_plain(const char *cell)
{
    bool letter = ((*cell | 0x20) >= 'a' && (*cell | 0x20) <= 'z') && cell[1] == '\0';

    return side_read(cell) != SIDE_NONE && !letter;
}

static bool holds(const char *text, const char *const *words)
{
    for (; *words; words++)
        if (strstr(text, *words))
            return true;
    return false;
}

enum voucher voucher_read(const char *cell)
{
    static const char *const credit_notes[] = {
        "kreditnota",   "kreditfaktura", "kreditering",    "credit memo", "credit note",
        "creditnote",   "creditmemo",    "credit_note",    "credit_memo", "gutschrift",
        "kreditt nota", " kg ",          "credit invoice", NULL};
    static const char *const payments[] = {"betaling", "payment", "betalning", "remit",
                                           "zahlung",  " kz ",    " zp ",      NULL};
    static const char *const neither[] = {"request", "krav", "ordre", "order", NULL};
    static const char *const invoices[] = {"faktura", "invoice", "rechnung", " kr ", " re ", NULL};
    char text[TEXT_SIZE];
    bool credit, paid, invoice;

    if (!cell || !fold(text, cell) || holds(text, neither))
        return VOUCHER_OTHER;
    credit = holds(text, credit_notes);
    paid = holds(text, payments);
    invoice = !credit && holds(text, invoices);
    if (paid)
        return credit || invoice ? VOUCHER_OTHER : VOUCHER_PAYMENT;
    if (credit)
        return VOUCHER_CREDIT_NOTE;
    return invoice ? VOUCHER_INVOICE : VOUCHER_OTHER;
}
