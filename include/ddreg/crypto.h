/* What sealing needs of libsodium: keys of persons (X25519), keys of texts (XChaCha20-Poly1305) and
 * keys from passphrases (argon2id, RFC 9106). key_file.h and sealed_text.h are made of these. */
#ifndef DDREG_CRYPTO_H
#define DDREG_CRYPTO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ddreg/buf.h"
#include "ddreg/error.h"

enum {
    SEAL_KEY = 32,                /* bytes of every key here */
    SEAL_ID = 16,                 /* by which a public key is known */
    SEAL_WRAPPED = SEAL_KEY + 48, /* a key of a text, wrapped for one person */
    SEAL_NONCE = 24,
    SEAL_TAG = 16, /* what a locked text is longer by */
    SEAL_SALT = 16
};

/* A person's: whoever has the public one can wrap for it, only the secret one unwraps. */
struct seal_public {
    unsigned char bytes[SEAL_KEY];
};
struct seal_key {
    struct seal_public open;
    unsigned char secret[SEAL_KEY];
};

/* A new one. DD_INTERNAL "random" where the system gives no random bytes, as all that follow. */
enum dd_rc seal_new_key(struct seal_key *out, struct dd_error *err) DD_MUST_CHECK;
/* Does the public key belong to the secret one? */
bool seal_is_pair(const struct seal_key *key);
void seal_id(unsigned char out[SEAL_ID], const struct seal_public *key);

enum dd_rc seal_random(void *out, size_t n, struct dd_error *err) DD_MUST_CHECK;

/* A key of a text, wrapped for a person: false for a public key that is none. */
bool seal_wrap(unsigned char out[SEAL_WRAPPED], const unsigned char key[SEAL_KEY],
               const struct seal_public *to);
/* False: it was not wrapped for this key, or was changed. */
bool seal_unwrap(unsigned char out[SEAL_KEY], const unsigned char wrapped[SEAL_WRAPPED],
                 const struct seal_key *by);

/* Locks n bytes into n + SEAL_TAG at `out`; `beside` is not locked, and cannot be changed either. A
 * nonce is of one text. */
void seal_lock(unsigned char *out, const void *text, size_t n, const void *beside, size_t nbeside,
               const unsigned char nonce[SEAL_NONCE], const unsigned char key[SEAL_KEY]);
/* The n - SEAL_TAG bytes that were locked; false when any byte differs, or the key. */
bool seal_unlock(unsigned char *out, const void *locked, size_t n, const void *beside,
                 size_t nbeside, const unsigned char nonce[SEAL_NONCE],
                 const unsigned char key[SEAL_KEY]);

/* A key from a passphrase: `passes` over `kib` KiB of memory. False where there is no memory. */
bool seal_stretch(unsigned char out[SEAL_KEY], const char *passphrase, size_t n,
                  const unsigned char salt[SEAL_SALT], unsigned passes, unsigned kib);

/* The bytes that `n` characters of Base64 in its one form (RFC 4648, section 4) mean, at most
 * `room` of them; false for anything else. */
bool seal_from_base64(unsigned char *out, size_t room, size_t *length, const char *text, size_t n);

/* Overwrites what is secret, also where the compiler sees nobody read it any more. */
void seal_forget(void *p, size_t n);
/* The same of all that a buffer has room for, which is then released. */
void seal_forget_buf(struct buf *b);

#endif
