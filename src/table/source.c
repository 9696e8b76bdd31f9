#include "source.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>

#include "ddreg/text.h"
#include "int_text.h"
#include "packed/read_at.h"
#include "source_kind.h"
#include "unpack.h"

const char *source_encoding_name(enum text_encoding e)
{
    static const char *const names[ENCODINGS] = {
        [ENC_UTF8] = "UTF-8",          [ENC_UTF16LE] = "UTF-16LE",    [ENC_UTF16BE] = "UTF-16BE",
        [ENC_CP1252] = "Windows-1252", [ENC_LATIN1] = "ISO-8859-1",   [ENC_LATIN9] = "ISO-8859-15",
        [ENC_DOS] = "IBM850",          [ENC_MAC] = "macintosh",       [ENC_CP1250] = "Windows-1250",
        [ENC_LATIN2] = "ISO-8859-2",   [ENC_CP1251] = "Windows-1251", [ENC_KOI8R] = "KOI8-R",
        [ENC_DOS437] = "IBM437",       [ENC_DOS865] = "IBM865",       [ENC_DOS866] = "IBM866",
        [ENC_DOS852] = "IBM852",       [ENC_CP1253] = "Windows-1253", [ENC_CP1254] = "Windows-1254",
        [ENC_CP1257] = "Windows-1257", [ENC_ISO5] = "ISO-8859-5",
    };

    return names[e];
}

static enum dd_rc refuse(const struct source *s, const char *id, struct dd_error *err)
{
    return dd_fail(err, DD_INPUT, id, "file", s->path, NULL);
}

static const char *open_error(int code)
{
    if (code == EMFILE || code == ENFILE)
        return "files.limit";
    if (code == ENOENT || code == ENOTDIR)
        return "import.file.absent";
    return code == EACCES || code == EPERM ? "import.file.denied" : "import.file.unreadable";
}

static int64_t modified(const struct stat *st)
{
    return (int64_t)st->st_mtim.tv_sec * 1000000000 + st->st_mtim.tv_nsec;
}

enum dd_rc source_look(struct source *s, struct dd_error *err)
{
    struct stat st;

    if (fstat(s->fd, &st) != 0)
        return refuse(s, "import.file.unreadable", err);
    s->size = st.st_size;
    s->modified = modified(&st);
    return DD_OK;
}

/* O_NONBLOCK: opening a pipe that nobody writes to must not wait for ever. */
static enum dd_rc open_regular(struct source *s, struct dd_error *err)
{
    struct stat st;

    s->fd = open(s->path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (s->fd < 0)
        return refuse(s, open_error(errno), err);
    if (fstat(s->fd, &st) != 0)
        return refuse(s, "import.file.unreadable", err);
    if (S_ISDIR(st.st_mode))
        return refuse(s, "import.file.directory", err);
    if (!S_ISREG(st.st_mode))
        return refuse(s, "import.file.special", err);
    if (st.st_size == 0)
        return refuse(s, "import.file.empty", err);
    s->given = st.st_size;
    return source_look(s, err);
}

enum dd_rc source_read(const struct source *s, int64_t offset, void *to, size_t size, size_t *got,
                       struct dd_error *err)
{
    return read_at(s->fd, offset, to, size, got, s->path, err);
}

enum dd_rc source_unchanged(const struct source *s, int64_t size, uint64_t sum,
                            struct dd_error *err)
{
    struct stat st;

    if (fstat(s->fd, &st) != 0 || st.st_size != s->size || modified(&st) != s->modified ||
        size != s->size || sum != s->sum)
        return refuse(s, "import.file.changed", err);
    return DD_OK;
}

static enum dd_rc read_bytes(const struct source *s, struct buf *out, struct dd_error *err)
{
    char block[SOURCE_BLOCK];
    struct stat st;
    size_t got = 1;

    for (int64_t at = 0; got > 0 && at <= s->size; at += (int64_t)got) {
        enum dd_rc rc = source_read(s, at, block, sizeof(block), &got, err);
        if (rc != DD_OK)
            return rc;
        buf_add_mem(out, block, got);
    }
    if (fstat(s->fd, &st) != 0 || modified(&st) != s->modified || (int64_t)out->len != s->size)
        return out->failed ? dd_no_memory(err) : refuse(s, "import.file.changed", err);
    return buf_ok(out, err);
}

enum dd_rc source_bytes(const char *path, int64_t limit, struct buf *out, struct dd_error *err)
{
    struct source s = {.path = path, .fd = -1};
    enum dd_rc rc = open_regular(&s, err);

