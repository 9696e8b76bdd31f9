/* Words for a choice, in both languages. Private to src/cli. */
#ifndef DDREG_CLI_CHOICES_H
#define DDREG_CLI_CHOICES_H

#include "cli.h"

enum choice_set { CHOICE_LEVEL, CHOICE_CLASS, CHOICE_NONE, CHOICE_ANY };

/* The key of a word that is in the set; case and spaces do not matter. */
bool choice_find(struct cli *c, enum choice_set set, const char **value);
/* The word for a choice (a key of n bytes) in the user's language; NULL: the key itself. */
const char *choice_word(const struct cli *c, const char *key, size_t n);

#endif
