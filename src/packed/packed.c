#include "packed.h"

#include <string.h>
#include <sys/stat.h>

#include "archive.h"
#include "ddreg/text.h"
#include "gzip.h"
#include "measure.h"
#include "read_at.h"

enum { BLOCK = 32 * 1024, NAMES_MAX = 5 };

enum packed_as packed_as(const void *head, size_t n)
{
    const char *p = head;

    if (n >= 2 && memcmp(p, "\x1F\x8B", 2) == 0)
        return PACKED_GZIP;
    return n >= PACKED_HEAD &&
                   (memcmp(p, "PK\3\4", PACKED_HEAD) == 0 || memcmp(p, "PK\5\6", PACKED_HEAD) == 0)
               ? PACKED_ZIP
               : PACKED_NOT;
}

static enum dd_rc read_plain(int fd, const char *path, const struct packed_sink *to,
                             struct dd_error *err)
{
    char block[BLOCK];
    size_t got = 1;
    enum dd_rc rc = DD_OK;

    for (int64_t at = 0; rc == DD_OK && got > 0; at += (int64_t)got) {
        rc = read_at(fd, at, block, BLOCK, &got, path, err);
        if (rc == DD_OK && got > 0)
            rc = to->take(to->data, block, got, err);
    }
    return rc;
}

static enum dd_rc several(const struct archive *a, const char *path, int64_t n,
                          struct dd_error *err)
{
    struct buf names = BUF_INIT;
    int64_t shown = 0;
    enum dd_rc rc;

    for (int64_t at = 0; shown < NAMES_MAX && at < archive_count(a); at++)
        if (archive_counts(a, at)) {
            buf_add(&names, shown++ > 0 ? ", " : "");
            text_add_plain(&names, archive_name(a, at));
        }
    if (n > shown)
        buf_add(&names, " …");
    rc = dd_fail(err, DD_INPUT, "packed.several", "file", path, "names", buf_str(&names), NULL);
    buf_release(&names);
    return rc;
}

/* A byte of a character that is not its first. */
static bool is_inner(char c)
{
    return ((unsigned char)c & 0xC0) == 0x80;
}

/* The end of the path: what is before it is a folder. */
static void keep_name(char *inside, const char *name)
{
    struct buf plain = BUF_INIT;
    const char *slash = strrchr(name, '/');
    size_t n;

    text_add_plain(&plain, slash ? slash + 1 : name);
    for (n = plain.len; n >= PACKED_NAME || (n > 0 && n < plain.len && is_inner(plain.data[n]));)
        n--;
    memcpy(inside, buf_str(&plain), n);
    inside[n] = '\0';
    buf_release(&plain);
}

/* `part` 0: the only one. */
static enum dd_rc read_one(const struct archive *a, const char *path, int64_t part, int64_t *parts,
                           char *inside, const struct packed_sink *to, struct dd_error *err)
{
    int64_t n = 0, chosen = -1;

    for (int64_t at = 0; at < archive_count(a); at++)
        if (archive_counts(a, at)) {
            n++;
            chosen = part == 0 || n == part ? at : chosen;
        }
    *parts = n;
    if (chosen < 0)
        return dd_fail(err, DD_INPUT, "packed.none", "file", path, NULL);
    if (part == 0 && n > 1)
        return several(a, path, n, err);
    if (inside)
        keep_name(inside, archive_name(a, chosen));
    return archive_read(a, chosen, to, err);
}

static enum dd_rc read_zip(int fd, const char *path, int64_t part, int64_t *parts, char *inside,
                           const struct packed_sink *to, struct dd_error *err)
{
    struct archive *a = NULL;
    enum dd_rc rc = archive_open(&a, fd, path, err);

    if (rc == DD_OK)
        rc = read_one(a, path, part, parts, inside, to, err);
    archive_close(a);
    return rc;
}

enum dd_rc packed_read(int fd, const char *path, char *inside, const struct packed_sink *to,
                       struct dd_error *err)
{
    int64_t parts;

    return packed_read_part(fd, path, 0, &parts, inside, to, err);
}

enum dd_rc packed_read_part(int fd, const char *path, int64_t part, int64_t *parts, char *inside,
                            const struct packed_sink *to, struct dd_error *err)
{
    char head[PACKED_HEAD];
    struct stat st;
    size_t got;
    enum dd_rc rc = read_at(fd, 0, head, PACKED_HEAD, &got, path, err);

    *parts = 1;
    if (inside)
        *inside = '\0';
    if (rc == DD_OK && fstat(fd, &st) != 0)
        rc = dd_fail(err, DD_INPUT, "import.file.unreadable", "file", path, NULL);
    if (rc != DD_OK)
        return rc;
    switch (packed_as(head, got)) {
    case PACKED_GZIP:
        return gzip_read(fd, st.st_size, path, to, err);
    case PACKED_ZIP:
        return read_zip(fd, path, part, parts, inside, to, err);
    case PACKED_NOT:
        break;
    }
    return read_plain(fd, path, to, err);
}

void packed_load(void)
{
    struct dd_error err;

    if (archive_load(&err) != DD_OK)
        return; /* it is tried again where a file needs it */
}
