/* The file that is imported, kept in the register where the company wants that. */
#include "ddreg/kind_file.h"
#include "run.h"

static enum dd_rc changed(const struct import_run *run, struct dd_error *err)
{
    return dd_fail(err, DD_INPUT, "import.file.changed", "file", run->o->read.path, NULL);
}

static enum dd_rc check_size(const struct import_run *run, int64_t limit, struct dd_error *err)
{
    enum { MEGABYTE = 1024 * 1024 };
    char text[24];

    (void)snprintf(text, sizeof(text), "%lld", (long long)(limit / MEGABYTE));
    return run->sheet.src.given <= limit ? DD_OK
                                         : dd_fail(err, DD_INPUT, "import.source.too_large", "file",
                                                   run->o->read.path, "limit", text, NULL);
}

/* The bytes must be those whose rows were read. */
static enum dd_rc read_again(const struct import_run *run, int64_t limit, struct buf *bytes,
                             struct dd_error *err)
{
    char digest[HASH_HEX];
    struct hash h;
    enum dd_rc rc = source_bytes(run->o->read.path, limit, bytes, err);

    if (rc != DD_OK)
        return rc;
    hash_init(&h);
    hash_add(&h, bytes->data, bytes->len);
    hash_end_hex(&h, digest);
    return strcmp(digest, run->sheet.src.digest) == 0 ? DD_OK : changed(run, err);
}

enum dd_rc run_keep_source(const struct import_run *run, const char *name, int64_t *number,
                           struct dd_error *err)
{
    struct buf bytes = BUF_INIT;
    bool keeps, is_new;
    int64_t limit;
    enum dd_rc rc = kind_file_keeps_sources(run->reg, &keeps, err);

    *number = 0;
    if (rc != DD_OK || !keeps)
        return rc;
    rc = kind_file_limit(run->reg, &limit, err);
    if (rc == DD_OK)
        rc = check_size(run, limit, err);
    if (rc == DD_OK)
        rc = read_again(run, limit, &bytes, err);
    if (rc == DD_OK)
        rc = kind_file_keep(run->reg, name, &bytes, NULL, number, &is_new, err);
    buf_release(&bytes);
    return rc;
}
