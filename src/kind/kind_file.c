/* Files: documents that other records name. The same bytes are one file, whatever their names. */
#include "ddreg/kind_file.h"

#include "ddreg/company.h"
#include "ddreg/file_bytes.h"
#include "kinds.h"

enum { MEGABYTE = 1024 * 1024, LIMIT_MEGABYTES = 20 };

static const struct kind_field fields[] = {
    KIND_HEAD,
    {.column = {"name", RECORD_PERSONAL, 2},
     .type = KIND_NAME,
     .how = KIND_REQUIRED | KIND_ARGUMENT | KIND_LISTED,
     .arg = "FILE",
     .nb = "navn"},
    {.column = {"sha256", RECORD_PLAIN, 2},
     .type = KIND_TEXT,
     .how = KIND_REQUIRED | KIND_INTERNAL},
    {.column = {"size", RECORD_PLAIN, 2},
     .type = KIND_COUNT,
     .how = KIND_REQUIRED | KIND_INTERNAL | KIND_LISTED},
    KIND_TAIL,
};

/* A file by its whole name; of several the one that counts. */
static enum dd_rc named(struct reg *reg, const char *word, int64_t *number, struct dd_error *err)
{
    struct kind_filter filter = {.is = {{"name", DB_T(word)}}, .withdrawn = true};
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = kind_read(reg, &reg->records, &kind_file, &filter, &rows, &n, err);

    if (rc == DD_OK && n > 1) {
        filter.withdrawn = false;
        rc = kind_read(reg, &reg->records, &kind_file, &filter, &rows, &n, err);
        if (rc == DD_OK && n != 1)
            rc = dd_fail(err, DD_INPUT, "file.several", "word", word, NULL);
    }
    *number = rc == DD_OK && n == 1 ? kind_number(&rows[0]) : 0;
    return rc;
}

const struct kind kind_file = {
    .name = "file",
    .nb = "fil",
    .plural = "files",
    .letters = "FI",
    KIND_TABLE("file", fields),
    .shared = true,
    .first = "kept",
    .example = "ddreg file add sertifikat.pdf",
    .named = named,
};

/* What is set of the company that is written for, else of the first one. */
static enum dd_rc setting(struct reg *reg, const char *key, const char **set, struct dd_error *err)
{
    const int64_t company = reg->company ? reg->company : COMPANY_FIRST;

    return company_get(reg, &reg->records, company, key, reg->by.day, set, err);
}

enum dd_rc kind_file_keeps_sources(struct reg *reg, bool *keeps, struct dd_error *err)
{
    const char *set;
    enum dd_rc rc = setting(reg, "keep_sources", &set, err);

    *keeps = rc == DD_OK && set && strcmp(set, "yes") == 0;
    return rc;
}

enum dd_rc kind_file_limit(struct reg *reg, int64_t *bytes, struct dd_error *err)
{
    const char *set;
    enum dd_rc rc = setting(reg, "file_limit", &set, err);

    *bytes = (set ? strtoll(set, NULL, 10) : LIMIT_MEGABYTES) * MEGABYTE;
    return rc;
}

enum dd_rc kind_file_keep(struct reg *reg, const char *name, const struct buf *bytes,
                          const struct kind_change *change, int64_t *number, bool *is_new,
                          struct dd_error *err)
{
    struct kind_change file = {.day = NULL};
    char sha256[HASH_HEX];
    enum dd_rc rc;

    hash_sha256(sha256, bytes->data, bytes->len);
    rc = file_bytes_holder(reg, sha256, 0, number, err);
    *is_new = *number == 0;
    if (rc != DD_OK || !*is_new)
        return rc;
    if (change) {
        file.day = change->day;
        file.reason = change->reason;
    }
    kind_change_give(&file, &kind_file, "name", DB_T(name));
    kind_change_give(&file, &kind_file, "sha256", DB_T(sha256));
    kind_change_give(&file, &kind_file, "size", DB_I((int64_t)bytes->len));
    rc = file_bytes_keep(reg, sha256, bytes->data, bytes->len, err);
    return rc == DD_OK ? kind_add(reg, &kind_file, &file, number, err) : rc;
}
