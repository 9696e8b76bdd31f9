/* A text that only some may read: locked under a key of its own, which is wrapped for each of them.
 * Whoever writes one needs no key. As Base64 of
 *
 *   "DSL1"  one byte: length of what it is about, that text
 *   one byte: for how many; for each 16 bytes of its public key's BLAKE2b and the wrapped key
 *   24 bytes of nonce, then the text, with one byte 0x80 and zeros up to a multiple of 256, locked
 *   (XChaCha20-Poly1305, with all that comes before as what cannot be changed either)
 *
 * Of the text nothing shows but its length in steps of 256 bytes, and how many may read it. */
#ifndef DDREG_SEALED_TEXT_H
#define DDREG_SEALED_TEXT_H

#include "ddreg/crypto.h"

enum {
    SEALED_ABOUT = 128,  /* room for what a text is about, its end included */
    SEALED_READERS = 64, /* for whom one is sealed at most */
    SEALED_MAX = 1 << 20 /* bytes of a text at most */
};

/* Appends the sealed text, without blanks. `about` is not secret, but cannot be changed. DD_INPUT
 * "sealed.large"; DD_INTERNAL "sealed.reader" for a public key that is none. */
enum dd_rc sealed_text_write(struct buf *out, const char *about, const char *text, size_t n,
                             const struct seal_public *readers, size_t nreaders,
                             struct dd_error *err) DD_MUST_CHECK;

/* What it is about, and whether it was sealed for a key (NULL: any), from the first n characters;
 * *for_it may be NULL. DD_DAMAGED "sealed.damaged" for what is no sealed text; that it is whole is
 * known only once it was opened. */
enum dd_rc sealed_text_about(const char *sealed, size_t n, const struct seal_public *reader,
                             char about[SEALED_ABOUT], bool *for_it,
                             struct dd_error *err) DD_MUST_CHECK;

/* Appends the text. DD_REFUSED "sealed.not_for" where it was sealed for others, DD_DAMAGED
 * "sealed.damaged" when any byte differs. */
enum dd_rc sealed_text_read(struct buf *out, const char *sealed, size_t n,
                            const struct seal_key *by, struct dd_error *err) DD_MUST_CHECK;

#endif
