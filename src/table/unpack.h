/* A file that is packed becomes one that is not, before it is read. */
#ifndef DDREG_TABLE_UNPACK_H
#define DDREG_TABLE_UNPACK_H

#include "source.h"

/* Of a source just opened: where its file is packed, what is in it is written to a temporary file,
 * which is what is read from then on, of a workbook the sheet as text; the digest is that of the
 * file itself. Any other source stays as it is. Errors as source_open(). */
enum dd_rc unpack(struct source *s, const char *sheet, struct dd_error *err) DD_MUST_CHECK;

/* As source_kind(), of what was packed. */
const char *unpack_kind(const void *head, size_t n);

#endif
