/* What tables need of the terminal. Private to src/cli. */
#ifndef DDREG_CLI_TERMINAL_H
#define DDREG_CLI_TERMINAL_H

#include <stddef.h>

#include "ddreg/buf.h"

/* Columns of the terminal, or 0 when `fd` is none. */
size_t terminal_width(int fd);

/* Cells that n bytes of UTF-8 take; and how many of the bytes fit in so many cells, whole
 * characters only. */
size_t terminal_cells(const char *s, size_t n);
size_t terminal_bytes(const char *s, size_t n, size_t most);

/* Appends the text broken between words at so many cells. Lines of their own stay so. */
void terminal_wrap_cell(struct buf *out, const char *text, size_t width);

#endif
