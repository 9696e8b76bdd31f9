/* A command line as bash has it: split into words, and candidates put in so that bash reads them as
 * they are meant. */
#ifndef DDREG_SHELL_LINE_H
#define DDREG_SHELL_LINE_H

#include "ddreg/arena.h"
#include "ddreg/buf.h"

struct shell_word {
    char *text;  /* as a program would get it */
    char quote;  /* the quote that is open at its end: ' or ", or 0 */
    size_t keep; /* bytes of `text` that the shell keeps: it puts candidates in after them */
};

enum { SHELL_MAX_WORDS = 256 };

/* Splits the line up to the cursor. The last word is the one being typed, "" after a space. The
 * words of the line before the program's name (assignments) and the name are left out. False when
 * the line has no program, too many words, or memory is short. Nothing is expanded or run. */
bool shell_split(struct arena *a, const char *line, struct shell_word *words, size_t *n);

/* Appends the text as it must be typed where `quote` is open. */
void shell_quote(struct buf *out, const char *text, char quote);

#endif
