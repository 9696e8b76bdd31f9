/* Which character set the names of a file are written in, where its bytes allow several: by words,
 * each of which one language's letters must be enough for. */
#ifndef DDREG_TABLE_LETTERS_H
#define DDREG_TABLE_LETTERS_H

#include "source.h"

enum { LETTERS_READINGS = 13, LETTERS_LANGUAGES = 18 };

/* Begin with zeros. */
struct letters {
    int words; /* with a letter or sign that is not ASCII */
    int bad;   /* ... that no language could have, as the file was read */
    /* by how it may be read: words that the letters of each language are enough for, and how many
     * of their letters are common ones */
    int fit[LETTERS_READINGS][LETTERS_LANGUAGES], common[LETTERS_READINGS];
};

/* Adds the words of a text that was read as Windows-1252. True when one of them is bad. */
bool letters_look(struct letters *l, const char *text);

/* Was the file written in another set? *out gets the one that its words fit best; false when they
 * fit Windows-1252, or nothing clearly better. */
bool letters_other(enum text_encoding *out, const struct letters *l);
/* Of a file that was not written in Windows-1252: the set that fits best, `other` where
 * none does better than that. */
enum text_encoding letters_best(const struct letters *l, enum text_encoding other);
/* Are so many of the words such as no language has that no set may be right? */
bool letters_garbled(const struct letters *l);

#endif
