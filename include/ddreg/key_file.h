/* The file in which a person keeps the key to sealed texts, outside the register and locked by a
 * passphrase. Text, in one form only, so that no byte of it can differ unseen:
 *
 *   ddreg key 1
 *   public BASE64      X25519
 *   argon2id 3 65536   passes and KiB, from the passphrase to the key that locks (RFC 9106, 4)
 *   salt BASE64
 *   nonce BASE64
 *   secret BASE64      the secret key, XChaCha20-Poly1305, with the lines before this as what
 *                      cannot be changed either
 *   check HEX          BLAKE2b-256 of all lines before: a damaged file is no wrong
 *                      passphrase
 */
#ifndef DDREG_KEY_FILE_H
#define DDREG_KEY_FILE_H

#include "ddreg/crypto.h"

enum {
    KEY_FILE_MAX = 1024,      /* bytes; none is longer */
    KEY_PASSPHRASE = 12,      /* characters that a passphrase has at least */
    KEY_PASSPHRASE_MAX = 1024 /* bytes that it has at most */
};

/* Appends the file of a key. DD_INPUT "key.short" for a passphrase that is too short, DD_INTERNAL
 * without memory or random bytes. */
enum dd_rc key_file_write(struct buf *out, const struct seal_key *key, const char *passphrase,
                          struct dd_error *err) DD_MUST_CHECK;

/* The key in the bytes of a file. DD_INPUT "key.damaged", DD_REFUSED "key.passphrase". `file` is
 * named in errors. Whatever the result, forget the key (seal_forget) once it is used. */
enum dd_rc key_file_read(struct seal_key *out, const char *file, const char *bytes, size_t n,
                         const char *passphrase, struct dd_error *err) DD_MUST_CHECK;

/* Its public half alone, which needs no passphrase. DD_INPUT "key.damaged". */
enum dd_rc key_file_public(struct seal_public *out, const char *file, const char *bytes, size_t n,
                           struct dd_error *err) DD_MUST_CHECK;

#endif
