/* What a hit in a list is called. */
#ifndef DDREG_CMD_WATCH_SAID_H
#define DDREG_CMD_WATCH_SAID_H

#include "cli/out.h"
#include "ddreg/watch.h"

const char *watch_id(struct cli *c, const struct watch_hit *h);
/* "is listed as \"Ikke godkjent\"" */
const char *watch_what(struct cli *c, const struct watch_hit *h);
/* "to be answered" */
const char *watch_state_word(struct cli *c, enum watch_state state);
/* One line, indented: its id, whose it is, what it says. */
void watch_say(struct cli *c, const struct watch_hit *h);
/* A hit as an element of a list in JSON. */
void watch_json(struct cli *c, struct json *j, const struct watch_hit *h);

#endif
