#include "ddreg/sealed_text.h"

#include <string.h>

#include "ddreg/base64.h"

enum { STEP = 256, READER = SEAL_ID + SEAL_WRAPPED, MARK = 4, PAD = 0x80 };

static const char mark[] = "DSL1";

/* --- Written ---------------------------------------------------------------------------------- */

static enum dd_rc add_readers(struct buf *out, const unsigned char key[SEAL_KEY],
                              const struct seal_public *readers, size_t n, struct dd_error *err)
{
    unsigned char id[SEAL_ID], wrapped[SEAL_WRAPPED];

    buf_add_char(out, (char)n);
    for (size_t i = 0; i < n; i++) {
        if (!seal_wrap(wrapped, key, &readers[i]))
            return dd_fail(err, DD_INTERNAL, "sealed.reader", NULL);
        seal_id(id, &readers[i]);
        buf_add_mem(out, id, sizeof(id));
        buf_add_mem(out, wrapped, sizeof(wrapped));
    }
    return DD_OK;
}

/* So that its length says little of a text. */
static void pad(struct buf *text)
{
    buf_add_char(text, (char)PAD);
    while (!text->failed && text->len % STEP != 0)
        buf_add_char(text, '\0');
}

static enum dd_rc add_locked(struct buf *out, struct buf *text, const unsigned char key[SEAL_KEY],
                             struct dd_error *err)
{
    unsigned char nonce[SEAL_NONCE];
    struct buf room = BUF_INIT;
    enum dd_rc rc = seal_random(nonce, sizeof(nonce), err);

    buf_add_mem(out, nonce, sizeof(nonce));
    pad(text);
    for (size_t i = 0; i < text->len + SEAL_TAG; i++)
        buf_add_char(&room, '\0');
    if (rc == DD_OK)
        rc = buf_ok(text, err);
    if (rc == DD_OK)
        rc = buf_ok(&room, err);
    if (rc == DD_OK)
        rc = buf_ok(out, err);
    if (rc == DD_OK) {
        seal_lock((unsigned char *)room.data, text->data, text->len, out->data, out->len, nonce,
                  key);
        buf_add_mem(out, room.data, room.len);
    }
    buf_release(&room);
    return rc == DD_OK ? buf_ok(out, err) : rc;
}

static enum dd_rc seal(struct buf *out, const char *about, struct buf *text,
                       const struct seal_public *readers, size_t n, struct dd_error *err)
{
    unsigned char key[SEAL_KEY];
    enum dd_rc rc = seal_random(key, sizeof(key), err);

    buf_add(out, mark);
    buf_add_char(out, (char)strlen(about));
    buf_add(out, about);
    if (rc == DD_OK)
        rc = add_readers(out, key, readers, n, err);
    if (rc == DD_OK)
        rc = add_locked(out, text, key, err);
    seal_forget(key, sizeof(key));
    return rc;
}

enum dd_rc sealed_text_write(struct buf *out, const char *about, const char *text, size_t n,
                             const struct seal_public *readers, size_t nreaders,
                             struct dd_error *err)
{
    struct buf bytes = BUF_INIT, own = BUF_INIT;
    enum dd_rc rc;

    if (n > SEALED_MAX || strlen(about) >= SEALED_ABOUT || nreaders == 0 ||
        nreaders > SEALED_READERS)
        return dd_fail(err, DD_INPUT, "sealed.large", NULL);
    buf_reserve(&own, n + STEP);
    buf_add_mem(&own, text, n);
    rc = seal(&bytes, about, &own, readers, nreaders, err);
    if (rc == DD_OK)
        base64_add(out, bytes.data, bytes.len, 0);
    seal_forget_buf(&own);
    buf_release(&bytes);
    return rc == DD_OK ? buf_ok(out, err) : rc;
}

/* --- Read ------------------------------------------------------------------------------------- */

struct parts {
    const unsigned char *about, *readers, *nonce, *locked;
    size_t nabout, nreaders, nbeside, nlocked;
};

