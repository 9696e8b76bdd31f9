#include "ddreg/key_file.h"

#include <stdio.h>
#include <string.h>

#include "ddreg/base64.h"
#include "ddreg/hash.h"

/* The second choice of RFC 9106, section 4, and what a file may ask of this machine at most. */
enum { PASSES = 3, KIB = 64 * 1024, MOST_PASSES = 16, MOST_KIB = 1024 * 1024 };

struct parts {
    struct seal_public open;
    unsigned passes, kib;
    unsigned char salt[SEAL_SALT], nonce[SEAL_NONCE], secret[SEAL_KEY + SEAL_TAG];
};

/* --- Written ---------------------------------------------------------------------------------- */

static void add_bytes(struct buf *out, const char *word, const void *bytes, size_t n)
{
    buf_printf(out, "%s ", word);
    base64_add(out, bytes, n, 0);
    buf_add_char(out, '\n');
}

/* All lines before the secret key. */
static void add_open(struct buf *out, const struct parts *p)
{
    buf_add(out, "ddreg key 1\n");
    add_bytes(out, "public", p->open.bytes, sizeof(p->open.bytes));
    buf_printf(out, "argon2id %u %u\n", p->passes, p->kib);
    add_bytes(out, "salt", p->salt, sizeof(p->salt));
    add_bytes(out, "nonce", p->nonce, sizeof(p->nonce));
}

static void add_check(struct buf *out)
{
    char digest[HASH_HEX];
    struct hash h;

    hash_init(&h);
    hash_add(&h, buf_str(out), out->len);
    hash_end_hex(&h, digest);
    buf_printf(out, "check %s\n", digest);
}

static void add_all(struct buf *out, const struct parts *p)
{
    add_open(out, p);
    add_bytes(out, "secret", p->secret, sizeof(p->secret));
    add_check(out);
}

/* Characters of UTF-8. */
static size_t characters(const char *text)
{
    size_t n = 0;

    for (; *text; text++)
        n += ((unsigned char)*text & 0xC0) != 0x80;
    return n;
}

static enum dd_rc fail_memory(struct dd_error *err)
{
    return dd_fail(err, DD_INTERNAL, "memory", NULL);
}

/* `out` is empty. */
static enum dd_rc lock(struct buf *out, struct parts *p, const struct seal_key *key,
                       const char *passphrase, struct dd_error *err)
{
    unsigned char by[SEAL_KEY];
    enum dd_rc rc;

    add_open(out, p);
    rc = buf_ok(out, err);
    if (rc == DD_OK &&
        !seal_stretch(by, passphrase, strlen(passphrase), p->salt, p->passes, p->kib))
        rc = fail_memory(err);
    if (rc == DD_OK)
        seal_lock(p->secret, key->secret, sizeof(key->secret), buf_str(out), out->len, p->nonce,
                  by);
    seal_forget(by, sizeof(by));
    return rc;
}

enum dd_rc key_file_write(struct buf *out, const struct seal_key *key, const char *passphrase,
                          struct dd_error *err)
{
    struct parts p = {.open = key->open, .passes = PASSES, .kib = KIB};
    struct buf b = BUF_INIT;
    enum dd_rc rc;

    if (characters(passphrase) < KEY_PASSPHRASE)
        return dd_fail(err, DD_INPUT, "key.short", NULL);
    rc = seal_random(p.salt, sizeof(p.salt), err);
    if (rc == DD_OK)
        rc = seal_random(p.nonce, sizeof(p.nonce), err);
    if (rc == DD_OK)
        rc = lock(&b, &p, key, passphrase, err);
    if (rc == DD_OK) {
        buf_reset(&b);
        add_all(&b, &p);
        rc = buf_ok(&b, err);
    }
    if (rc == DD_OK)
        buf_add_mem(out, buf_str(&b), b.len);
    buf_release(&b);
    return rc == DD_OK ? buf_ok(out, err) : rc;
}

/* --- Read ------------------------------------------------------------------------------------- */

