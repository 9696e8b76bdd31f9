/* Words of a table with bars between them, as kinds of record and options take them. Private to
 * src/data. */
#ifndef DDREG_DATA_BAR_WORDS_H
#define DDREG_DATA_BAR_WORDS_H

#include <stddef.h>

/* Appends a word, with a bar before it where it is not the first. Aborts for more than the room
 * holds: a mistake in the program. */
void bar_words_add(char *words, size_t size, const char *word);

#endif
