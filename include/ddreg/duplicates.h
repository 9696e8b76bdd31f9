/* Suppliers that are likely to be the same firm. A proposal: only a person merges. */
#ifndef DDREG_DUPLICATES_H
#define DDREG_DUPLICATES_H

#include "ddreg/firm.h"
#include "ddreg/supplier.h"

enum duplicate_why {
    DUPLICATE_NONE,
    DUPLICATE_NAME,    /* the same name, however written */
    DUPLICATE_SPACES,  /* the same letters in other words: "Data Huset", "Datahuset" */
    DUPLICATE_FORM,    /* the same name but for the legal form */
    DUPLICATE_ORDER,   /* the same words in another order */
    DUPLICATE_ORGNR,   /* the same org number, with a wrong check digit: else it could not be */
    DUPLICATE_LETTERS, /* one word is written otherwise: an edit or two */
    DUPLICATE_COUNTRY, /* the same name in another country */
    DUPLICATE_WORD     /* one name is the other with a word after it */
};

/* "name", "spaces" ...: as JSON has it. */
const char *duplicate_why_key(enum duplicate_why why);

enum { DUPLICATE_WORDS = 16 };

/* A supplier as it is compared; texts in the arena of duplicate_read(). */
struct duplicate_view {
    const struct supplier_row *row;
    struct firm firm;
    const char *word[DUPLICATE_WORDS]; /* of firm.base; none when it has more */
    size_t nwords;
    const char *joined; /* the words without spaces */
    const char *sorted; /* the words in the order of the alphabet */
};

/* False when memory is short. */
bool duplicate_read(struct arena *a, const struct supplier_row *row, struct duplicate_view *out);

/* The strongest reason to take the two for one firm, and how likely that is: 0-100, a scale of
 * ddreg's own for putting pairs in order. */
enum duplicate_why duplicate_compare(const struct duplicate_view *x, const struct duplicate_view *y,
                                     int *score);

struct duplicate {
    const struct supplier_row *keep, *other; /* proposed: to merge `other` into `keep` */
    enum duplicate_why why;
    int score;
};

/* Likely pairs of suppliers that are merged into none: the most likely first, then by what was
 * bought. Of several that all look alike, as many pairs as bring them together. Left out are pairs
 * that a person said are different. Kept of two is the one with a valid org number, else with a
 * country, else the one bought more from, else the older. */
enum dd_rc duplicates_list(struct reg *reg, struct arena *a, const char *as_of,
                           struct duplicate **out, size_t *n, struct dd_error *err) DD_MUST_CHECK;

#endif
