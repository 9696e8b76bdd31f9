/* What the cells of a column look like, by the first rows: the second witness beside its name. */
#ifndef DDREG_TABLE_CONTENT_H
#define DDREG_TABLE_CONTENT_H

#include "columns.h"
#include "sample.h"

/* Columns further right are recognised by their names only. */
enum { CONTENT_COLUMNS = 512 };

/* How many of the column's cells ... */
struct content {
    size_t filled;   /* are not empty; the others count among these */
    size_t digits;   /* are digits alone */
    size_t money;    /* read as an amount */
    size_t priced;   /* ... with decimals, a thousands sign or a currency sign */
    size_t day;      /* read as a day, in some order */
    size_t serial;   /* are a year, a day as Excel counts, or year and month, in digits alone */
    size_t nine;     /* are nine digits */
    size_t ours;     /* ... that a Norwegian organisation may have: they begin with 8 or 9 */
    size_t orgnr;    /* are nine digits with a right check digit */
    size_t country;  /* name a country, or are its code */
    size_t currency; /* name a currency */
    size_t text;     /* hold letters, and are none of the above */
    size_t firm;     /* hold a word that firms' names end with (AS, Ltd, GmbH ...) */
    size_t length;   /* of the first, in bytes */
    size_t side;     /* say debit or credit */
    size_t credited; /* ... credit */
    size_t signs;    /* ... with a sign or a word, not a letter */
    size_t kinds;    /* say invoice, credit note or payment */
    size_t invoices; /* ... invoice */
    size_t paid;     /* ... payment */
    size_t yes_no;   /* say yes or no */
    bool varies;     /* not all the same */
    bool pair;       /* two words and no third, no numbers, in every row */
    bool codes;      /* ... and they may be codes for invoice and credit note */
    bool uneven;     /* not all of one length: counts and sums are not, codes mostly are */
};

/* Looks at the sample's rows from `first` on, but for such as are the one before them once more:
 * the header, on a new page. */
void content_of(struct content out[CONTENT_COLUMNS], const struct sample *s, size_t first);

/* Does the column right of the amounts hold what followed their decimal commas: two digits
 * everywhere, no heading, or that of a text, or rows that are `wider` than the headings? *column
 * gets it. */
bool content_is_cut(size_t *column, const struct columns *c, const struct content *content,
                    char *const *headers, size_t n, bool wider, struct arena *scratch);

/* Has a name a word that firms' names end with: "Fjell AS", "Birch Ltd"? */
bool names_a_firm(const char *s);

/* Fills what the names left open from the content, where one column alone fits: the amount, the
 * day, whose it is. A header that means something else is left alone. `bare` when the columns have
 * no names at all: then also organisation numbers and countries are recognised by content. */
void content_fill(struct columns *c, const struct content *content, char *const *headers, size_t n,
                  bool bare, enum import_kind kind, struct arena *scratch);

#endif
