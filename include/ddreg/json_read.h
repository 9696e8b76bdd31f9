/* Reads JSON (RFC 8259): what the register keeps, and what other programs send. A text is broken
 * when it is not UTF-8, has a key twice in one object, a number that does not fit an int64,
 * "\u0000", anything after its value, or more than 2048 levels.
 *
 * A reader asks for each member by its key and type. What is absent or of another type breaks the
 * reader: from then on every question gives NULL, 0 or false, and json_read_end() says so. Hence a
 * function may ask for all that it needs and look once, at the end.
 *
 * For one thread at a time. */
#ifndef DDREG_JSON_READ_H
#define DDREG_JSON_READ_H

#include <stdbool.h>
#include <stdint.h>

#include "ddreg/buf.h"
#include "ddreg/arena.h"
#include "ddreg/error.h"

struct json_reader {
    struct arena *arena;   /* gets a copy of each text that is asked for */
    struct arena document; /* what was read */
    bool broken;
    bool memory; /* memory was short, whatever else is wrong */
};

/* An object or array that is being read; good until json_read_end(). */
struct json_at {
    struct json_reader *reader;
    void *value;  /* NULL: the reader is broken */
    size_t taken; /* members that have been asked for */
    void *pair;   /* where json_next_pair() is */
};

/* Reads the whole text, whose outermost value must be an object. To be ended, broken or not. */
struct json_at json_read(struct json_reader *r, struct arena *a, const char *text);
/* Gives the document back; texts stay in the arena. DD_INTERNAL "memory", or `rc` and `id` where
 * the text is broken or not what was asked for. */
enum dd_rc json_read_end(struct json_reader *r, enum dd_rc rc, const char *id,
                         struct dd_error *err) DD_MUST_CHECK;
/* For whoever reads a member and finds that its value makes no sense. */
void json_break(struct json_reader *r);

const char *json_get_text(struct json_at *object, const char *key);
const char *json_get_text_or_null(struct json_at *object, const char *key);
bool json_get_bool(struct json_at *object, const char *key);
/* Within the bounds, both included. */
int64_t json_get_int(struct json_at *object, const char *key, int64_t least, int64_t most);
struct json_at json_get_object(struct json_at *object, const char *key);
/* An array of objects, *n in number: gives zeroed room in the arena for what is read of them,
 * `size` bytes each; NULL, and *n 0, where there are none. */
void *json_get_array(struct json_at *object, const char *key, size_t size, struct json_at *array,
                     size_t *n);
struct json_at json_next_item(struct json_at *array);
/* Is there such a member; is it an object? Breaks nothing. */
bool json_has(const struct json_at *object, const char *key);
bool json_has_object(const struct json_at *object, const char *key);
/* The value at the end of a path of keys with points between ("forretningsadresse.landkode"), as a
 * text, as json_next_pair() has it; NULL where there is none, or it is null, an array or an object.
 * Keys are compared case aside. Breaks nothing. */
const char *json_find_text(const struct json_at *object, const char *path);
/* Breaks the reader if the object has members that were not asked for. */
void json_no_more(const struct json_at *object);

/* The next member of an object whose keys are not known, in the order of the text: its value as a
 * text, also where it is a number, true, false or null. False after the last and where broken: an
 * object, an array or a fraction breaks it. */
bool json_next_pair(struct json_at *object, const char **key, const char **value);

/* Appends "jansson 2.14", as the library says itself. */
void json_library(struct buf *out);

#endif
