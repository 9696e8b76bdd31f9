/* Which column of a file is which field, by the names in its header. */
#ifndef DDREG_TABLE_COLUMNS_H
#define DDREG_TABLE_COLUMNS_H

#include <stdbool.h>
#include <stddef.h>

#include "ddreg/arena.h"
#include "ddreg/error.h"
#include "ddreg/money.h"
#include "ddreg/table.h"

struct content;

enum field {
    FIELD_LEDGER,
    FIELD_NAME,
    FIELD_ORGNR,
    FIELD_COUNTRY,
    FIELD_DDREG_ID, /* the id that ddreg's own exports give a supplier */
    FIELD_PRODUCTION_COUNTRY,
    FIELD_SECTOR,
    FIELD_CATEGORY,
    FIELD_CLASS,
    FIELD_CLASS_REASON,
    FIELD_IBAN, /* or BIC: the country of its account in a bank */
    FIELD_OWNER,
    FIELD_EMAIL,
    FIELD_DAY,
    FIELD_AMOUNT, /* in the line's currency */
    FIELD_ORE,    /* in kroner */
    FIELD_CURRENCY,
    FIELD_RATE,
    FIELD_PRODUCTION,
    FIELD_ACCOUNT,
    FIELD_ACCOUNT_NAME,
    FIELD_REFERENCE,
    FIELD_DEBIT, /* with FIELD_CREDIT in place of FIELD_AMOUNT: the amount is debit less credit */
    FIELD_CREDIT,
    FIELD_SIDE,   /* says whether the amount is debit or credit */
    FIELD_KIND,   /* invoice, credit note, payment */
    FIELD_STATUS, /* of the voucher: paid, void ... */
    FIELD_BUYER,  /* who ordered, and who approved */
    FIELD_APPROVER
};
enum { FIELDS = FIELD_APPROVER + 1 };

enum import_kind { IMPORT_SUPPLIERS, IMPORT_PURCHASES };

/* Our name of a field: "ledger" ..., as in map files, results and messages. */
const char *field_name(enum field f);
/* False for a word that names none. */
bool field_find(enum field *out, const char *name);
bool field_belongs(enum field f, enum import_kind kind);
const char *import_kind_name(enum import_kind kind); /* "suppliers", "purchases" */

/* A header as it is compared: folded, without spaces and punctuation. NULL: no memory. */
char *header_key(struct arena *a, const char *header);
/* The same as words between single spaces; "NetAmount" is two. */
char *header_words(struct arena *a, const char *header);

/* What a header says. A lower rank fits better; equal ranks are equally right. */
struct meaning {
    enum field field;
    int rank;
    bool foreign; /* an amount in the voucher's currency: "Valutabeløp" */
};

/* False when it says nothing to that kind of import, or memory is short. `scratch` grows. */
bool header_meaning(struct meaning *out, struct arena *scratch, const char *header,
                    enum import_kind kind);

enum { RANK_NET = 10 };   /* of an amount without value added tax */
enum { RANK_VAGUE = 20 }; /* of a kind: "Type", which may be one of anything */
enum { RANK_FLAG = 15, RANK_CONTENT = 30 };
enum { RANK_PERIOD = 40 }; /* of a day: a heading that says period or month */

/* What yes means in a column whose heading says so ("Cancelled", "Kreditnota"); of "Bokført" it is
 * no that leaves a line out. */
enum flag { FLAG_NONE, FLAG_CREDIT, FLAG_LEFT_OUT, FLAG_COUNTS };
enum flag header_flag(struct arena *scratch, const char *header);

/* Amounts have too many names for a list: net, gross, in kroner, with or without VAT. */
bool amount_meaning(const char *words, struct meaning *out);
/* "amount", "beløp", "total" ...: is this word of a header one for an amount or a sum? */
bool amount_word(const char *word);
/* Has the header such a word, whatever else it has? */
bool header_says_amount(struct arena *scratch, const char *header);
/* Does it name kroner themselves, not only the company's own currency: "Beløp NOK"? */
bool header_says_kroner(struct arena *scratch, const char *header);
/* Is it the tax itself: "Mva", "VAT amount"? */
bool header_is_tax(struct arena *scratch, const char *header);
/* Is the amount of a column with this header net or gross of VAT? */
enum dd_rc header_vat(enum import_vat *out, struct arena *scratch, const char *header,
                      struct dd_error *err) DD_MUST_CHECK;

/* The currency that such a header names ("Spend EUR", "Amount £"); false and "" when it names none.
 */
bool header_currency(char out[CURRENCY_SIZE], struct arena *scratch, const char *header);

/* One of the two columns that a file of bad rows has more than the one it came from: never a field.
 */
bool problems_column(const char *header);

/* Pairs of debit and credit come in two kinds: a ledger's, and a bank's "out" and "in". */
enum { RANK_LEDGER_PAIR = 10, RANK_BANK_PAIR = 20 };

/* The choice for one header line. */
struct columns {
    int at[FIELDS];    /* column of each field, from 0; -1 when there is none */
    int rival[FIELDS]; /* a second column with equal right, or -1 */
    int rank[FIELDS];
};

void columns_none(struct columns *c);
/* Is the column that of a field? */
bool columns_has(const struct columns *c, size_t column);
/* By the names alone, or with what the columns hold (`content`, one each, or NULL): "Leverandør"
 * is a number in a column of numbers, and a column that cannot be what it is called gives way
 * to one that can. *known gets how many fields were recognised. `scratch` is reset. */
enum dd_rc columns_recognise(struct columns *c, size_t *known, struct arena *scratch,
                             char *const *headers, size_t n, const struct content *content,
                             enum import_kind kind, struct dd_error *err) DD_MUST_CHECK;
/* Does a name mean anything to either kind of import? Then content must not say otherwise. */
bool header_is_known(struct arena *scratch, const char *header);
/* A pair counts where there is no column of amounts, and only whole. */
void columns_settle_pair(struct columns *c);
/* Are there enough of them? */
bool columns_enough(const struct columns *c, enum import_kind kind);

#endif
