/* What the commands of scenarios share. Private to src/cmd/scenario. */
#ifndef DDREG_CMD_SCENARIO_H
#define DDREG_CMD_SCENARIO_H

#include "cli/out.h"
#include "ddreg/doc.h"
#include "ddreg/scenarios.h"
#include "ddreg/supplier.h"

/* scenario_json.c: the members of an open object. */
void scenario_json(struct cli *c, struct json *j, const struct scenario *s);
/* A vulnerability or weakness with its points and the scenarios that meet it. */
void scenario_json_heading(struct cli *c, struct json *j, const struct scenario_heading *h);
/* All that `scenario list` has beside the scenarios. */
void scenario_json_model(struct cli *c, struct json *j);

/* scenario_own.c: the company's own, in use today; none where there is no register. */
struct own_scenario;
enum dd_rc scenario_own(struct cli *c, struct own_scenario **out, size_t *n,
                        struct dd_error *err) DD_MUST_CHECK;
/* The members of an open object. */
void scenario_own_json(struct cli *c, struct json *j, const struct own_scenario *s);
/* What fails, in words. */
const char *scenario_own_hits(struct cli *c, const struct own_scenario *s);

/* scenario_words.c: what the shock hits, in words, as "suppliers in China"; and the whole of it. */
const char *scenario_target(struct cli *c, const struct scenario *s);
const char *scenario_shock(struct cli *c, const struct scenario *s);
/* The ids of the scenarios that meet a heading, blanks between; NULL: none. */
const char *scenario_ids_of(struct cli *c, const char *heading);

/* A sentence, for a document. */
const char *scenario_said(struct cli *c, const char *id, const struct msg_arg *args, size_t n);

/* scenario_bought.c: the suppliers with what was bought of each in the latest year with purchases;
 * *year is NULL, and there are none, where nothing was bought. */
enum dd_rc scenario_bought(struct cli *c, const char **year, struct supplier_row **rows, size_t *n,
                           struct dd_error *err) DD_MUST_CHECK;

/* scenario_exposure_page.c: where the chain hangs on one, and the scenarios by what they would do
 * to this company. `spend`: how concentrated purchases are, in a sentence, or NULL. */
struct chain;
enum dd_rc scenario_exposure_page(struct cli *c, const struct chain *chain, const char *spend,
                                  struct doc *d, struct dd_error *err) DD_MUST_CHECK;

/* scenario_ranked.c: what each scenario of the model and of the company would do, the worst first.
 */
struct ranked {
    const char *id, *name;
    int64_t likelihood, consequence; /* of the company's own; 0: not rated */
    int64_t hit;      /* items of whose supply something is lost, or for which more is asked */
    int64_t empty;    /* that run empty */
    int64_t critical; /* of these, those that are critical */
    int64_t unsure;   /* of which it is not known, or not sure */
    int64_t gap;      /* the longest, hours, likely or where that is not known at worst */
};
/* Adds to the numbers what a stress test of the chain gave. */
struct stress_result;
void scenario_count(const struct chain *chain, const struct stress_result *results,
                    struct ranked *out);
enum dd_rc scenario_ranked(struct cli *c, const struct chain *chain, struct ranked **out, size_t *n,
                           struct dd_error *err) DD_MUST_CHECK;

#endif
