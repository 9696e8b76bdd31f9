/* A letter from its paragraphs and values. Private to src/report. */
#ifndef DDREG_LETTER_FILL_H
#define DDREG_LETTER_FILL_H

#include "ddreg/arena.h"
#include "ddreg/letter_text.h"
#include "ddreg/mail.h"

enum { LETTER_VALUES = 16 };

struct letter_value {
    const char *name;
    const char *value;   /* NULL or blank: not there */
    const char *command; /* that gives it */
    bool words;          /* somebody's own words, which may name others */
};

/* Subject and paragraphs of the letter into `out`; each line of a value is a paragraph. DD_REFUSED
 * "letter.missing" with the command for a value that is not there. */
enum dd_rc letter_fill(struct arena *a, const char *letter, enum dd_lang lang,
                       const struct letter_value *values, size_t nvalues, struct mail *out,
                       struct dd_error *err) DD_MUST_CHECK;

#endif
