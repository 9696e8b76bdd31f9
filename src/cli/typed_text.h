/* What standard input and the editor share. Private to src/cli. */
#ifndef DDREG_TYPED_TEXT_H
#define DDREG_TYPED_TEXT_H

#include "cli.h"

/* Appends all that can be read. DD_INPUT "cli.text_large", "cli.text_unreadable". */
enum dd_rc typed_text_read(int fd, const char *option, struct buf *out,
                           struct dd_error *err) DD_MUST_CHECK;

/* The text that the bytes are, in the command's arena. DD_INPUT "cli.utf8", "cli.text_empty". */
enum dd_rc typed_text_take(struct cli *c, const struct buf *bytes, const char *option,
                           const char **text, struct dd_error *err) DD_MUST_CHECK;

#endif
