/* A company's own words for what its files hold: a table as data/import-words.csv is one, with a
 * column more, `instead`: the meaning of the table's own word whose place it takes. */
#ifndef DDREG_TABLE_OWN_WORDS_H
#define DDREG_TABLE_OWN_WORDS_H

#include "ddreg/arena.h"
#include "ddreg/buf.h"
#include "ddreg/error.h"

enum { OWN_WORDS_MAX = 1000, OWN_WORD_BYTES = 60 };

/* Appends to `text` the rows of the file in the one form that is kept, with the heading; *n is how
 * many. DD_INPUT import.words.*, with {file}, {line} and {field}: a role, meaning, rank or word
 * that is none, a word twice, and one that contradicts the program's own and does not say so. */
enum dd_rc own_words_read(struct buf *text, size_t *n, struct arena *a, const char *path,
                          struct dd_error *err) DD_MUST_CHECK;
/* Files are read with the words of a text that is kept, too, which are copied into `a`. */
enum dd_rc own_words_use(struct arena *a, const char *text, struct dd_error *err) DD_MUST_CHECK;

#endif
