/* BLAKE2b-256, SHA-256 and random bytes. crypto.h has what else libsodium is used for. */
#ifndef DDREG_HASH_H
#define DDREG_HASH_H

#include <stddef.h>
#include <stdint.h>

#include "ddreg/buf.h"
#include "ddreg/error.h"

enum { HASH_BYTES = 32, HASH_HEX = 65, SALT_HEX = 33 };

struct hash {
    /* libsodium's state, checked for size and alignment in hash.c */
    _Alignas(64) unsigned char state[384];
};

void hash_init(struct hash *h);
void hash_add(struct hash *h, const void *p, size_t n);
/* A text with its length before it, so that ("ab","c") and ("a","bc") differ. NULL differs from "".
 */
void hash_add_text(struct hash *h, const char *s);
void hash_end_hex(struct hash *h, char out[HASH_HEX]);

/* BLAKE2b-256 of salt and value, each with its length, as lower-case hex. */
void hash_salted(char out[HASH_HEX], const char *salt, const char *value);

/* SHA-256 as lower-case hex: by it anybody can compare a file with one that was kept. */
void hash_sha256(char out[HASH_HEX], const void *p, size_t n);

/* A sum that shows, but for chance, whether bytes are the same as before: not one by which somebody
 * could be kept from making others that have it. Blocks in their order, of any size but multiples
 * of 8 until the last; begin with 0. */
uint64_t hash_quick(uint64_t sum, const void *p, size_t n);

/* Each bit of what comes out depends on all that went in: for places in a table, and so that
 * differences of sums don't cancel out. */
static inline uint64_t hash_mix(uint64_t x)
{
    x = (x ^ x >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
    x = (x ^ x >> 27) * UINT64_C(0x94D049BB133111EB);
    return x ^ x >> 31;
}

/* A short sum by a key of one run (SipHash-2-4-128): nobody can choose two texts that have the same
 * one, and by chance none will. */
struct hash_key {
    unsigned char bytes[16];
};
void hash_new_key(struct hash_key *out);
void hash_keyed(uint64_t out[2], const struct hash_key *key, const void *p, size_t n);

/* 16 random bytes from the system, as hex. */
enum dd_rc hash_new_salt(char out[SALT_HEX], struct dd_error *err) DD_MUST_CHECK;

/* Appends "libsodium 1.0.18", as the library says itself. */
void hash_library(struct buf *out);

#endif
