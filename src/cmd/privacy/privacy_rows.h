/* Rows of what is kept of people, as lists and documents have them. Private to src/cmd. */
#ifndef DDREG_CMD_PRIVACY_ROWS_H
#define DDREG_CMD_PRIVACY_ROWS_H

#include "cli/out.h"
#include "ddreg/personal.h"

enum { PRIVACY_COLUMNS = 8 };
extern const struct out_column privacy_columns[PRIVACY_COLUMNS];

/* The field as --field takes it, and as people read it. */
const char *privacy_field(struct cli *c, const struct personal *p);
const char *privacy_label(struct cli *c, const struct personal *p);
/* The list, under the key "kept". */
enum dd_rc privacy_list(struct cli *c, const struct personal *rows, size_t n,
                        struct dd_error *err) DD_MUST_CHECK;

/* privacy_ties.c: ids, with blanks between: of the roles that the person holds today and of what he
 * or she has signed. */
enum dd_rc privacy_ties(struct cli *c, int64_t person, struct buf *ids,
                        struct dd_error *err) DD_MUST_CHECK;
/* Of all seals, whose files are as they were sealed. */
enum dd_rc privacy_seals(struct cli *c, struct buf *ids, struct dd_error *err) DD_MUST_CHECK;

#endif
