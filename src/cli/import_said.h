/* What an import's result says beside its counts: VAT, and what a corrected file changed. Private
 * to src/cli. */
#ifndef DDREG_CLI_IMPORT_SAID_H
#define DDREG_CLI_IMPORT_SAID_H

#include "cli.h"
#include "ddreg/import.h"

/* --vat. */
enum import_vat import_said_vat(const struct cli *c);
/* On standard error: nothing is known of VAT, or the column's name says other than --vat. */
void import_warn_vat(struct cli *c, const struct import_result *r);
/* On standard error: years whose amounts the file makes a mixture of net and gross. */
enum dd_rc import_warn_mixed(struct cli *c, const struct import_result *r,
                             struct dd_error *err) DD_MUST_CHECK;

/* "replaced": an object, or null. */
void import_json_replaced(struct json *j, const struct import_replaced *p);
/* Nothing where no import was replaced. */
void import_say_replaced(struct cli *c, const struct import_replaced *p, bool dry_run);
/* The first suppliers without purchases. */
void import_json_bare(struct json *j, const struct bare_supplier *s, int64_t n);
void import_say_bare(struct cli *c, const struct bare_supplier *s, int64_t n);
/* øre in the language's form, in the command's arena. */
const char *import_ore_text(struct cli *c, int64_t ore);

#endif
