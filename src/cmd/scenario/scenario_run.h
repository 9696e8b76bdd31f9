/* A stress test that was run. Private to src/cmd/scenario. */
#ifndef DDREG_SCENARIO_RUN_H
#define DDREG_SCENARIO_RUN_H

#include "cli/out.h"
#include "ddreg/doc.h"
#include "ddreg/own_scenario.h"

enum { SCENARIO_SHOCKS = 16, SCENARIO_MEASURES = 16 };

struct scenario_run {
    struct own_scenario own; /* .id NULL: none of the company's own */
    struct scenario model;   /* .id NULL: none, the shock is typed or the company's */
    struct chain_shock shocks[SCENARIO_SHOCKS];
    size_t selected[SCENARIO_SHOCKS]; /* what each of them selects */
    size_t nshocks;
    struct chain_measure measures[SCENARIO_MEASURES];
    const char *measure_words[SCENARIO_MEASURES];
    size_t nmeasures;
    int64_t hours;
    bool assumed; /* some number of it is assumed by ddreg */
    struct chain chain, helped;
    struct stress_result *results, *after; /* without and with the measures */
    size_t *order;                         /* places by how bad it is; norder of them */
    size_t norder;
    /* What was bought in the year of the suppliers that are hit, of what was bought at all. */
    const char *year; /* NULL: nothing was bought */
    int64_t hit_ore, all_ore;
    const char *saved; /* the id of the record of it; NULL: it was not saved */
    bool saved_before; /* and one of the same scenario before it */
};

enum { SCENARIO_RUN_COLUMNS = 8 };
extern const struct out_column scenario_run_columns[SCENARIO_RUN_COLUMNS];

/* scenario_ask.c: reads the command line. */
enum dd_rc scenario_ask(struct cli *c, struct scenario_run *r, struct dd_error *err) DD_MUST_CHECK;
/* scenario_work.c: a chain whose items and sources may be changed. */
enum dd_rc scenario_copy_chain(struct cli *c, struct chain *out, const struct chain *from,
                               struct dd_error *err) DD_MUST_CHECK;
/* Runs it. */
enum dd_rc scenario_work(struct cli *c, struct scenario_run *r, struct dd_error *err) DD_MUST_CHECK;
/* scenario_result.c: shows it. */
enum dd_rc scenario_result(struct cli *c, struct scenario_run *r,
                           struct dd_error *err) DD_MUST_CHECK;
/* scenario_typed.c: what the options take away beside the scenario; NULL: nothing. */
const char *scenario_typed(struct cli *c, const struct scenario_run *r);
/* Shocks that are not a scenario's of the model, in words; NULL: there are none. */
const char *scenario_shocks_said(struct cli *c, const struct chain_shock *all, size_t n);
/* scenario_run_json.c */
void scenario_run_json(struct cli *c, const struct scenario_run *r, struct buf *out);
/* scenario_save.c: keeps the result; the id of the record is in `saved` then. */
enum dd_rc scenario_save(struct cli *c, struct scenario_run *r, struct dd_error *err) DD_MUST_CHECK;
/* scenario_typed.c: the id and the name of what is run, NULL where the shock is typed; what happens
 * in it, at length, or NULL. */
const char *scenario_run_id(const struct scenario_run *r);
const char *scenario_run_name(const struct cli *c, const struct scenario_run *r);
const char *scenario_run_text(const struct cli *c, const struct scenario_run *r);
/* scenario_page.c: the same as a document. */
enum dd_rc scenario_page(struct cli *c, const struct scenario_run *r, struct doc *d,
                         struct dd_error *err) DD_MUST_CHECK;

#endif
