/* What a rule's words say: the patterns of data/statement-words.csv. A pattern is words in the
 * order in which a sentence has them, each folded, with "*" for any beginning or end and bars
 * between words any of which may be there; "#" is a number, ".." up to five words between, "..."
 * any number of them within the sentence. */
#ifndef DDREG_LINT_SAYS_H
#define DDREG_LINT_SAYS_H

#include "passage.h"

/* Does the sentence say what any pattern of that name looks for ("E05.none")? */
bool says(const struct lint_doc *d, const struct sentence *s, const char *what);
/* The same from that word on, which must be the first; how many words it is, 0: it does not. */
size_t says_at(const struct lint_doc *d, const struct sentence *s, size_t word, const char *what);

/* The sentences of a block, or what its heading or label says. */
bool block_says(const struct lint_doc *d, const struct block *b, const char *what);
bool heading_says(const struct lint_doc *d, const struct sentence *s, const char *what);

/* Does the title, or a heading at the head of the text, say it? */
bool top_says(const struct lint_doc *d, const char *what);

/* The first sentence of the text that says it; `prose`: no heading. NULL: none. */
const struct sentence *first_saying(const struct lint_doc *d, const char *what, bool prose);
/* How many say it. */
size_t count_saying(const struct lint_doc *d, const char *what, bool prose);

#endif
