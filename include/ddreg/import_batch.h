/* The record of an import: which file, how it was read, what came of it. */
#ifndef DDREG_IMPORT_BATCH_H
#define DDREG_IMPORT_BATCH_H

#include "ddreg/reg.h"

struct import_batch {
    int64_t id;       /* public id I-<id> */
    const char *kind; /* "suppliers" or "purchases" */
    const char *file_name;
    const char *file_digest;
    int64_t file_size;
    const char *encoding;
    const char *delimiter;
    const char *column_map; /* JSON */
    const char *options;    /* JSON */
    int64_t rows, created, updated, unchanged, refused, suppliers_created;
    const char *day; /* of its entry; filled by import_batch_list() */
};

/* The id that the next batch of the open entry gets; its rows name it as their source. */
enum dd_rc import_batch_next(struct reg *reg, int64_t *id, struct dd_error *err) DD_MUST_CHECK;
enum dd_rc import_batch_add(struct reg *reg, const struct import_batch *b, int64_t *id,
                            struct dd_error *err) DD_MUST_CHECK;
enum dd_rc import_batch_list(struct reg *reg, struct arena *a, struct import_batch **out, size_t *n,
                             struct dd_error *err) DD_MUST_CHECK;
/* The newest batch of that kind with those bytes, 0 when there is none; *alike tells whether it was
 * read with the same columns and options. */
enum dd_rc import_batch_same(struct reg *reg, const struct import_batch *b, int64_t *id,
                             bool *alike, struct dd_error *err) DD_MUST_CHECK;

#endif
