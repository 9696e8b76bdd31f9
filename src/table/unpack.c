#include "unpack.h"

#include <unistd.h>

#include "ddreg/temp_file.h"
#include "packed/archive.h"
#include "source_kind.h"

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

static enum dd_rc unpack_it(struct source *s, struct dd_error *err)
{
    int fd;
    enum dd_rc rc = temp_file_open(&fd, err);

    if (rc != DD_OK)
        return rc;
    rc = packed_read(s->fd, s->path, s->inside, &(struct packed_sink){take, &fd}, err);
    if (rc == DD_OK)
        rc = digest(s, err);
    if (rc == DD_OK)
        return replace(s, fd, err);
    (void)close(fd);
    return rc;
}

/* Documents of some programs are zips with parts of their own. */
static const char *kind_of_zip(const struct archive *a)
{
    if (archive_find(a, "mimetype") >= 0 && archive_find(a, "content.xml") >= 0)
        return "import.file.ods";
    if (archive_find(a, "xl/workbook.xml") >= 0)
        return "import.file.xlsx";
    return archive_find(a, "[Content_Types].xml") >= 0 ? "import.file.document" : NULL;
}

static enum dd_rc check_zip(const struct source *s, struct dd_error *err)
{
    struct archive *a = NULL;
    enum dd_rc rc = archive_open(&a, s->fd, s->path, err);
    const char *kind = rc == DD_OK ? kind_of_zip(a) : NULL;

    archive_close(a);
    return kind ? dd_fail(err, DD_INPUT, kind, "file", s->path, NULL) : rc;
}

enum dd_rc unpack(struct source *s, struct dd_error *err)
{
    char head[PACKED_HEAD];
    enum packed_as as;
    size_t got;
    enum dd_rc rc = source_read(s, 0, head, sizeof(head), &got, err);

    as = rc == DD_OK ? packed_as(head, got) : PACKED_NOT;
    if (as == PACKED_ZIP)
        rc = check_zip(s, err);
    return rc == DD_OK && as != PACKED_NOT ? unpack_it(s, err) : rc;
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