    if (rc == DD_OK && s.size > limit)
        rc = refuse(&s, "file.too_large", err);
    if (rc == DD_OK)
        rc = read_bytes(&s, out, err);
    source_close(&s);
    return rc;
}

/* What one reading of the bytes keeps track of. */
struct scan {
    struct hash_long hash;
    int64_t size;
    bool utf8;
    bool nul;
    int64_t zeros[2]; /* how many bytes at even places, and at odd ones, are zero */
    size_t carried;   /* bytes of an unfinished character, at the start of `bytes` */
    unsigned char bytes[4 + SOURCE_BLOCK];
};

static bool is_ascii(const unsigned char *p, size_t n)
{
    uint64_t word;

    for (; n >= sizeof(word); p += sizeof(word), n -= sizeof(word)) {
        memcpy(&word, p, sizeof(word));
        if (word & UINT64_C(0x8080808080808080))
            return false;
    }
    for (; n > 0; p++, n--)
        if (*p & 0x80)
            return false;
    return true;
}

/* Bytes at the end that begin a character which the block does not finish: 0 to 3. */
static size_t unfinished(const unsigned char *p, size_t n)
{
    for (size_t back = 1; back <= 3 && back <= n; back++) {
        unsigned char c = p[n - back];
        size_t need = c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : c >= 0xC0 ? 2 : 1;

        if ((c & 0xC0) != 0x80)
            return need > back ? back : 0;
    }
    return 0;
}

static void scan_utf8(struct scan *sc, size_t n, bool last)
{
    size_t tail;

    if (sc->carried == 0 && is_ascii(sc->bytes, n))
        return;
    n += sc->carried;
    tail = last ? 0 : unfinished(sc->bytes, n);
    if (!text_valid_utf8((const char *)sc->bytes, n - tail))
        sc->utf8 = false;
    memmove(sc->bytes, sc->bytes + n - tail, tail);
    sc->carried = tail;
}

static void scan_bom(struct source *s, const unsigned char *p, size_t n)
{
    if (n >= 3 && memcmp(p, "\xEF\xBB\xBF", 3) == 0) {
        s->bom = 3;
    } else if (n >= 2 && p[0] == 0xFF && p[1] == 0xFE) {
        s->encoding = ENC_UTF16LE;
        s->bom = 2;
    } else if (n >= 2 && p[0] == 0xFE && p[1] == 0xFF) {
        s->encoding = ENC_UTF16BE;
        s->bom = 2;
    }
}

static void count_zeros(struct scan *sc, const unsigned char *p, size_t n)
{
    sc->nul = true;
    for (size_t i = 0; i < n; i++)
        sc->zeros[(sc->size - (int64_t)n + (int64_t)i) % 2] += p[i] == 0;
}

/* UTF-16 without a BOM: half of each sign of ASCII is a zero byte, always the same half; letters of
 * other alphabets have none. */
static bool find_wide(struct source *s, const struct scan *sc)
{
    enum { FEW = 4 };
    int64_t zeros = sc->zeros[0] + sc->zeros[1];

    if (sc->size % 2 != 0 || (sc->zeros[0] > 0) == (sc->zeros[1] > 0))
        return false;
    s->encoding = sc->zeros[1] > 0 ? ENC_UTF16LE : ENC_UTF16BE;
    return zeros >= FEW && zeros > sc->size / 2 / 5;
}

static enum dd_rc scan_all(struct source *s, struct scan *sc, struct dd_error *err)
{
    size_t got = 1;

    hash_long_init(&sc->hash);
    while (got > 0) {
        unsigned char *at = sc->bytes + sc->carried;
        enum dd_rc rc = source_read(s, sc->size, at, SOURCE_BLOCK, &got, err);

        if (rc != DD_OK)
            return rc;
        if (sc->size == 0)
            scan_bom(s, at, got);
        if (!s->unpacked)
            hash_long_add(&sc->hash, at, got);
        s->sum = hash_quick(s->sum, at, got);
        sc->size += (int64_t)got;
        if (memchr(at, '\0', got))
            count_zeros(sc, at, got);
        if (sc->utf8)
            scan_utf8(sc, got, got == 0);
    }
    if (!s->unpacked)
        hash_long_end_hex(&sc->hash, s->digest);
    return DD_OK;
}

/* A zero byte: where text comes before it, the file is a damaged one of text, and has a line. */
static enum dd_rc refuse_zero(const struct source *s, struct dd_error *err)
{
    unsigned char block[SOURCE_BLOCK];
    char line[INT_TEXT_SIZE];
    int64_t at = 0, lines = 0;
    size_t got = 1;

