/* Who is affected by a trade or by what is bought, and which of their rights. Tables:
 * data/affected.csv, rights.csv (with the conventions that each right comes from). */
#ifndef DDREG_PEOPLE_H
#define DDREG_PEOPLE_H

#include "ddreg/buf.h"
#include "ddreg/msg.h"

/* Adds the names of groups of people, of their ids with spaces between: "a, b and c". */
void affected_add(struct buf *out, enum dd_lang lang, const char *ids);
/* The same of rights. */
void rights_add(struct buf *out, enum dd_lang lang, const char *ids);

/* Is each of the ids, with blanks between, one of the table? Else *wrong gets the first that is
 * not, and *n its length. */
bool affected_known(const char *ids, const char **wrong, size_t *n);
bool rights_known(const char *ids, const char **wrong, size_t *n);

/* The id at an index; NULL after the last. */
const char *affected_at(size_t i);
const char *right_at(size_t i);
/* The name of one id; "" for none. */
const char *affected_named(const char *id, enum dd_lang lang);
const char *right_named(const char *id, enum dd_lang lang);

#endif
