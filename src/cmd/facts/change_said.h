/* What a change set would change or has changed, and what is wrong with it. Private to src/cmd. */
#ifndef DDREG_CMD_CHANGE_SAID_H
#define DDREG_CMD_CHANGE_SAID_H

#include "sheet_fields.h"

/* The changes as a list of fields with before and after; for a table and CSV. */
enum dd_rc change_said_list(struct sheet_fields *s, const struct change_set *set,
                            struct dd_error *err) DD_MUST_CHECK;
/* The members "changes", "conflicts" and "problems" of an open object. */
void change_said_json(struct sheet_fields *s, const struct change_set *set, struct json *j);
/* People: every problem, a line each, by the lines of the file; then the conflicts. */
void change_said_wrong(struct sheet_fields *s, const struct change_set *set);
/* Fields that change in all. */
int64_t change_said_fields(const struct change_set *set);

#endif
