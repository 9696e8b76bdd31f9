/* A JSON emitter: canonical for the journal (no spaces), the same for output. Integers are exact
 * int64. Commas are the emitter's business; nesting is the caller's. What comes out is UTF-8
 * whatever the texts hold: each byte that is none becomes the escape of U+FFFD. */
#ifndef DDREG_JSON_H
#define DDREG_JSON_H

#include <stdbool.h>
#include <stdint.h>

#include "ddreg/buf.h"

struct json {
    struct buf *out;
    bool comma; /* a value was written at this level */
};

void json_init(struct json *j, struct buf *out);

/* `key` is NULL inside an array or at the top. */
void json_object(struct json *j, const char *key);
void json_end_object(struct json *j);
void json_array(struct json *j, const char *key);
void json_end_array(struct json *j);
void json_text(struct json *j, const char *key, const char *value); /* NULL gives null */
void json_int(struct json *j, const char *key, int64_t value);
void json_bool(struct json *j, const char *key, bool value);
void json_null(struct json *j, const char *key);

#endif
