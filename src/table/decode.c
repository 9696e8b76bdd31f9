/* The one file that knows iconv. */
#include "decode.h"

#include <errno.h>
#include <iconv.h>

#include "ddreg/arena.h"
#include "int_text.h"

/* One byte becomes at most three (the euro sign of Windows-1252), so a block always fits. */
enum { KEPT_MAX = 4, IN_BLOCK = KEPT_MAX + SOURCE_BLOCK, OUT_BLOCK = 3 * IN_BLOCK };

struct decoder {
    const struct source *src;
    bool converting; /* else the bytes are handed on as they are */
    iconv_t cd;
    uint64_t sum;   /* of the bytes read */
    int64_t offset; /* of the next byte to read */
    size_t kept;    /* bytes of an unfinished character at the start of `in` */
    int64_t line;   /* where the next character is: only kept when converting */
    int64_t column;
    char in[IN_BLOCK];
    char out[OUT_BLOCK];
};

static const char *iconv_name(enum text_encoding e)
{
    return e == ENC_CP1252   ? "CP1252"
           : e == ENC_CP1250 ? "CP1250"
           : e == ENC_CP1251 ? "CP1251"
           : e == ENC_CP1253 ? "CP1253"
           : e == ENC_CP1254 ? "CP1254"
           : e == ENC_CP1257 ? "CP1257"
                             : source_encoding_name(e);
}

void decoder_load(void)
{
    static iconv_t kept[ENCODINGS];

    for (int e = 0; e < ENCODINGS; e++)
        if (!kept[e])
            kept[e] = iconv_open("UTF-8", iconv_name((enum text_encoding)e));
}

enum dd_rc decoder_open(struct decoder **out, const struct source *src, struct dd_error *err)
{
    struct decoder *d = mem_realloc(NULL, sizeof(*d));

    *out = NULL;
    if (!d)
        return dd_no_memory(err);
    d->src = src;
    d->converting = src->encoding != ENC_UTF8 || src->broken;
    d->offset = 0;
    d->kept = 0;
    d->line = d->column = 1;
    d->sum = 0;
    if (d->converting) {
        d->cd = iconv_open("UTF-8", iconv_name(src->encoding));
        if (d->cd == (iconv_t)-1) {
            mem_free(d);
            return dd_fail(err, DD_INTERNAL, "import.encoding.unavailable", "file", src->path,
                           "encoding", source_encoding_name(src->encoding), NULL);
        }
    }
    *out = d;
    return DD_OK;
}

void decoder_free(struct decoder *d)
{
    if (d && d->converting)
        (void)iconv_close(d->cd);
    mem_free(d);
}

static enum dd_rc at_end(struct decoder *d, struct dd_error *err)
{
    return source_unchanged(d->src, d->offset, d->sum, err);
}

/* Reads behind the bytes kept; *n gets how many are in `in` now, *start where text begins. */
static enum dd_rc fill(struct decoder *d, size_t *start, size_t *n, size_t *got,
                       struct dd_error *err)
{
    char *at = d->in + d->kept;
    enum dd_rc rc = source_read(d->src, d->offset, at, SOURCE_BLOCK, got, err);

    if (rc != DD_OK)
        return rc;
    d->sum = hash_quick(d->sum, at, *got);
    *start = d->offset == 0 ? (size_t)d->src->bom : 0;
    d->offset += (int64_t)*got;
    *n = d->kept + *got;
    d->kept = 0;
    return DD_OK;
}

/* Moves the position over decoded text. */
static void advance(struct decoder *d, const char *text, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (text[i] == '\n') {
            d->line++;
            d->column = 1;
        } else if (((unsigned char)text[i] & 0xC0) != 0x80) {
            d->column++;
        }
    }
}

static enum dd_rc broken(const struct decoder *d, unsigned char byte, struct dd_error *err)
{
    char line[INT_TEXT_SIZE], column[INT_TEXT_SIZE], value[8];

    (void)snprintf(value, sizeof(value), "0x%02X", byte);
    return dd_fail(err, DD_INPUT, "import.encoding.broken", "file", d->src->path, "encoding",
                   source_encoding_name(d->src->encoding), "line", int_text(line, d->line),
                   "column", int_text(column, d->column), "value", value, NULL);
}

static enum dd_rc convert(struct decoder *d, char *from, size_t left, bool last, size_t *n,
                          struct dd_error *err)
{
    char *to = d->out;
    size_t room = sizeof(d->out);
    size_t done = iconv(d->cd, &from, &left, &to, &room);
    int why = done == (size_t)-1 ? errno : 0;

    *n = (size_t)(to - d->out);
    advance(d, d->out, *n);
    if (why == EILSEQ || (why == EINVAL && last))
        return broken(d, (unsigned char)*from, err);
    if (memchr(d->out, '\0', *n))
        return dd_fail(err, DD_INPUT, "import.file.binary", "file", d->src->path, NULL);
    memmove(d->in, from, left);
    d->kept = left;
    return DD_OK;
}

int64_t decoder_offset(const struct decoder *d)
{
    return d->offset;
}

enum dd_rc decoder_read(struct decoder *d, const char **text, size_t *n, struct dd_error *err)
{
    size_t start, have, got;
    enum dd_rc rc;

    do {
        if ((rc = fill(d, &start, &have, &got, err)) != DD_OK)
            return rc;
        *text = d->converting ? d->out : d->in + start;
        *n = have - start;
        if (d->converting &&
            (rc = convert(d, d->in + start, have - start, got == 0, n, err)) != DD_OK)
            return rc;
    } while (*n == 0 && got > 0); /* a block may hold a BOM or half a character only */
    return *n == 0 ? at_end(d, err) : DD_OK;
}

bool decode_again(char *out, size_t size, const char *text, enum text_encoding as,
                  enum text_encoding other)
{
    char bytes[DECODE_AGAIN], *from = (char *)(uintptr_t)text, *to = bytes;
    size_t left = strlen(text), room = sizeof(bytes);
    iconv_t back = iconv_open(iconv_name(as), "UTF-8"),
            forth = iconv_open("UTF-8", iconv_name(other));
    bool ok =
        back != (iconv_t)-1 && forth != (iconv_t)-1 && iconv(back, &from, &left, &to, &room) == 0;

    from = bytes;
    left = sizeof(bytes) - room;
    to = out;
    room = size - 1;
    ok = ok && iconv(forth, &from, &left, &to, &room) == 0;
    *to = '\0';
    if (back != (iconv_t)-1)
        (void)iconv_close(back);
    if (forth != (iconv_t)-1)
        (void)iconv_close(forth);
    return ok;
}
