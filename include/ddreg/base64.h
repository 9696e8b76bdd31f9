/* Base64 (RFC 4648, section 4). */
#ifndef DDREG_BASE64_H
#define DDREG_BASE64_H

#include "ddreg/buf.h"

/* Appends the bytes. `line` 0: on one line; else in lines of that many characters (a multiple of
 * 4), each ended by CRLF. */
void base64_add(struct buf *out, const void *bytes, size_t n, size_t line);

#endif
