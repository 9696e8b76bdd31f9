/* What a statement that was published lacks. */
#ifndef DDREG_CMD_REPORT_PUBLISHED_H
#define DDREG_CMD_REPORT_PUBLISHED_H

#include "cli/cli.h"
#include "ddreg/kind.h"

/* Before a record is added: DD_REFUSED "report.not_clean" where it is a publication, not one
 * without signatures, and the year's statement has errors of content; each is a note. */
enum dd_rc report_may_publish(struct cli *c, const struct kind *added,
                              struct dd_error *err) DD_MUST_CHECK;

/* After a record was added: where it is a publication, warns when `report check` has errors for the
 * year of the command, those of the publication itself apart. */
enum dd_rc report_published(struct cli *c, const struct kind *added,
                            struct dd_error *err) DD_MUST_CHECK;

#endif
