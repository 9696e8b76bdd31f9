/* A long JSON text as it comes, object by object: the items of the array that is the whole text, or
 * that is found under two keys, one in the other ({"_embedded": {"enheter": [...]}}); a text that
 * is one object without such an array is one item. Only where an item begins and ends is looked at,
 * and its members that are asked for: whoever takes an item reads it (ddreg/json_read.h). */
#ifndef DDREG_JSON_ITEMS_H
#define DDREG_JSON_ITEMS_H

#include <stdbool.h>
#include <stdint.h>

#include "ddreg/buf.h"
#include "ddreg/error.h"

enum {
    JSON_ITEMS_LEVELS = 64,      /* how deep the text may be ... */
    JSON_ITEM_MAX = 1024 * 1024, /* ... and how many bytes an item may have: nobody writes more */
    JSON_ITEM_WANTED = 2
};

/* The value of a wanted member, as it is written between its quotes; n 0: none, or no text. */
struct json_item_value {
    const char *text;
    size_t n;
};

struct json_items_sink {
    /* `item` ends in a NUL; it and the values are there until this returns. Anything but DD_OK ends
     * the reading with that error. */
    enum dd_rc (*take)(void *data, const char *item,
                       const struct json_item_value values[JSON_ITEM_WANTED], struct dd_error *err);
    void *data;
    const char *outer, *inner[2];         /* the two keys; the second is either of these (NULL:
                                           * there is one only) */
    const char *wanted[JSON_ITEM_WANTED]; /* keys of the item's own members, case aside */
};

struct json_items {
    const struct json_items_sink *sink;
    int64_t count;                /* items that were begun */
    struct buf item;              /* the one under way, as far as it has been read */
    bool inside;                  /* one is under way */
    int item_level, array_level;  /* where its members are; where items are, 0: not found yet */
    bool path[2];                 /* the last keys of levels 1 and 2 are the two keys */
    bool had_array, ended;        /* the items have been found; the outermost value is over */
    int level;                    /* how many are open ... */
    char open[JSON_ITEMS_LEVELS]; /* ... objects '{' and arrays '[' */
    bool quoted, escaped;         /* in a text; behind a backslash */
    bool key, key_next;           /* it is a key; the next text is one */
    char word[64];                /* the key under way, or what of it fits */
    size_t nword;
    int wanted; /* the value to come is that of this member; -1: of another */
    struct {
        size_t at, n;
    } values[JSON_ITEM_WANTED]; /* places in the item */
};

void json_items_begin(struct json_items *it, const struct json_items_sink *sink);
/* Some bytes more. DD_INPUT "json.items.broken" or "json.items.large", both with {n}, the number of
 * the item that is under way; DD_INTERNAL "memory"; or what `take` says. */
enum dd_rc json_items_add(struct json_items *it, const char *bytes, size_t n,
                          struct dd_error *err) DD_MUST_CHECK;
/* The text has come to its end. DD_INPUT "json.items.broken" where that is too early. */
enum dd_rc json_items_end(struct json_items *it, struct dd_error *err) DD_MUST_CHECK;
void json_items_release(struct json_items *it);

#endif
