/* What the commands of scenarios share. Private to src/cmd/scenario. */
#ifndef DDREG_CMD_SCENARIO_H
#define DDREG_CMD_SCENARIO_H

#include "cli/out.h"
#include "ddreg/scenarios.h"
#include "ddreg/supplier.h"

/* scenario_json.c: the members of an open object. */
void scenario_json(struct cli *c, struct json *j, const struct scenario *s);
/* A vulnerability or weakness with its points and the scenarios that meet it. */
void scenario_json_heading(struct cli *c, struct json *j, const struct scenario_heading *h);
/* All that `scenario list` has beside the scenarios. */
void scenario_json_model(struct cli *c, struct json *j);

/* scenario_words.c: what the shock hits, in words, as "suppliers in China"; and the whole of it. */
const char *scenario_target(struct cli *c, const struct scenario *s);
const char *scenario_shock(struct cli *c, const struct scenario *s);
/* The ids of the scenarios that meet a heading, blanks between; NULL: none. */
const char *scenario_ids_of(struct cli *c, const char *heading);

/* scenario_bought.c: the suppliers with what was bought of each in the latest year with purchases;
 * *year is NULL, and there are none, where nothing was bought. */
enum dd_rc scenario_bought(struct cli *c, const char **year, struct supplier_row **rows, size_t *n,
                           struct dd_error *err) DD_MUST_CHECK;

#endif