static bool take(const unsigned char *bytes, size_t n, struct parts *p)
{
    size_t at = MARK;

    if (n < MARK + 1 || memcmp(bytes, mark, MARK) != 0)
        return false;
    p->nabout = bytes[at++];
    p->about = bytes + at;
    at += p->nabout;
    if (p->nabout >= SEALED_ABOUT || at >= n || memchr(p->about, '\0', p->nabout))
        return false;
    p->nreaders = bytes[at++];
    p->readers = bytes + at;
    at += p->nreaders * READER;
    if (p->nreaders == 0 || p->nreaders > SEALED_READERS || at + SEAL_NONCE > n)
        return false;
    p->nonce = bytes + at;
    p->nbeside = at + SEAL_NONCE;
    p->locked = bytes + p->nbeside;
    p->nlocked = n - p->nbeside;
    return p->nlocked > SEAL_TAG && (p->nlocked - SEAL_TAG) % STEP == 0 &&
           p->nlocked <= SEALED_MAX + STEP + SEAL_TAG;
}

static enum dd_rc fail_damaged(struct dd_error *err)
{
    return dd_fail(err, DD_DAMAGED, "sealed.damaged", NULL);
}

/* The bytes, which `p` then points into. */
static enum dd_rc parse(const char *sealed, size_t n, struct buf *bytes, struct parts *p,
                        struct dd_error *err)
{
    size_t got = 0;

    for (size_t i = 0; i < n; i += 4)
        buf_add_mem(bytes, "\0\0\0", 3);
    if (buf_ok(bytes, err) != DD_OK)
        return err->rc;
    return n > 0 && seal_from_base64((unsigned char *)bytes->data, bytes->len, &got, sealed, n) &&
                   take((const unsigned char *)bytes->data, got, p)
               ? DD_OK
               : fail_damaged(err);
}

static const unsigned char *wrapped_for(const struct parts *p, const struct seal_public *reader)
{
    unsigned char id[SEAL_ID];

    seal_id(id, reader);
    for (size_t i = 0; i < p->nreaders; i++)
        if (memcmp(p->readers + i * READER, id, sizeof(id)) == 0)
            return p->readers + i * READER + SEAL_ID;
    return NULL;
}

enum dd_rc sealed_text_about(const char *sealed, size_t n, const struct seal_public *reader,
                             char about[SEALED_ABOUT], bool *for_it, struct dd_error *err)
{
    struct buf bytes = BUF_INIT;
    struct parts p = {.nreaders = 0};
    enum dd_rc rc = parse(sealed, n, &bytes, &p, err);

    if (rc == DD_OK) {
        memcpy(about, p.about, p.nabout);
        about[p.nabout] = '\0';
        if (for_it)
            *for_it = !reader || wrapped_for(&p, reader) != NULL;
    }
    buf_release(&bytes);
    return rc;
}

/* The length without what pad() added; 0 bytes with no mark are damage. */
static bool unpadded(const unsigned char *text, size_t n, size_t *length)
{
    while (n > 0 && text[n - 1] == '\0')
        n--;
    if (n == 0 || text[n - 1] != PAD)
        return false;
    *length = n - 1;
    return true;
}

static enum dd_rc open_parts(struct buf *out, const struct parts *p, const unsigned char *beside,
                             const unsigned char key[SEAL_KEY], struct dd_error *err)
{
    struct buf text = BUF_INIT;
    size_t length = 0;
    enum dd_rc rc;

    buf_add_mem(&text, p->locked, p->nlocked - SEAL_TAG);
    rc = buf_ok(&text, err);
    if (rc == DD_OK && (!seal_unlock((unsigned char *)text.data, p->locked, p->nlocked, beside,
                                     p->nbeside, p->nonce, key) ||
                        !unpadded((const unsigned char *)text.data, text.len, &length)))
        rc = fail_damaged(err);
    if (rc == DD_OK)
        buf_add_mem(out, text.data, length);
    seal_forget_buf(&text);
    return rc == DD_OK ? buf_ok(out, err) : rc;
}

enum dd_rc sealed_text_read(struct buf *out, const char *sealed, size_t n,
                            const struct seal_key *by, struct dd_error *err)
{
    struct buf bytes = BUF_INIT;
    unsigned char key[SEAL_KEY];
    const unsigned char *wrapped = NULL;
    struct parts p = {.nreaders = 0};
    enum dd_rc rc = parse(sealed, n, &bytes, &p, err);

    if (rc == DD_OK && !(wrapped = wrapped_for(&p, &by->open)))
        rc = dd_fail(err, DD_REFUSED, "sealed.not_for", NULL);
    if (rc == DD_OK && !seal_unwrap(key, wrapped, by))
        rc = fail_damaged(err);
    if (rc == DD_OK)
        rc = open_parts(out, &p, (const unsigned char *)bytes.data, key, err);
    seal_forget(key, sizeof(key));
    buf_release(&bytes);
    return rc;
}
