/* The names that a file of purchases has of who ordered and who approved: each once, by number. */
#ifndef DDREG_IMPORT_PERSON_NAMES_H
#define DDREG_IMPORT_PERSON_NAMES_H

#include "ddreg/purchase.h"

struct person_names;

struct person_names *person_names_new(void);    /* NULL: no memory */
void person_names_free(struct person_names *n); /* NULL is fine */
/* Before the file is read once more. */
void person_names_clear(struct person_names *n);

/* The number of a name, from 1; 0 for NULL. DD_INPUT "import.people.too_many" where there are more
 * different names than people: then the column is one of something else. */
enum dd_rc person_names_add(struct person_names *n, const char *name, int64_t *number,
                            struct dd_error *err) DD_MUST_CHECK;

/* Puts the register's numbers of the line's names in the place of the file's, in the open entry;
 * names that are new are written. */
enum dd_rc person_names_resolve(struct person_names *n, struct reg *reg, struct purchase *line,
                                struct dd_error *err) DD_MUST_CHECK;

/* How many different names have been given out by person_names_resolve(). */
void person_names_count(const struct person_names *n, int64_t *buyers, int64_t *approvers);

#endif
