/* Categories that the risk model does not know, and which of its own may be meant. Private to
 * src/cmd. */
#ifndef DDREG_CMD_CATEGORY_H
#define DDREG_CMD_CATEGORY_H

#include "cli/cli.h"

/* The name of the category that the text most likely means; NULL when none comes near. */
const char *category_near(struct cli *c, const char *text);
/* Notes that the model does not know a category (NULL and "": nothing to know). */
enum dd_rc category_warn(struct cli *c, const char *text, struct dd_error *err) DD_MUST_CHECK;

#endif
