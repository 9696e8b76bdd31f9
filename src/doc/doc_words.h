/* How the JSON of a document calls its parts. Private to src/doc. */
#ifndef DDREG_DOC_WORDS_H
#define DDREG_DOC_WORDS_H

#include "ddreg/doc.h"

/* Raised when a reader of the form before could misread it. */
enum { DOC_FORMAT = 1 };

const char *doc_kind_word(enum doc_kind kind);
/* False for a word that is none. */
bool doc_kind_named(const char *word, enum doc_kind *out);

#endif
