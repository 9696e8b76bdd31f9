/* The words in the columns of kinds, sides and statuses, counted: what none of ours says would be
 * counted with the wrong sign, or though it was cancelled, in silence. */
#ifndef DDREG_TABLE_SAID_WORDS_H
#define DDREG_TABLE_SAID_WORDS_H

#include "sheet.h"
#include "turns.h"

enum { SAID_WORDS = 12 };

struct said_word {
    char cell[VOUCHER_WORD];
    bool known;
    int64_t rows, line; /* the first of them */
};

/* Of one column; more words than there is room for, or longer ones, make it one of texts. */
struct said_column {
    struct said_word word[SAID_WORDS];
    size_t n;
    bool texts;
};

/* Begin with zeros. */
struct said_words {
    struct said_column kinds, sides;
    struct signs amounts; /* of all rows */
    int64_t left_out;     /* the first row whose status says that it does not count */
    char status[VOUCHER_WORD];
};

void said_look(struct said_words *w, const struct sheet *s, const struct sheet_row *row);

/* DD_INPUT import.kind.unknown where a column of few kinds has one that is unknown and not the
 * commonest, import.side.unknown where a column of two sides has one, both only where no amount
 * has a minus; import.status.left_out where a row is void, deleted, cancelled or a draft. */
enum dd_rc said_check(const struct said_words *w, const struct sheet *s,
                      struct dd_error *err) DD_MUST_CHECK;

#endif
