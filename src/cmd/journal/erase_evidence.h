/* Which evidence counts no longer once something was erased: its document, address or issuer. */
#ifndef DDREG_CMD_ERASE_EVIDENCE_H
#define DDREG_CMD_ERASE_EVIDENCE_H

#include "cli/cli.h"

/* The evidence that counts today, in the arena of the command. */
struct erase_evidence {
    struct evidence *rows;
    size_t n;
};

enum dd_rc erase_evidence_read(struct cli *c, struct erase_evidence *out,
                               struct dd_error *err) DD_MUST_CHECK;
/* Says each of `before` that no longer counts, whose level may rise. */
enum dd_rc erase_evidence_say(struct cli *c, const struct erase_evidence *before,
                              struct dd_error *err) DD_MUST_CHECK;

#endif
