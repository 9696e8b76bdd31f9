/* Reading gzip: the one file that knows zlib. */
#ifndef DDREG_PACKED_GZIP_H
#define DDREG_PACKED_GZIP_H

#include "ddreg/buf.h"
#include "packed.h"

/* What is packed in the file of `size` bytes, all of its parts one behind the other. Errors as
 * packed_read(). */
enum dd_rc gzip_read(int fd, int64_t size, const char *path, const struct packed_sink *to,
                     struct dd_error *err) DD_MUST_CHECK;

/* "zlib 1.2.13" */
void gzip_library(struct buf *out);

#endif
