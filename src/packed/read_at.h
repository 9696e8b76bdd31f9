/* Bytes of an open file, wherever others read it. */
#ifndef DDREG_PACKED_READ_AT_H
#define DDREG_PACKED_READ_AT_H

#include <stdint.h>

#include "ddreg/error.h"

/* `size` bytes from `offset`; *got is less at the end only. DD_INPUT "import.file.unreadable" with
 * {file}. */
enum dd_rc read_at(int fd, int64_t offset, void *to, size_t size, size_t *got, const char *path,
                   struct dd_error *err) DD_MUST_CHECK;

#endif
