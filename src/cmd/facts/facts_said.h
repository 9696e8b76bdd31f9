/* Facts in words. Private to src/cmd. */
#ifndef DDREG_CMD_FACTS_SAID_H
#define DDREG_CMD_FACTS_SAID_H

#include "cli/out.h"
#include "ddreg/facts_survey.h"

/* The title of a field: a message id. */
const char *fact_title(enum fact_field field);
/* A value as people read it: of a category its name, of a country its name ... */
const char *fact_shown(struct cli *c, enum fact_field field, const char *value);
/* What is proposed or derived and in force: "Kategori: Renhold (konto 6360 Renhold); Land: ...";
 * and what hints at the country, where nothing says it. */
const char *facts_proposed(struct cli *c, const struct supplier_facts *s);
/* "6360 Renhold 412 000; 6800 ...", the largest first. */
const char *facts_accounts(struct cli *c, const struct supplier_facts *s);
/* The source of a value in words. */
const char *fact_why(struct cli *c, const struct fact_value *v);

/* Kroner, and what they are of: "412 000 kr ført på slike kontoer". */
const char *fact_sum(struct cli *c, enum fact_basis basis, int64_t ore);

/* The first members of a group, with blanks between them; the command that accepts it. */
const char *group_ids(struct cli *c, const struct fact_group *g, size_t most);
/* The other categories that are accepted with one, by name or id: a supplier has all that are
 * proposed of it or none. "" where there are none. */
const char *group_together(struct cli *c, const struct fact_group *g, const char *between,
                           bool names);
const char *group_command(struct cli *c, const struct fact_group *g);
/* A line about it, with what else the same thing says of the same suppliers; for that group nothing
 * is said when it comes next. */
struct groups_said {
    const struct facts_survey *survey;
    const struct fact_group *last;
};
void group_say(struct cli *c, struct groups_said *said, const struct fact_group *g);

#endif
