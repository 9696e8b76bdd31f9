/* The bytes of the files that the register keeps, each once, by their SHA-256. The journal covers
 * the records of the kind `file`, and through the digest in them the bytes. */
#ifndef DDREG_FILE_BYTES_H
#define DDREG_FILE_BYTES_H

#include "ddreg/journal.h"

/* Keeps `n` bytes whose digest is `sha256`, inside an open entry; nothing to do for those that are
 * there. */
enum dd_rc file_bytes_keep(struct reg *reg, const char *sha256, const void *bytes, size_t n,
                           struct dd_error *err) DD_MUST_CHECK;

/* The first record that counts and has these bytes in the register, other than that of the number
 * `but`; 0: none. One whose bytes were erased has them no longer. */
enum dd_rc file_bytes_holder(struct reg *reg, const char *sha256, int64_t but, int64_t *number,
                             struct dd_error *err) DD_MUST_CHECK;

/* Erases the bytes of the record with that number, in the open entry, unless another record that
 * counts has the same: *holder is then its number. *erased: they were there and are gone. An entry
 * says so; db_scrub() after the commit takes them out of the file. */
enum dd_rc file_bytes_erase(struct reg *reg, const char *sha256, int64_t number, bool *erased,
                            int64_t *holder, struct dd_error *err) DD_MUST_CHECK;

/* Appends the bytes with that digest. DD_INPUT "file.erased" with the {entry} that erased them,
 * DD_DAMAGED "file.damaged" when they are gone otherwise, or others. */
enum dd_rc file_bytes_read(struct reg *reg, const char *sha256, struct buf *out,
                           struct dd_error *err) DD_MUST_CHECK;

/* The part of journal_verify() for the bytes: run after the rows were found to be the journal's. */
enum dd_rc file_bytes_verify(struct reg *reg, struct journal_report *out,
                             struct dd_error *err) DD_MUST_CHECK;

#endif
