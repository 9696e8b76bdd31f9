/* What an import's result says beside its counts: what a corrected file changed. Private
 * to src/cmd. */
#ifndef DDREG_CMD_IMPORT_SAID_H
#define DDREG_CMD_IMPORT_SAID_H

#include "cli/cli.h"
#include "ddreg/import.h"

/* --vat. */
enum import_vat import_said_vat(const struct cli *c);

/* "replaced": an object, or null. */
void import_json_replaced(struct json *j, const struct import_replaced *p);
/* Nothing where no import was replaced. */
void import_say_replaced(struct cli *c, const struct import_replaced *p, bool dry_run);
/* The first suppliers without purchases. */
void import_json_bare(struct json *j, const struct bare_supplier *s, int64_t n);
void import_say_bare(struct cli *c, const struct bare_supplier *s, int64_t n, bool dry_run);
/* øre in the language's form, in the command's arena. */
const char *import_ore_text(struct cli *c, int64_t ore);
/* A count in the language's form; likewise. */
const char *import_count_text(struct cli *c, int64_t n);
/* "1 line", "12 lines"; likewise. */
const char *import_lines_text(struct cli *c, int64_t n);
/* "1 row", "12 rows"; likewise. */
const char *import_rows_text(struct cli *c, int64_t n);

#endif
