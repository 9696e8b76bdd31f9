/* What a file is that is no table of text, by how it begins. */
#ifndef DDREG_TABLE_SOURCE_KIND_H
#define DDREG_TABLE_SOURCE_KIND_H

#include <stddef.h>

enum { SOURCE_KIND_BYTES = 4096 };

/* The id of the message that names it and says what to do (import.file.xls, .tar, .pdf, .rtf,
 * .database, .image, .html, .xml, .json); NULL for what may be a table. `head` has
 * its first bytes. */
const char *source_kind(const unsigned char *head, size_t n);

#endif
