/* The file in which a text is being written. Private to src/cli. */
#ifndef DDREG_DRAFT_H
#define DDREG_DRAFT_H

#include "cli.h"

/* Makes c->draft, a file of its owner's alone in a folder of its own, so that what an editor puts
 * beside it goes with it. */
enum dd_rc draft_begin(struct cli *c, const char *option, const char *text,
                       struct dd_error *err) DD_MUST_CHECK;
/* The same in a folder in memory, which the next one of these removes when this process was killed.
 * DD_REFUSED "cli.no_memory_folder". */
enum dd_rc draft_begin_unseen(struct cli *c, const char *option,
                              struct dd_error *err) DD_MUST_CHECK;
/* Appends what is in it. Errors as of typed_text_read(). */
enum dd_rc draft_read(struct cli *c, struct buf *out, struct dd_error *err) DD_MUST_CHECK;
/* With all that is in its folder. */
void draft_remove(struct cli *c);
/* Once the command has ended: what failed leaves what was written beside the register, or where it
 * is, and says so together with the command that takes it. */
void draft_end(struct cli *c, enum dd_rc rc, struct dd_error *err);

#endif
