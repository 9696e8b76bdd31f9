/* What a stress test showed of an item. Private to src/cmd/scenario. */
#ifndef DDREG_SCENARIO_RUN_CELLS_H
#define DDREG_SCENARIO_RUN_CELLS_H

#include "scenario_run.h"

/* Hours as whole days, rounded down; -1: none. */
int64_t scenario_days(int64_t hours);
/* A gap is rounded up: a part of a day without is a day without. */
int64_t scenario_gap_days(int64_t hours);
/* "holds", "gap" ... */
const char *scenario_state_key(const struct stress_result *r);
/* A number of days or percent that may be uncertain; -1: never. */
struct run_number {
    bool known; /* `likely` is */
    int64_t likely, low, high;
};
struct run_number scenario_empty(const struct stress_result *r);
struct run_number scenario_gap(const struct stress_result *r);
struct run_number scenario_lost(const struct stress_result *r);
/* "24 (18–never)" */
const char *scenario_number_text(struct cli *c, struct run_number n);
/* In JSON and CSV the likely one, null where it is not known or never. */
struct out_cell scenario_number_cell(struct cli *c, struct run_number n);
/* What is not known and decides, as keys or in words; NULL: nothing. */
const char *scenario_unknown_words(struct cli *c, unsigned bits, bool keys);
void scenario_json_unknown(struct json *j, unsigned bits);
void scenario_add_row(struct cli *c, struct out_list *list, const struct scenario_run *r, size_t i);

#endif
