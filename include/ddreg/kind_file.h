/* Documents that records name: their bytes are in the register (ddreg/file_bytes.h). */
#ifndef DDREG_KIND_FILE_H
#define DDREG_KIND_FILE_H

#include "ddreg/kind.h"

/* How many bytes a file may have: the company's setting "file_limit", else 20 MB. Inside an open
 * entry. */
enum dd_rc kind_file_limit(struct reg *reg, int64_t *bytes, struct dd_error *err) DD_MUST_CHECK;

/* Does the company keep the files that are imported ("keep_sources")? Inside an open entry. */
enum dd_rc kind_file_keeps_sources(struct reg *reg, bool *keeps,
                                   struct dd_error *err) DD_MUST_CHECK;

/* Keeps a file; *number gets its number, also when the register has the same bytes already
 * (*is_new: it had not). `name` is without a folder. Of `change` the day and the reason are used;
 * NULL: none. DD_INPUT "kind.utf8" for a name that is no UTF-8. */
enum dd_rc kind_file_keep(struct reg *reg, const char *name, const struct buf *bytes,
                          const struct kind_change *change, int64_t *number, bool *is_new,
                          struct dd_error *err) DD_MUST_CHECK;

#endif
