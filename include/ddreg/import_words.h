/* Words that files have for what they hold: headings, kinds of voucher, sides, totals, statuses,
 * months, each with its language. Table: data/import-words.csv. A word is compared folded: the
 * letters æ ø å ä ö é ... may be written as they are, bare, or as ae, oe, aa, ue. */
#ifndef DDREG_IMPORT_WORDS_H
#define DDREG_IMPORT_WORDS_H

#include <stdbool.h>
#include <stddef.h>

/* What a word is looked for in. */
enum word_role {
    WORD_AMOUNT,        /* a word of a heading of amounts */
    WORD_FLAG,          /* a whole heading, without spaces, of a column of yes and no */
    WORD_HEADING,       /* a whole heading, without spaces */
    WORD_HEADING_OTHER, /* a word of a heading that is none of our fields */
    WORD_HEADING_TEXT,  /* a whole heading of texts */
    WORD_JOURNAL,       /* what a journal of a ledger is for */
    WORD_KIND,          /* what kind of voucher a line is: words with spaces between */
    WORD_KIND_CODE, /* a code that may say it, where another code of its language is beside it */
    WORD_MONTH,
    WORD_SIDE,      /* debit or credit */
    WORD_STATUS,    /* what became of a voucher */
    WORD_SUPPLIER,  /* a word of a heading: of the supplier, its number, its name */
    WORD_THOUSANDS, /* units of amounts */
    WORD_TOTAL,     /* a word in a line of sums */
    WORD_WEEKDAY,
    WORD_YES_NO
};

struct import_word {
    const char *word;     /* in small letters */
    const char *meaning;  /* within the role: "net", "credit-note", a field, a month's number */
    int rank;             /* lower fits better */
    const char *language; /* "nb" ...; "*" of several or none */
};

/* A word of a company's own, found beside those of the table. */
struct import_own_word {
    enum word_role role;
    struct import_word word; /* its meaning is "none" where it only takes a row's place */
    const char *instead;     /* the meaning of the table's row whose place it takes, or "" */
};

/* From now on these count, too; `words` is borrowed until the next call. */
void import_words_use(const struct import_own_word *words, size_t n);
/* Another number after each such call. */
unsigned import_words_edition(void);
/* The first of a company's own with this whole word. */
bool import_word_own(struct import_word *out, enum word_role role, const char *word, size_t n);

const char *word_role_name(enum word_role role); /* as in the table: "heading" ... */
/* False for a name that is none. */
bool word_role_find(enum word_role *out, const char *name);

/* The next row of the role with this word (n bytes, in small letters), from row *at on, which must
 * begin as 0. False when there is none. */
bool import_word_find(struct import_word *out, size_t *at, enum word_role role, const char *word,
                      size_t n);
/* The same of words that this one begins. */
bool import_word_begun(struct import_word *out, size_t *at, enum word_role role, const char *word,
                       size_t n);
/* The same of words with which the text begins, whatever is behind; *length gets how many bytes of
 * it that one takes. */
bool import_word_begins(struct import_word *out, size_t *at, enum word_role role, const char *text,
                        size_t *length);
/* The same of any word. */
bool import_word_next(struct import_word *out, size_t *at, enum word_role role);
/* Has the word this meaning, whatever others it has? */
bool import_word_means(enum word_role role, const char *word, size_t n, const char *meaning);

#endif
