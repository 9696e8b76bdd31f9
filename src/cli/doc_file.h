/* A document as the file that -o names. */
#ifndef DDREG_DOC_FILE_H
#define DDREG_DOC_FILE_H

#include "cli.h"
#include "ddreg/doc.h"

/* "html", "pdf", "md", "json", "docx": what --as says, else the ending of the file's name. */
enum dd_rc doc_file_form(const struct cli *c, const char *path, const char **form,
                         struct dd_error *err) DD_MUST_CHECK;
/* The document in that form, appended to `out`. */
enum dd_rc doc_file_bytes(const struct cli *c, const struct doc *d, const char *form,
                          struct buf *out, struct dd_error *err) DD_MUST_CHECK;
/* Writes it, with a line in the log of what left the register (`what`: see cli_give_out). */
enum dd_rc doc_file_write(struct cli *c, const struct doc *d, const char *form, const char *path,
                          const char *what, struct dd_error *err) DD_MUST_CHECK;

/* Says that the file was written: the message with {file}, or year, file and form as a record. */
enum dd_rc doc_file_said(struct cli *c, const char *path, const char *form, const char *message,
                         struct dd_error *err) DD_MUST_CHECK;

#endif
