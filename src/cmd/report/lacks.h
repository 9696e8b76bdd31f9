/* What a statement lacks, as `report lint` and `report check` say it. */
#ifndef DDREG_CMD_REPORT_LACKS_H
#define DDREG_CMD_REPORT_LACKS_H

#include "cli/out.h"
#include "ddreg/lint.h"
#include "ddreg/report_check.h"

struct lack {
    const char *rule, *severity, *where, *message, *fix;
};

/* One that the text has, in the user's language. */
struct lack lack_of_text(struct cli *c, const struct lint_doc *d, const struct lint_finding *f);

/* One that the register shows; the year is that of the command. */
struct lack lack_of_register(struct cli *c, const struct report_lack *l);

/* All of them, or the message `none`. DD_CHECK where there is an error among them. */
enum dd_rc lacks_print(struct cli *c, const struct lack *all, size_t n, const char *none,
                       struct dd_error *err) DD_MUST_CHECK;

#endif
