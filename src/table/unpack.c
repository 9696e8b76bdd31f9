#include "unpack.h"

#include <unistd.h>

#include "ddreg/temp_file.h"
#include "packed/archive.h"
#include "source_kind.h"
#include "workbook_text.h"
#include "xlsx/workbook.h"

/* A workbook with a password is a container of another sort, whose list names what is in it. */
static bool locked_workbook(int fd)
{
    static const char name[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";
    enum { HEAD = 512, FIRST_LIST = 48, LIST = 4096 };
    unsigned char head[HEAD], list[LIST];
    int64_t sector = 0;
    ssize_t n = pread(fd, head, HEAD, 0);

    if (n < HEAD || memcmp(head, "\xD0\xCF\x11\xE0", 4) != 0)
        return false;
    for (int i = 3; i >= 0; i--)
        sector = sector * 256 + head[FIRST_LIST + i];
    n = pread(fd, list, LIST, (sector + 1) * HEAD);
    for (ssize_t i = 0; i + (ssize_t)sizeof(name) - 1 <= n; i++)
        if (memcmp(list + i, name, sizeof(name) - 1) == 0)
            return true;
    return false;
}

static enum dd_rc take(void *data, const void *bytes, size_t n, struct dd_error *err)
{
    const int *fd = data;

    return temp_file_add(*fd, bytes, n, err);
}

static enum dd_rc digest(struct source *s, struct dd_error *err)
{
    unsigned char block[SOURCE_BLOCK];
    struct hash_long h;
    int64_t at = 0;
    size_t got = 1;
    enum dd_rc rc = DD_OK;

    hash_long_init(&h);
    for (; rc == DD_OK && got > 0; at += (int64_t)got) {
        rc = source_read(s, at, block, sizeof(block), &got, err);
        if (rc == DD_OK)
            hash_long_add(&h, block, got);
    }
    if (rc == DD_OK)
        hash_long_end_hex(&h, s->digest);
    hash_long_release(&h);
    s->sum = 0;
    return rc == DD_OK ? source_unchanged(s, at, 0, err) : rc;
}

/* The temporary file takes the place of the packed one. */
static enum dd_rc replace(struct source *s, int fd, struct dd_error *err)
{
    source_close(s);
    s->fd = fd;
    s->unpacked = true;
    return source_look(s, err);
}

/* Documents of some programs are zips with parts of their own. */
static const char *kind_of_zip(const struct archive *a)
{
    if (archive_find(a, "mimetype", NULL) >= 0 && archive_find(a, "content.xml", NULL) >= 0)
        return "import.file.ods";
    return archive_find(a, "[Content_Types].xml", NULL) >= 0 ? "import.file.document" : NULL;
}

static enum dd_rc unpack_zip(struct source *s, const char *sheet, int fd, struct dd_error *err)
{
    struct archive *a = NULL;
    enum dd_rc rc = archive_open(&a, s->fd, s->path, err);
    const char *kind = rc == DD_OK && !workbook_is(a) ? kind_of_zip(a) : NULL;

    if (kind)
        rc = dd_fail(err, DD_INPUT, kind, "file", s->path, NULL);
    else if (rc == DD_OK && workbook_is(a))
        rc = workbook_text(s, a, sheet, fd, err);
    else if (rc == DD_OK)
        rc = packed_read_part(s->fd, s->path, s->part, &s->parts, s->inside,
                              &(struct packed_sink){take, &fd}, err);
    archive_close(a);
    return rc;
}

static enum dd_rc unpack_it(struct source *s, enum packed_as as, const char *sheet,
                            struct dd_error *err)
{
    int fd;
    enum dd_rc rc = temp_file_open(&fd, err);

    if (rc != DD_OK)
        return rc;
    rc = as == PACKED_ZIP
             ? unpack_zip(s, sheet, fd, err)
             : packed_read(s->fd, s->path, s->inside, &(struct packed_sink){take, &fd}, err);
    if (rc == DD_OK)
        rc = digest(s, err);
    if (rc == DD_OK)
        return replace(s, fd, err);
    (void)close(fd);
    return rc;
}

enum dd_rc unpack(struct source *s, const char *sheet, struct dd_error *err)
{
    char head[PACKED_HEAD];
    enum packed_as as;
    size_t got;
    enum dd_rc rc = source_read(s, 0, head, sizeof(head), &got, err);

    as = rc == DD_OK ? packed_as(head, got) : PACKED_NOT;
    if (rc == DD_OK && as == PACKED_NOT && locked_workbook(s->fd))
        rc = dd_fail(err, DD_INPUT, "xlsx.locked", "file", s->path, NULL);
    return rc == DD_OK && as != PACKED_NOT ? unpack_it(s, as, sheet, err) : rc;
}

const char *unpack_kind(const void *head, size_t n)
{
    static const char *const nested[] = {"import.file.xls", "import.file.tar"};
    const char *kind = source_kind(head, n);

    if (packed_as(head, n) != PACKED_NOT)
        return "import.packed.nested";
    for (size_t i = 0; kind && i < sizeof(nested) / sizeof(nested[0]); i++)
        if (strcmp(kind, nested[i]) == 0)
            return "import.packed.nested";
    return kind;
}
