/* A text as rules see it: blocks, their sentences, their words. */
#ifndef DDREG_LINT_PASSAGE_H
#define DDREG_LINT_PASSAGE_H

#include <stdbool.h>

#include "ddreg/buf.h"
#include "ddreg/lint.h"
#include "ddreg/vec.h"

enum block_kind { BLOCK_TITLE, BLOCK_HEADING, BLOCK_PARAGRAPH, BLOCK_ITEM, BLOCK_ROW };

enum { CELL_END = '|' }; /* between the cells of a row */

struct block {
    enum block_kind kind;
    int64_t place;
    const char *text;
    size_t sentence, sentences; /* the first, and how many */
    size_t heading;             /* the block that it is under, and one; 0: none */
};

struct word {
    const char *folded;
    const char *at; /* in the block's text, n bytes */
    size_t n;
    char before; /* the last sign between it and the word before: ( ) : ; , or 0 */
};

struct sentence {
    size_t block;
    size_t word, words; /* the first, and how many */
};

enum spoken { SPOKEN_BOKMAL, SPOKEN_NYNORSK, SPOKEN_ENGLISH };

struct lint_doc {
    struct arena *a;
    enum lint_unit unit;
    enum spoken language;
    bool failed; /* memory was short */
    size_t gap;  /* the first block that says itself that something is missing, and one; 0: none */
    struct vec blocks, sentences, words, findings;
};

/* passage.c. Adds a block, whose text of n bytes is copied with each run of white space as one
 * blank; one without a letter or digit is left out. */
void passage_add(struct lint_doc *d, enum block_kind kind, int64_t place, const char *text,
                 size_t n);
/* Splits what was added into sentences and words, finds headings and the language. */
void passage_split(struct lint_doc *d);

const struct block *block_at(const struct lint_doc *d, size_t i);
const struct sentence *sentence_at(const struct lint_doc *d, size_t i);
const struct word *word_at(const struct lint_doc *d, size_t i);
/* The block of a sentence. */
const struct block *block_of(const struct lint_doc *d, const struct sentence *s);
/* Has the sentence prose: is it none of a heading, a title or a label of a few words? */
bool sentence_is_prose(const struct lint_doc *d, const struct sentence *s);
/* The sentence's own bytes, in the arena. */
const char *sentence_text(struct lint_doc *d, const struct sentence *s);
/* The bytes from one word to another, and the sign after the last. */
const char *words_text(struct lint_doc *d, size_t first, size_t last);

/* words_split.c: the words and sentences of one block. */
void block_split(struct lint_doc *d, size_t block);

#endif
