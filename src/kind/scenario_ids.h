/* Fields that name scenarios: of the model (P1), of the company (SC-1), or a vulnerability or
 * weakness that several have in common (S1, K1); blanks or commas between. */
#ifndef DDREG_SCENARIO_IDS_H
#define DDREG_SCENARIO_IDS_H

#include "ddreg/kind.h"

enum {
    SCENARIO_IDS_MODEL = 1,
    SCENARIO_IDS_HEADINGS = 2,
    SCENARIO_IDS_OWN = 4,
    SCENARIO_IDS_ALL = 7
};

/* DD_INPUT "scenario.id" with {value} for what is none of the sorts that are allowed, or not there.
 */
enum dd_rc scenario_ids_check(struct reg *reg, const struct kind_row *row, const char *column,
                              unsigned sorts, struct dd_error *err) DD_MUST_CHECK;

/* Is the id among them? */
bool scenario_ids_have(const char *ids, const char *id);

/* DD_REFUSED "scenario.named" with {by} where a record that counts names the company's scenario. */
enum dd_rc scenario_ids_unused(struct reg *reg, const struct kind_row *scenario,
                               struct dd_error *err) DD_MUST_CHECK;

#endif
