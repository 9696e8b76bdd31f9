/* The text of a PDF that another made: ddreg-pdf reads it, with fewer rights (src/pdf/text_of.c).
 */
#ifndef DDREG_CMD_REPORT_PDF_TEXT_H
#define DDREG_CMD_REPORT_PDF_TEXT_H

#include "cli/cli.h"

/* The text in UTF-8, a form feed behind each page, appended to `out`. DD_REFUSED
 * "lint.no_pdftotext" where pdftotext (poppler) is not installed; DD_INPUT "lint.pdf" where the
 * file is no PDF that can be read, "lint.pdf_empty" where it has no text but pictures of it. */
enum dd_rc pdf_text(const char *path, struct buf *out, struct dd_error *err) DD_MUST_CHECK;

#endif
