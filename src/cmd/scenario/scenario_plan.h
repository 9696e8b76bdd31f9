/* A preparedness plan: by scenario what it would do here, who does what, whom to warn, and when it
 * was last exercised. Private to src/cmd/scenario. */
#ifndef DDREG_SCENARIO_PLAN_H
#define DDREG_SCENARIO_PLAN_H

#include "cmd/kind/kind_cmd.h"
#include "cmd_scenario.h"
#include "ddreg/own_scenario.h"

struct plan {
    const struct ranked *ranked;    /* the scenario, with what it would do here */
    const struct own_scenario *own; /* NULL: of the model */
    struct kind_row **measures;     /* that serve it and were not dropped */
    size_t nmeasures;
    const char *exercised, *planned; /* the last day, and the next; NULL: none */
    const char *learned;             /* in the last one; NULL: none, or erased */
};

struct plans {
    struct plan *all;
    size_t n;
    bool chosen;           /* by the company; else the worst are shown */
    struct kind_view view; /* of measures */
};

/* scenario_plan_read.c: of the scenario of that id, or NULL: those that the company uses. DD_USAGE
 * "scenario.unknown". */
enum dd_rc scenario_plans(struct cli *c, const char *id, struct plans *out,
                          struct dd_error *err) DD_MUST_CHECK;
/* Whom to warn, as the company wrote it; NULL: not written. */
const char *scenario_plan_warn(const struct plan *p);

/* scenario_plan_page.c: as a document. */
enum dd_rc scenario_plan_page(struct cli *c, const struct plans *p, struct doc *d,
                              struct dd_error *err) DD_MUST_CHECK;

#endif
