/* The supply chain of medicines as a national workshop saw it: stages, vulnerabilities, weaknesses,
 * and scenarios with what they meet and the measures proposed against them. The ids are stable.
 * Tables: data/scenarios/, in our own words; source: sources.csv there, see
 * docs/scenarios.md.
 *
 * All is static. Each function fills *out with row i and says false after the last. */
#ifndef DDREG_SCENARIOS_H
#define DDREG_SCENARIOS_H

#include <stdbool.h>
#include <stddef.h>

#include "ddreg/msg.h"

/* A text in both languages, by enum dd_lang. */
struct scenario_words {
    const char *in[2];
};

/* What all of it was read from. */
struct scenario_words scenario_source(void);

/* Where in the chain: "PI", of the part "production", "distribution" or "use". */
struct scenario_stage {
    const char *id, *part;
    struct scenario_words name, holds;
};
bool scenario_stage_at(size_t i, struct scenario_stage *out);
/* Their ids, bars between. */
const char *scenario_stage_words(void);

/* A vulnerability ("S1": of the chain as it is) or a weakness ("K1": of how it is prepared). */
struct scenario_heading {
    const char *id;
    struct scenario_words name;
    const char *aliases; /* what the source calls it, bars between */
};
bool scenario_vulnerability_at(size_t i, struct scenario_heading *out);
bool scenario_weakness_at(size_t i, struct scenario_heading *out);
/* Either, by its id in any case of letters, else false. */
bool scenario_heading_named(const char *id, struct scenario_heading *out);
/* Point i of a vulnerability or weakness. */
bool scenario_point_at(const char *heading, size_t i, const char **id, struct scenario_words *text);

/* Where a number comes from. */
enum scenario_basis {
    SCENARIO_NONE,    /* there is no number */
    SCENARIO_SOURCED, /* the workshop's own */
    SCENARIO_ASSUMED, /* ours: to be looked at by whoever uses it */
    SCENARIO_GIVEN    /* the company's own */
};
struct scenario_number {
    enum scenario_basis basis;
    int value;
};

struct scenario {
    const char *id, *part;
    const char *stage; /* where the workshop placed it within the part; NULL: nowhere */
    struct scenario_words name, detail;
    /* The shock: what it hits, as the words "stage:PI", "country:CN", "system:wholesale", "abroad"
     * (all countries but Norway), "one-of-two" (one supplier of what has few), "demand" (no
     * supplier: more is asked for); capacity lost in percent, for how many days, and by how many
     * percent demand rises. */
    const char *target;
    struct scenario_number lost, days, demand;
};
bool scenario_at(size_t i, struct scenario *out);
/* By its id in any case of letters, else false. */
bool scenario_named(const char *id, struct scenario *out);

enum scenario_link_kind {
    SCENARIO_VULNERABILITY,
    SCENARIO_WEAKNESS,
    SCENARIO_CONSEQUENCE,
    SCENARIO_ADDITION, /* of the discussion in plenum */
    SCENARIO_LINK_KINDS
};

/* What a scenario meets. */
struct scenario_link {
    const char *of;             /* ids of headings, blanks between; "": the source names none */
    struct scenario_words text; /* "" in both: the heading says it */
};
/* Link i of that kind. */
bool scenario_link_at(const char *scenario, enum scenario_link_kind kind, size_t i,
                      struct scenario_link *out);
/* Has any scenario a link to the heading? */
bool scenario_hits(const char *scenario, const char *heading);

/* A measure that was proposed. The workshop gave no justification of any. */
struct scenario_measure {
    const char *id;
    bool numbered;     /* else it came under "other measures" */
    const char *level; /* "I" international, "N" national, "L" local; NULL: the source has none */
    const char *kind;  /* "organisation", "law", "logistics" */
    const char *area;  /* id of an area of measures */
    bool ours;         /* a company can take it; else it is to be asked of others */
    /* What it does in a stress test: "stock" (days more), "lead" (days less), "supplier" (one
     * more), "demand" (percent less), "outage" (days less), "none". How much is for the company to
     * say: the source has no number. */
    const char *effect;
    struct scenario_words text;
};
/* Measure i of the scenario; of all for NULL. */
bool scenario_measure_at(const char *scenario, size_t i, struct scenario_measure *out);

/* The areas that measures are summed up by. */
bool scenario_area_at(size_t i, const char **id, struct scenario_words *name);

#endif
