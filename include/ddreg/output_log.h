/* The log of outputs: what was rendered and exported from the register, by whom and when. It is no
 * part of the journal or its chain, so that a reader leaves no entry; whoever can write the file
 * can change it unseen. Reading on a screen or a pipe leaves nothing. */
#ifndef DDREG_OUTPUT_LOG_H
#define DDREG_OUTPUT_LOG_H

#include "ddreg/reg.h"

/* Public id O-<id>. */
#define OUTPUT_ID "O"

struct output {
    int64_t id;
    struct entry_by by;    /* os_account and actor NULL: erased */
    const char *what;      /* a year, a kind of record, an id; "" where the command says all */
    const char *file_name; /* without its folder; NULL: erased */
    int64_t size;          /* bytes */
    const char *digest;    /* BLAKE2b-256 of them */
    const char *head;      /* head_read() of the register that it was made from */
};

/* Adds a line to the log of the register at `path`, which the caller may have open for reading.
 * `id` of `out` is not read. DD_REFUSED "register.readonly" where the register may not be written,
 * DD_BUSY. */
enum dd_rc output_log_add(const char *path, const struct output *out,
                          struct dd_error *err) DD_MUST_CHECK;

/* All lines, oldest first. */
enum dd_rc output_log_list(struct reg *reg, struct arena *a, struct output **out, size_t *n,
                           struct dd_error *err) DD_MUST_CHECK;

/* The accounts that any line names, each once. */
enum dd_rc output_log_accounts(struct reg *reg, struct arena *a, const char ***out, size_t *n,
                               struct dd_error *err) DD_MUST_CHECK;

/* Takes out of a line who it was and how the file was called, in the open entry. *found: there is
 * such a line; *values: how many were there to erase. */
enum dd_rc output_log_erase(struct reg *reg, int64_t id, bool *found, int64_t *values,
                            struct dd_error *err) DD_MUST_CHECK;
/* Takes an account out of all lines, in the open entry. *values is added to. */
enum dd_rc output_log_erase_account(struct reg *reg, const char *account, int64_t *values,
                                    struct dd_error *err) DD_MUST_CHECK;

#endif
