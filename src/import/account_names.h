/* The names that a file of purchases has for its accounts: of each account the first. */
#ifndef DDREG_IMPORT_ACCOUNT_NAMES_H
#define DDREG_IMPORT_ACCOUNT_NAMES_H

#include "ddreg/reg.h"

struct account_names;

struct account_names *account_names_new(void); /* NULL: no memory */
void account_names_free(struct account_names *n);
/* Before the file is read once more. */
void account_names_clear(struct account_names *n);
/* A line's account, its name, and its standard code or NULL; without number or name it is passed
 * over, and so is what comes after more accounts than any ledger has. */
enum dd_rc account_names_add(struct account_names *n, const char *number, const char *name,
                             const char *standard, struct dd_error *err) DD_MUST_CHECK;
/* Into the open entry, as those of the import. */
enum dd_rc account_names_write(struct account_names *n, struct reg *reg, int64_t batch,
                               struct dd_error *err) DD_MUST_CHECK;

#endif
