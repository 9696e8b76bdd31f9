/* The bytes of the files that the register keeps, each once, by their SHA-256. The journal covers
 * the records of the kind `file`, and through the digest in them the bytes. */
#ifndef DDREG_FILE_BYTES_H
#define DDREG_FILE_BYTES_H

#include "ddreg/journal.h"

/* Keeps `n` bytes whose digest is `sha256`, inside an open entry; nothing to do for those that are
 * there. */
enum dd_rc file_bytes_keep(struct reg *reg, const char *sha256, const void *bytes, size_t n,
                           struct dd_error *err) DD_MUST_CHECK;

/* Appends the bytes with that digest. DD_DAMAGED "file.damaged" when they are gone or others. */
enum dd_rc file_bytes_read(struct reg *reg, const char *sha256, struct buf *out,
                           struct dd_error *err) DD_MUST_CHECK;

/* The part of journal_verify() for the bytes: run after the rows were found to be the journal's. */
enum dd_rc file_bytes_verify(struct reg *reg, struct journal_report *out,
                             struct dd_error *err) DD_MUST_CHECK;

#endif
