/* A document as a Word file. */
#ifndef DDREG_DOCX_MADE_H
#define DDREG_DOCX_MADE_H

#include "ddreg/doc.h"

/* Appends the .docx. Errors of archive_make(). */
enum dd_rc docx_made(const struct doc *d, struct buf *out, struct dd_error *err) DD_MUST_CHECK;

#endif
