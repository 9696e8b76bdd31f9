/* The roles that a person can hold in the company, from data/roles.csv. */
#ifndef DDREG_ROLES_H
#define DDREG_ROLES_H

#include <stdbool.h>
#include <stddef.h>

#include "ddreg/msg.h"

struct role_def {
    const char *key;     /* "chair" */
    const char *name[2]; /* by enum dd_lang */
    bool needed;         /* every company has it: a vacancy is something to be done */
    bool single;         /* one person holds it at a time */
};

/* Row i; false after the last. */
bool role_at(size_t i, struct role_def *out);
/* The one with that key; false for none. */
bool role_named(const char *key, struct role_def *out);
/* All keys with bars between them. */
const char *role_words(void);

#endif
