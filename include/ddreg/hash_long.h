/* BLAKE2b-256 of many bytes: the same digest as struct hash gives, computed by a second thread once
 * they are many, so that whoever has them can work meanwhile. */
#ifndef DDREG_HASH_LONG_H
#define DDREG_HASH_LONG_H

#include "ddreg/belt.h"
#include "ddreg/hash.h"

struct hash_long {
    struct hash hash;
    uint64_t size; /* of all added */
    struct hash_part *parts;
    struct hash_part *now; /* the one being filled; NULL: none */
    struct belt *belt;     /* NULL: this thread does it */
};

void hash_long_init(struct hash_long *h);
void hash_long_add(struct hash_long *h, const void *p, size_t n);
/* The digest, and the end as of hash_long_release(). */
void hash_long_end_hex(struct hash_long *h, char out[HASH_HEX]);
/* Gives everything back, also in the middle; not needed after the end, but no harm then. */
void hash_long_release(struct hash_long *h);

/* The digest of a file's bytes, and how many they are. `b2sum -l 256 FILE` computes the same.
 * DD_INTERNAL "file.unread" with {file} and {why}; stop_check() on the way. */
enum dd_rc hash_file(const char *path, char digest[HASH_HEX], int64_t *size,
                     struct dd_error *err) DD_MUST_CHECK;

#endif
