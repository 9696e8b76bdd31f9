/* A document as PDF, by the program ddreg-pdf beside this one. */
#ifndef DDREG_PDF_MADE_H
#define DDREG_PDF_MADE_H

#include "ddreg/doc.h"

/* Appends the PDF. DD_INTERNAL "pdf.missing" where there is no such program, "pdf.failed" where it
 * gave nothing: it has said why on standard error. */
enum dd_rc pdf_made(const struct doc *d, struct buf *out, struct dd_error *err) DD_MUST_CHECK;

#endif
