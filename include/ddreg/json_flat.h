/* Reads what the emitter (ddreg/json.h) wrote of one object without objects or arrays in it: the
 * register keeps such texts. Not a reader of other people's JSON. */
#ifndef DDREG_JSON_FLAT_H
#define DDREG_JSON_FLAT_H

#include <stdbool.h>

#include "ddreg/arena.h"

struct json_flat {
    const char *at;
    bool broken; /* it is no such text, or memory is short */
    char *key;
    char *value; /* a text, or a number, true, false or null as written */
};

void json_flat_init(struct json_flat *f, const char *text);
/* The next pair, in the arena; false after the last, and where the text is broken. */
bool json_flat_next(struct json_flat *f, struct arena *a);

#endif
