/* The paragraphs of letters, in both languages. Table: data/letters.csv. */
#ifndef DDREG_LETTER_TEXT_H
#define DDREG_LETTER_TEXT_H

#include "ddreg/msg.h"

#define LETTER_SUBJECT "subject"

struct letter_paragraph {
    const char
        *when; /* "": always; LETTER_SUBJECT; else only where the value of that name is there */
    const char *text; /* with {names} of values */
};

/* The i-th paragraph of a letter, in order; false after the last. */
bool letter_paragraph(const char *letter, size_t i, enum dd_lang lang,
                      struct letter_paragraph *out);
/* The one paragraph for that `when`; NULL: there is none. */
const char *letter_text(const char *letter, const char *when, enum dd_lang lang);

#endif
