/* The words in the columns of kinds, sides and statuses, counted: what none of ours says would be
 * counted with the wrong sign, or though it was cancelled, in silence. */
#ifndef DDREG_TABLE_SAID_WORDS_H
#define DDREG_TABLE_SAID_WORDS_H

#include "sheet.h"
#include "turns.h"

enum {
    SAID_FEW = 12,  /* so many words are few, however many rows there are */
    SAID_MANY = 64, /* more are texts; up to so many where each has rows enough */
    SAID_ROWS = 8   /* for each of them */
};

struct said_word {
    char cell[VOUCHER_WORD]; /* a longer cell as far as there is room */
    bool known;
    bool credit;        /* known, as a credit note or the credit side */
    struct signs signs; /* of its amounts */
    int64_t rows, line; /* the first of them */
};

/* Of one column. */
struct said_column {
    struct said_word word[SAID_MANY];
    size_t n, last; /* the word of the row before */
    int64_t rows, empty, known;
    bool texts; /* too many words */
};

/* Begin with zeros. */
struct said_words {
    struct said_column kinds, sides, statuses;
    int64_t left_out; /* the first row whose status says that it does not count */
    char status[VOUCHER_WORD];
};

void said_look(struct said_words *w, const struct sheet *s, const struct sheet_row *row);

/* DD_INPUT import.kind.unknown where a column of few kinds has one that is unknown and not the
 * commonest, import.side.unknown where a column of two sides has one, both only where some amount
 * of that word has no minus, and no credit notes are known that have one throughout;
 * import.status.left_out where a row is void, deleted, cancelled or a draft. */
enum dd_rc said_check(const struct said_words *w, const struct sheet *s,
                      struct dd_error *err) DD_MUST_CHECK;

#endif
