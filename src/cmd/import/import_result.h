/* What an import came to, as text and as JSON. */
#ifndef DDREG_IMPORT_RESULT_H
#define DDREG_IMPORT_RESULT_H

#include "cli/cli.h"
#include "cli/out.h"
#include "ddreg/import_saft.h"
#include "import_warnings.h"

/* import_text.c: for people. A dry run shows how the file was read and what would change. */
enum dd_rc import_print_text(struct cli *c, const struct import_options *o,
                             const struct import_result *r, struct dd_error *err) DD_MUST_CHECK;
/* import_json.c: docs/json/import.json. */
void import_print_json(struct cli *c, const struct import_options *o, const struct import_result *r,
                       const struct warnings *w);

/* import_shown.c: all of it, in the command's format; `rc` is what the import ended in, and comes
 * back, or DD_CHECK where rows were left out. */
enum dd_rc import_show_result(struct cli *c, const struct import_options *o,
                              const struct import_result *r, enum dd_rc rc, struct dd_error *err);

/* A table whose texts are ready. */
enum dd_rc import_table(struct cli *c, size_t ncolumns, size_t nrows, const char *const *titles,
                        const char **cells, const enum out_fit *fit, const bool *right,
                        struct dd_error *err) DD_MUST_CHECK;

/* import_ledger.c: which SAF-T file it was, and what it came to beside its purchases. */
void import_say_file(struct cli *c, const struct import_ledger *l);
enum dd_rc import_say_ledger(struct cli *c, const struct import_ledger *l,
                             struct dd_error *err) DD_MUST_CHECK;
void import_json_ledger(struct json *j, const struct import_ledger *l);
void import_warn_ledger(struct warnings *w, const struct import_result *r);

/* import_text_suppliers.c: what changed in suppliers; prints nothing where nothing did. */
void import_say_changes(struct cli *c, const struct import_result *r);
/* After an import: the countries that it changed. */
void import_say_moved(struct cli *c, const struct import_result *r);
void import_say_new(struct cli *c, const struct import_options *o, const struct import_result *r);
void import_say_left_alone(struct cli *c, const struct import_result *r);
void import_say_categories(struct cli *c, const struct import_result *r);
/* At most so many characters, the last an ellipsis where some are left out; in the arena. */
const char *import_cut(struct cli *c, const char *s, size_t most);

/* "I-3"; NULL for 0. */
const char *import_batch_name(struct cli *c, int64_t id);
/* What is wrong with a row, as a sentence. */
const char *import_problem_text(struct cli *c, const struct import_problem *p);
/* Our name of a field in the user's language. */
const char *import_field_word(const struct cli *c, const char *field);

#endif