    while (got > 0) {
        enum dd_rc rc = source_read(s, at, block, sizeof(block), &got, err);
        if (rc != DD_OK)
            return rc;
        for (size_t i = 0; i < got; i++) {
            bool zero = block[i] == '\0';
            if (zero && lines > 0)
                return dd_fail(err, DD_INPUT, "import.file.zero", "file", s->path, "line",
                               int_text(line, lines + 1), NULL);
            if (zero || (block[i] < ' ' && !strchr("\t\r\n\f", block[i])))
                return refuse(s, "import.file.binary", err);
            lines += block[i] == '\n';
        }
        at += (int64_t)got;
    }
    return refuse(s, "import.file.changed", err); /* it is gone */
}

/* Is it something else than a table, by how it begins? Not what is asked for: "import.file.xml". */
static enum dd_rc check_kind(const struct source *s, const char *also, struct dd_error *err)
{
    unsigned char head[SOURCE_KIND_BYTES];
    const char *kind;
    size_t got;

    if (source_read(s, 0, head, sizeof(head), &got, err) != DD_OK)
        return err->rc;
    kind = s->table      ? (also ? "import.file.xlsx" : NULL)
           : s->unpacked ? unpack_kind(head, got)
                         : source_kind(head, got);
    return kind && !(also && strcmp(kind, also) == 0) ? refuse(s, kind, err) : DD_OK;
}

static enum dd_rc judge(struct source *s, const struct scan *sc, const enum text_encoding *said,
                        const char *also, struct dd_error *err)
{
    bool wide; /* zero bytes are half of every letter there */

    if (check_kind(s, also, err) != DD_OK)
        return err->rc;
    if (said)
        s->encoding = *said;
    else if (sc->nul && s->bom == 0 && !find_wide(s, sc))
        return refuse_zero(s, err);
    wide = s->encoding == ENC_UTF16LE || s->encoding == ENC_UTF16BE;

    if (s->size == s->bom)
        return refuse(s, "import.file.empty", err);
    if (sc->nul && !wide)
        return refuse_zero(s, err);
    if (s->encoding == ENC_UTF8 && !sc->utf8) {
        s->broken = s->bom > 0 || said;
        s->encoding = s->broken ? ENC_UTF8 : ENC_CP1252;
    }
    return source_unchanged(s, sc->size, s->sum, err);
}

enum dd_rc source_open_xml(struct source *s, const char *path, int64_t part, struct dd_error *err)
{
    struct scan sc = {.utf8 = false}; /* characters are not looked at */
    enum dd_rc rc;

    *s = (struct source){.path = path, .fd = -1, .encoding = ENC_UTF8, .part = part, .parts = 1};
    rc = open_regular(s, err);
    if (rc == DD_OK)
        rc = unpack(s, NULL, err);
    if (rc == DD_OK)
        rc = check_kind(s, "import.file.xml", err);
    if (rc == DD_OK)
        rc = scan_all(s, &sc, err);
    if (rc == DD_OK)
        rc = source_unchanged(s, sc.size, s->sum, err);
    hash_long_release(&sc.hash);
    if (rc != DD_OK)
        source_close(s);
    return rc;
}

static enum dd_rc open_text(struct source *s, const char *path, const enum text_encoding *said,
                            const char *sheet, bool breaks, const char *also, struct dd_error *err)
{
    struct scan sc = {.utf8 = true};
    enum dd_rc rc;

    *s = (struct source){.path = path, .fd = -1, .encoding = ENC_UTF8, .breaks = breaks};
    if ((rc = open_regular(s, err)) != DD_OK)
        goto out;
    if ((rc = unpack(s, sheet, err)) != DD_OK || (rc = scan_all(s, &sc, err)) != DD_OK)
        goto out;
    rc = judge(s, &sc, s->table ? NULL : said, s->table ? NULL : also, err);
out:
    hash_long_release(&sc.hash);
    if (rc != DD_OK)
        source_close(s);
    return rc;
}

enum dd_rc source_open(struct source *s, const char *path, struct dd_error *err)
{
    return open_text(s, path, NULL, NULL, false, NULL, err);
}

enum dd_rc source_open_as(struct source *s, const char *path, const enum text_encoding *said,
                          const char *sheet, struct dd_error *err)
{
    return open_text(s, path, said, sheet, false, NULL, err);
}

enum dd_rc source_open_sheet(struct source *s, const char *path, const char *sheet,
                             struct dd_error *err)
{
    return open_text(s, path, NULL, sheet, true, NULL, err);
}

enum dd_rc source_open_json(struct source *s, const char *path, struct dd_error *err)
{
    return open_text(s, path, NULL, NULL, false, "import.file.json", err);
}

enum dd_rc source_open_page(struct source *s, const char *path, struct dd_error *err)
{
    return open_text(s, path, NULL, NULL, false, "import.file.html", err);
}

void source_close(struct source *s)
{
    if (s->fd >= 0)
        (void)close(s->fd);
    s->fd = -1;
}
