/* Words for a choice, in both languages: the message "word.KEY" has those that may be typed for the
 * key, with bars between them; the first is what is shown. Private to src/cli. */
#ifndef DDREG_CLI_CHOICES_H
#define DDREG_CLI_CHOICES_H

#include "cli.h"

/* Does the word mean the key of n bytes: is it the key, or a word for it in either language? Case,
 * spaces and "o" for "ø" do not matter. */
bool choice_means(struct cli *c, const char *typed, const char *key, size_t n);
/* The one of the keys, with bars between them, that the value means; false: none. */
bool choice_read(struct cli *c, const char *keys, const char **value);
/* The first word for a key of n bytes that is one word, in the user's language; NULL: none. */
const char *choice_word(struct cli *c, const char *key, size_t n);

#endif
