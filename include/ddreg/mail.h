/* A message as a file that programs for e-mail open as a draft (RFC 5322, RFC 2047, MIME): plain
 * text in UTF-8. */
#ifndef DDREG_MAIL_H
#define DDREG_MAIL_H

#include "ddreg/buf.h"

/* A file that comes with it. */
struct mail_file {
    const char *name; /* ASCII, without quotes */
    const char *type; /* "text/html; charset=utf-8" */
    const struct buf *bytes;
};

struct mail {
    const char *from_name, *from; /* an address; NULL: whoever sends it */
    const char *to;               /* an address; NULL: to be filled in */
    const char *subject;          /* one line */
    const char *day;              /* YYYY-MM-DD */
    const char *const *paragraphs;
    size_t n;
    const struct mail_file *files; /* NULL: none */
    size_t nfiles;
};

enum dd_rc mail_write(const struct mail *mail, struct buf *out, struct dd_error *err) DD_MUST_CHECK;

#endif
