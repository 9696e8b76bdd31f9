/* Numbers as a text writes them: "4.794", "48 600 000 kroner", "71,7m", "17 %", "tre". */
#ifndef DDREG_LINT_NUMBER_H
#define DDREG_LINT_NUMBER_H

#include "passage.h"

struct number {
    int64_t digits; /* the number is digits / 10^decimals * 10^zeros */
    int decimals;   /* how many are written */
    int zeros;      /* of "million" and the like */
    bool percent;
    bool money;         /* said to be kroner */
    bool year;          /* looks like one */
    bool spelled;       /* "tre" */
    size_t word, words; /* where it is, its unit included */
};

/* The number that begins at a word before `end`; false: none does. */
bool number_read(const struct lint_doc *d, size_t word, size_t end, struct number *out);

enum { NUMBERS = 64 };
/* All numbers of the words from `word` to `end`; how many, at most NUMBERS. Spelled ones only when
 * asked for. */
size_t numbers_read(const struct lint_doc *d, size_t word, size_t end, bool spelled,
                    struct number out[NUMBERS]);
/* Of all sentences of a block. */
size_t block_numbers(const struct lint_doc *d, const struct block *b, struct number out[NUMBERS]);

/* Is it a whole number of things: no year, share, amount? */
bool number_counts(const struct number *n);

/* Does "part of whole" make the percentage, rounded or cut to as many decimals as it has? */
bool share_fits(int64_t part, int64_t whole, const struct number *percent);
/* Appends "10/214 = 4,7 %", after "; " where there is something already. */
void share_show(struct buf *out, const struct lint_doc *d, int64_t part, int64_t whole);
/* Appends digits / 10^decimals. */
void number_show(struct buf *out, const struct lint_doc *d, int64_t digits, int decimals);

#endif
