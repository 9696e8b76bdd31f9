/* The file that is imported, kept in the register where the company wants that. */
#include "ddreg/kind_file.h"
#include "ddreg/text.h"
#include "run.h"

static enum dd_rc changed(const struct source *src, struct dd_error *err)
{
    return dd_fail(err, DD_INPUT, "import.file.changed", "file", src->path, NULL);
}

static enum dd_rc check_size(const struct source *src, int64_t limit, struct dd_error *err)
{
    enum { MEGABYTE = 1024 * 1024 };
    char text[24];

    (void)snprintf(text, sizeof(text), "%lld", (long long)(limit / MEGABYTE));
    return src->given <= limit ? DD_OK
                               : dd_fail(err, DD_INPUT, "import.source.too_large", "file",
                                         src->path, "limit", text, NULL);
}

/* The bytes must be those whose rows were read. */
static enum dd_rc read_again(const struct source *src, int64_t limit, struct buf *bytes,
                             struct dd_error *err)
{
    char digest[HASH_HEX];
    struct hash h;
    enum dd_rc rc = source_bytes(src->path, limit, bytes, err);

    if (rc != DD_OK)
        return rc;
    hash_init(&h);
    hash_add(&h, bytes->data, bytes->len);
    hash_end_hex(&h, digest);
    return strcmp(digest, src->digest) == 0 ? DD_OK : changed(src, err);
}

static enum dd_rc keep(struct reg *reg, const struct source *src, int64_t limit, int64_t *number,
                       struct dd_error *err)
{
    const char *slash = strrchr(src->path, '/');
    struct buf bytes = BUF_INIT, name = BUF_INIT;
    bool is_new;
    enum dd_rc rc = check_size(src, limit, err);

    text_add_utf8(&name, slash ? slash + 1 : src->path);
    if (rc == DD_OK)
        rc = buf_ok(&name, err);
    if (rc == DD_OK)
        rc = read_again(src, limit, &bytes, err);
    if (rc == DD_OK)
        rc = kind_file_keep(reg, buf_str(&name), &bytes, NULL, number, &is_new, err);
    buf_release(&bytes);
    buf_release(&name);
    return rc;
}

enum dd_rc run_keep_sources(const struct import_run *run, int64_t *number, struct dd_error *err)
{
    const struct source *all = run->nsources ? run->sources : &run->sheet.src;
    size_t n = run->nsources ? run->nsources : 1;
    bool keeps;
    int64_t limit, other;
    enum dd_rc rc = kind_file_keeps_sources(run->reg, &keeps, err);

    *number = 0;
    if (rc != DD_OK || !keeps)
        return rc;
    rc = kind_file_limit(run->reg, &limit, err);
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        rc = keep(run->reg, &all[i], limit, i == 0 ? number : &other, err);
    return rc;
}