/* "WORD BASE64" on the line at *at, which moves on. */
static bool take(const char **at, const char *word, unsigned char *out, size_t n)
{
    const char *p = *at, *end = strchr(p, '\n');
    const size_t length = strlen(word);
    size_t got = 0;

    if (!end || strncmp(p, word, length) != 0 || p[length] != ' ')
        return false;
    p += length + 1;
    *at = end + 1;
    return seal_from_base64(out, n, &got, p, (size_t)(end - p)) && got == n;
}

static bool take_number(const char **at, unsigned most, unsigned *out)
{
    *out = 0;
    if (**at < '1' || **at > '9')
        return false;
    for (; **at >= '0' && **at <= '9'; (*at)++)
        if ((*out = *out * 10 + (unsigned)(**at - '0')) > most)
            return false;
    return true;
}

static bool take_work(const char **at, struct parts *p)
{
    static const char word[] = "argon2id ";

    if (strncmp(*at, word, sizeof(word) - 1) != 0)
        return false;
    *at += sizeof(word) - 1;
    if (!take_number(at, MOST_PASSES, &p->passes) || *(*at)++ != ' ' ||
        !take_number(at, MOST_KIB, &p->kib))
        return false;
    return *(*at)++ == '\n';
}

static bool take_all(const char *text, struct parts *p)
{
    static const char first[] = "ddreg key 1\n";

    if (strncmp(text, first, sizeof(first) - 1) != 0)
        return false;
    text += sizeof(first) - 1;
    return take(&text, "public", p->open.bytes, sizeof(p->open.bytes)) && take_work(&text, p) &&
           take(&text, "salt", p->salt, sizeof(p->salt)) &&
           take(&text, "nonce", p->nonce, sizeof(p->nonce)) &&
           take(&text, "secret", p->secret, sizeof(p->secret));
}

/* What was understood is written again: only the same bytes are a key. */
static enum dd_rc parse(const char *file, const char *bytes, size_t n, struct parts *p,
                        struct dd_error *err)
{
    char text[KEY_FILE_MAX + 1];
    struct buf again = BUF_INIT;
    bool same = false;

    if (n <= KEY_FILE_MAX) {
        memcpy(text, bytes, n);
        text[n] = '\0';
        if (!memchr(text, '\0', n) && take_all(text, p)) {
            add_all(&again, p);
            same = !again.failed && again.len == n && memcmp(again.data, bytes, n) == 0;
        }
    }
    buf_release(&again);
    return same ? DD_OK : dd_fail(err, DD_INPUT, "key.damaged", "file", file, NULL);
}

static enum dd_rc unlock(struct seal_key *out, const char *file, const struct parts *p,
                         const char *passphrase, struct dd_error *err)
{
    struct buf beside = BUF_INIT;
    unsigned char by[SEAL_KEY];
    enum dd_rc rc;

    add_open(&beside, p);
    rc = buf_ok(&beside, err);
    if (rc == DD_OK &&
        !seal_stretch(by, passphrase, strlen(passphrase), p->salt, p->passes, p->kib))
        rc = fail_memory(err);
    out->open = p->open;
    if (rc == DD_OK && (!seal_unlock(out->secret, p->secret, sizeof(p->secret), buf_str(&beside),
                                     beside.len, p->nonce, by) ||
                        !seal_is_pair(out)))
        rc = dd_fail(err, DD_REFUSED, "key.passphrase", "file", file, NULL);
    seal_forget(by, sizeof(by));
    buf_release(&beside);
    return rc;
}

enum dd_rc key_file_read(struct seal_key *out, const char *file, const char *bytes, size_t n,
                         const char *passphrase, struct dd_error *err)
{
    struct parts p;
    enum dd_rc rc = parse(file, bytes, n, &p, err);

    return rc == DD_OK ? unlock(out, file, &p, passphrase, err) : rc;
}

enum dd_rc key_file_public(struct seal_public *out, const char *file, const char *bytes, size_t n,
                           struct dd_error *err)
{
    struct parts p;
    enum dd_rc rc = parse(file, bytes, n, &p, err);

    if (rc == DD_OK)
        *out = p.open;
    return rc;
}
