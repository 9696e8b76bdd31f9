#include "ddreg/crypto.h"

#include <sodium.h>
#include <string.h>

_Static_assert(SEAL_KEY == crypto_box_PUBLICKEYBYTES && SEAL_KEY == crypto_box_SECRETKEYBYTES &&
                   SEAL_KEY == crypto_aead_xchacha20poly1305_ietf_KEYBYTES,
               "a key is a key");
_Static_assert(SEAL_WRAPPED == SEAL_KEY + crypto_box_SEALBYTES &&
                   SEAL_NONCE == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES &&
                   SEAL_TAG == crypto_aead_xchacha20poly1305_ietf_ABYTES &&
                   SEAL_SALT == crypto_pwhash_argon2id_SALTBYTES,
               "sizes of libsodium's");

static enum dd_rc begin(struct dd_error *err)
{
    return sodium_init() < 0 ? dd_fail(err, DD_INTERNAL, "random", NULL) : DD_OK;
}

enum dd_rc seal_new_key(struct seal_key *out, struct dd_error *err)
{
    enum dd_rc rc = begin(err);

    if (rc == DD_OK)
        (void)crypto_box_keypair(out->open.bytes, out->secret);
    return rc;
}

bool seal_is_pair(const struct seal_key *key)
{
    unsigned char open[SEAL_KEY];

    return crypto_scalarmult_base(open, key->secret) == 0 &&
           sodium_memcmp(open, key->open.bytes, sizeof(open)) == 0;
}

void seal_id(unsigned char out[SEAL_ID], const struct seal_public *key)
{
    (void)crypto_generichash(out, SEAL_ID, key->bytes, sizeof(key->bytes), NULL, 0);
}

enum dd_rc seal_random(void *out, size_t n, struct dd_error *err)
{
    enum dd_rc rc = begin(err);

    if (rc == DD_OK)
        randombytes_buf(out, n);
    return rc;
}

bool seal_wrap(unsigned char out[SEAL_WRAPPED], const unsigned char key[SEAL_KEY],
               const struct seal_public *to)
{
    return crypto_box_seal(out, key, SEAL_KEY, to->bytes) == 0;
}

bool seal_unwrap(unsigned char out[SEAL_KEY], const unsigned char wrapped[SEAL_WRAPPED],
                 const struct seal_key *by)
{
    return crypto_box_seal_open(out, wrapped, SEAL_WRAPPED, by->open.bytes, by->secret) == 0;
}

void seal_lock(unsigned char *out, const void *text, size_t n, const void *beside, size_t nbeside,
               const unsigned char nonce[SEAL_NONCE], const unsigned char key[SEAL_KEY])
{
    (void)crypto_aead_xchacha20poly1305_ietf_encrypt(out, NULL, text, n, beside, nbeside, NULL,
                                                     nonce, key);
}

bool seal_unlock(unsigned char *out, const void *locked, size_t n, const void *beside,
                 size_t nbeside, const unsigned char nonce[SEAL_NONCE],
                 const unsigned char key[SEAL_KEY])
{
    return n >= SEAL_TAG && crypto_aead_xchacha20poly1305_ietf_decrypt(
                                out, NULL, NULL, locked, n, beside, nbeside, nonce, key) == 0;
}

bool seal_stretch(unsigned char out[SEAL_KEY], const char *passphrase, size_t n,
                  const unsigned char salt[SEAL_SALT], unsigned passes, unsigned kib)
{
    return sodium_init() >= 0 &&
           crypto_pwhash_argon2id(out, SEAL_KEY, passphrase, n, salt, passes, (size_t)kib * 1024,
                                  crypto_pwhash_argon2id_ALG_ARGON2ID13) == 0;
}

bool seal_from_base64(unsigned char *out, size_t room, size_t *length, const char *text, size_t n)
{
    const char *end = NULL;

    for (size_t i = 0; i < n; i++)
        if ((unsigned char)text[i] >= 0x80)
            return false; /* libsodium takes some of these for "/" */
    return sodium_base642bin(out, room, text, n, NULL, length, &end,
                             sodium_base64_VARIANT_ORIGINAL) == 0 &&
           end == text + n;
}

void seal_forget(void *p, size_t n)
{
    sodium_memzero(p, n);
}

void seal_forget_buf(struct buf *b)
{
    if (b->data)
        sodium_memzero(b->data, b->cap);
    buf_release(b);
}
