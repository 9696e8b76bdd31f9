/* The company's own scenarios (kind scenario) as stress tests take them. */
#ifndef DDREG_OWN_SCENARIO_H
#define DDREG_OWN_SCENARIO_H

#include "ddreg/chain.h"

enum { OWN_SHOCKS = 8 };

struct own_scenario {
    const struct kind_row *row;
    const char *id, *name; /* "SC-1"; "" where the name was erased */
    struct scenario model; /* what it goes by, with numbers of the company's own in place of the
                            * model's; .id NULL: none */
    struct chain_shock shocks[OWN_SHOCKS]; /* the model's first, where it goes by one */
    size_t n;
    int64_t hours;
    bool assumed;                    /* some number of it is assumed by ddreg */
    int64_t likelihood, consequence; /* 1 to 5; 0: not rated */
};

/* Those in use on a day, by number, in `a`. */
enum dd_rc own_scenarios(struct reg *reg, struct arena *a, const char *day,
                         struct own_scenario **out, size_t *n, struct dd_error *err) DD_MUST_CHECK;

/* The one that an id ("SC-1") means, also one that is no longer used. DD_INPUT "kind.unknown". */
enum dd_rc own_scenario_find(struct reg *reg, struct arena *a, const char *id,
                             struct own_scenario *out, struct dd_error *err) DD_MUST_CHECK;

/* Is the word the id of a company's own scenario, whether there is one or not? */
bool own_scenario_is(const char *word);

#endif
