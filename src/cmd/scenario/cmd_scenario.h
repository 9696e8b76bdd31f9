/* What the commands of scenarios share. Private to src/cmd/scenario. */
#ifndef DDREG_CMD_SCENARIO_H
#define DDREG_CMD_SCENARIO_H

#include "cli/out.h"
#include "ddreg/scenarios.h"

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

#endif
