/* What is bought of a supplier by category, in words and in JSON. */
#ifndef DDREG_CMD_CATEGORIES_SHOWN_H
#define DDREG_CMD_CATEGORIES_SHOWN_H

#include "cli/out.h"
#include "ddreg/category_shares.h"

/* "Bought: cleaning 91.2 %, NOK 412,000 (high); ..."; what is asked about on a line of its own,
 * with the command that answers. Nothing where there is nothing to see. */
void categories_say(struct cli *c, int64_t supplier, const struct category_shares *s);
/* The array "categories" of an object that is open. */
void categories_json(struct json *j, const struct category_shares *s);

#endif
