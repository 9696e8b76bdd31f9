/* What finds people and adds them shares. Private to src/record. */
#ifndef DDREG_PERSON_ROWS_H
#define DDREG_PERSON_ROWS_H

#include "ddreg/person.h"

/* All people but those entered by mistake, in the register's scratch. */
enum dd_rc person_read_all(struct reg *reg, struct kind_row **rows, size_t *n,
                           struct dd_error *err) DD_MUST_CHECK;
/* A new person; `account` NULL: none is known. */
enum dd_rc person_add(struct reg *reg, const char *name, const char *account, int64_t *number,
                      struct dd_error *err) DD_MUST_CHECK;

#endif
