/* What is kept of a person: every text of the register that is, or names, him or her, with its
 * purpose and how long it is kept. Answers a request for access (the General Data Protection
 * Regulation, art. 15) and one for erasure (art. 17). */
#ifndef DDREG_PERSONAL_H
#define DDREG_PERSONAL_H

#include "ddreg/kind.h"
#include "ddreg/retention.h"

struct personal {
    const struct record_table *table;
    const struct kind *kind; /* of a record; else NULL */
    int64_t row, entry;
    size_t column;  /* of the table */
    const char *id; /* of the record, supplier, import ...: "RQ-1"; "#7", its entry, for others */
    const char *field; /* the column, or what a fact of a supplier is called: "email" */
    const char *value; /* NULL: not shown, of a record of a kind that is discreet */
    const char *day;   /* on which it was written */
    bool whole; /* the value is the person's name, address or account; else a text that has it
                 * among others */
    struct retention why;
    const char *until; /* the last day on which it is kept; NULL: it is in use */
};

/* Of `word`: a person of the register by id, name or account (all names, addresses and accounts of
 * that person, whoever is joined included), else a name or an address that somebody has in a text.
 * *person is the number of the first; 0: nobody. Rows that were replaced too, by table and row.
 * Of records of kinds that are discreet, without the text. Not looked through: documents, purchases
 * and what is sealed. DD_INPUT where several persons are meant (person_meant()). Texts in `a`. */
enum dd_rc personal_find(struct reg *reg, struct arena *a, const char *word, const char *today,
                         int64_t *person, struct personal **out, size_t *n,
                         struct dd_error *err) DD_MUST_CHECK;

/* What is of persons alone (names, contacts, addresses; of firms' names those of sole traders) and
 * was to be kept until a day before `today`. */
enum dd_rc personal_over(struct reg *reg, struct arena *a, const char *today, struct personal **out,
                         size_t *n, struct dd_error *err) DD_MUST_CHECK;

#endif
