/* What an import's result says beside its counts: what a corrected file changed. Private
 * to src/cmd. */
#ifndef DDREG_CMD_IMPORT_SAID_H
#define DDREG_CMD_IMPORT_SAID_H

#include "cli/cli.h"
#include "ddreg/import.h"
#include "ddreg/supplier_end.h"

/* The import that the first word names. */
enum dd_rc import_read_id(const struct cli *c, int64_t *id, struct dd_error *err) DD_MUST_CHECK;

/* --vat. */
enum import_vat import_said_vat(const struct cli *c);

/* Ids of imports: as an array, and as "I-1, I-2". */
void import_json_ids(struct json *j, const char *name, const int64_t *ids, size_t n);
const char *import_ids_text(struct cli *c, int64_t first, const int64_t *others, size_t n);
/* "replaced": an object, or null. */
void import_json_replaced(struct json *j, const struct import_replaced *p);
/* Nothing where no import was replaced. */
void import_say_replaced(struct cli *c, const struct import_replaced *p, bool dry_run);
/* The first suppliers without purchases. */
void import_json_bare(struct json *j, const struct bare_supplier *s, int64_t n);
void import_say_bare(struct cli *c, const struct bare_supplier *s, int64_t n, bool dry_run);
/* "1 line", "12 lines", in the command's arena. */
const char *import_lines_text(struct cli *c, int64_t n);
/* "1 row", "12 rows"; likewise. */
const char *import_rows_text(struct cli *c, int64_t n);

/* import_undo_said.c: what became of suppliers. Facts that were left as they are, since somebody
 * has set them since, or those that are as before again. */
int64_t undone_facts(const struct suppliers_undone *s, bool left);
/* "suppliers" and "facts". */
void undone_json(struct cli *c, struct json *j, const struct suppliers_undone *s);
void undone_say(struct cli *c, const struct suppliers_undone *s);

#endif
