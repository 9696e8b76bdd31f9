/* The names of accounts, as the files of purchases have them. They count as long as their import
 * does; of an account the latest. */
#ifndef DDREG_ACCOUNT_NAME_H
#define DDREG_ACCOUNT_NAME_H

#include "ddreg/reg.h"

struct account_name {
    const char *number, *name;
    const char *standard; /* its code by the standard, NULL: the file has none */
    int64_t batch;        /* the import that said so: I-<batch> */
};

/* Writes what an import calls an account, into the open entry; its standard code may be NULL. */
enum dd_rc account_name_add(struct reg *reg, int64_t batch, const char *number, const char *name,
                            const char *standard, struct dd_error *err) DD_MUST_CHECK;

/* Those that count, by number. */
enum dd_rc account_names_read(struct reg *reg, struct arena *a, struct account_name **out,
                              size_t *n, struct dd_error *err) DD_MUST_CHECK;
/* What is said of an account among them; NULL when nothing is. */
const struct account_name *account_name_of(const struct account_name *names, size_t n,
                                           const char *number);

#endif
