/* What the risk commands share. Private to src/cmd. */
#ifndef DDREG_CMD_RISK_H
#define DDREG_CMD_RISK_H

#include "cli/out.h"
#include "ddreg/worklist.h"

/* All that follows the command as one text: a name of several words needs no quotes. */
const char *risk_typed(struct cli *c);

/* The names of the sources whose ids are given (separated by spaces): one text, and a JSON array.
 */
const char *risk_sources(struct cli *c, const char *ids);
void risk_json_sources(struct json *j, struct cli *c, const char *ids);

/* "Label: text", wrapped between words; the label is a message id. */
void risk_say_line(struct cli *c, const char *label, const char *text);

/* risk_categories.c: the list of the categories that the model knows. */
enum { RISK_CATEGORY_COLUMNS = 6 };
extern const struct out_column risk_category_columns[RISK_CATEGORY_COLUMNS];
enum dd_rc risk_categories(struct cli *c, struct dd_error *err) DD_MUST_CHECK;

/* risk_theme.c: the name of a theme, and who may be harmed by what is bought of its worst. */
const char *risk_theme_name(struct cli *c, const struct work_theme *t);
const char *risk_theme_affected(struct cli *c, const struct work_theme *t);

/* The word for a level. */
const char *risk_level_word(const struct cli *c, const char *level);

#endif
