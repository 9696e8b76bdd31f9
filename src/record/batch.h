/* What the journal says of a batch, and the marks of its rows. Private to src/record.
 *
 * The mark of a row is four bytes of hash_quick() over its CBOR. They find a row that was changed;
 * that one was is found by the digest of the whole batch, which nobody can make fit. */
#ifndef DDREG_BATCH_H
#define DDREG_BATCH_H

#include "ddreg/record.h"

/* The change's `after`: {"count":3,"digest":"...","marks":"..."}. A batch of one row, and one of
 * schema 1, has no marks. */
struct batch_said {
    int64_t count;
    char digest[HASH_HEX];
    char marks[HASH_HEX]; /* "" for none */
};
/* False for what is not of that form. */
bool batch_read_said(struct batch_said *out, const char *after);

/* The marks of a batch, one after the other. */
struct batch_marks {
    struct db_stmt *st;
    size_t at, n;
    const unsigned char *bytes;
};

/* Are they as the journal says? Without any where it has none. */
enum dd_rc batch_marks_fit(struct reg *reg, const char *table, int64_t entry,
                           const struct batch_said *said, bool *fit,
                           struct dd_error *err) DD_MUST_CHECK;
enum dd_rc batch_marks_open(struct batch_marks *m, struct reg *reg, const char *table,
                            int64_t entry, struct dd_error *err) DD_MUST_CHECK;
enum dd_rc batch_marks_next(struct batch_marks *m, uint32_t *mark,
                            struct dd_error *err) DD_MUST_CHECK;
void batch_marks_close(struct batch_marks *m);

#endif
