/* Finding anything by its name or by what is written of it. */
#ifndef DDREG_SEARCH_H
#define DDREG_SEARCH_H

#include "ddreg/kind.h"

struct search_hit {
    const struct kind *kind; /* NULL: a supplier or an import, as `sort` says */
    const char *sort;        /* "supplier", "import", or the name of the kind */
    const char *id;
    const char *name;    /* what it is called today; "" */
    const char *field;   /* where it was found: a field of the kind, "name", "orgnr", "id" ... */
    const char *text;    /* what is written there, from a little before the word on; one line */
    const char *command; /* that shows it */
};

/* Suppliers, records of every kind and imports that have all the words in one text, or are named by
 * an id, each once, suppliers first. Case and accents do not matter; å is also a and aa, æ ae, ä
 * and a, ø oe, ö and o, ü ue and u. Nothing that was withdrawn or erased, and no field that is
 * confidential, is found. Of the company that the register has chosen, or of all. */
enum dd_rc search_all(struct reg *reg, struct arena *a, const char *words, const char *today,
                      struct search_hit **out, size_t *n, struct dd_error *err) DD_MUST_CHECK;

/* The form in which a text is compared, in `a`; NULL without memory. */
char *search_key(struct arena *a, const char *text);

#endif
