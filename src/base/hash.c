#include "ddreg/hash.h"

#include <sodium.h>

_Static_assert(sizeof(crypto_generichash_state) <= sizeof(((struct hash *)0)->state), "state fits");

static crypto_generichash_state *state(struct hash *h)
{
    return (crypto_generichash_state *)(void *)h->state;
}

void hash_init(struct hash *h)
{
    (void)crypto_generichash_init(state(h), NULL, 0, HASH_BYTES);
}

void hash_add(struct hash *h, const void *p, size_t n)
{
    (void)crypto_generichash_update(state(h), p, n);
}

void hash_add_text(struct hash *h, const char *s)
{
    uint64_t n = s ? strlen(s) + 1 : 0;
    unsigned char length[8];

    for (int i = 0; i < 8; i++)
        length[i] = (unsigned char)(n >> (8 * i));
    hash_add(h, length, sizeof(length));
    if (s)
        hash_add(h, s, strlen(s));
}

void hash_end_hex(struct hash *h, char out[HASH_HEX])
{
    unsigned char digest[HASH_BYTES];

    (void)crypto_generichash_final(state(h), digest, sizeof(digest));
    (void)sodium_bin2hex(out, HASH_HEX, digest, sizeof(digest));
}

void hash_salted(char out[HASH_HEX], const char *salt, const char *value)
{
    struct hash h;

    hash_init(&h);
    hash_add_text(&h, salt);
    hash_add_text(&h, value);
    hash_end_hex(&h, out);
}

void hash_sha256(char out[HASH_HEX], const void *p, size_t n)
{
    unsigned char digest[crypto_hash_sha256_BYTES];

    _Static_assert(sizeof(digest) == HASH_BYTES, "its hex fits");
    (void)crypto_hash_sha256(digest, p, n);
    (void)sodium_bin2hex(out, HASH_HEX, digest, sizeof(digest));
}

uint64_t hash_quick(uint64_t sum, const void *p, size_t n)
{
    const unsigned char *at = p;
    uint64_t word;

    for (; n > 0; at += sizeof(word), n -= n < sizeof(word) ? n : sizeof(word)) {
        word = 0;
        memcpy(&word, at, n < sizeof(word) ? n : sizeof(word));
        sum = (sum ^ word) * UINT64_C(0x9E3779B97F4A7C15);
        sum ^= sum >> 32;
    }
    return sum;
}

void hash_new_key(struct hash_key *out)
{
    _Static_assert(sizeof(out->bytes) == crypto_shorthash_siphashx24_KEYBYTES, "a whole key");
    randombytes_buf(out->bytes, sizeof(out->bytes));
}

void hash_keyed(uint64_t out[2], const struct hash_key *key, const void *p, size_t n)
{
    unsigned char sum[crypto_shorthash_siphashx24_BYTES];

    _Static_assert(sizeof(sum) == 2 * sizeof(out[0]), "it fits");
    (void)crypto_shorthash_siphashx24(sum, p, n, key->bytes);
    memcpy(out, sum, sizeof(sum));
}

enum dd_rc hash_new_salt(char out[SALT_HEX], struct dd_error *err)
{
    unsigned char bytes[16];

    if (sodium_init() < 0)
        return dd_fail(err, DD_INTERNAL, "random", NULL);
    randombytes_buf(bytes, sizeof(bytes));
    (void)sodium_bin2hex(out, SALT_HEX, bytes, sizeof(bytes));
    return DD_OK;
}

void hash_library(struct buf *out)
{
    buf_printf(out, "libsodium %s", sodium_version_string());
}
