/* The company's supply chain as the register has it, for stress tests: items with their sources and
 * resources, and what a shock takes from them. Rules: docs/scenarios.md. */
#ifndef DDREG_CHAIN_H
#define DDREG_CHAIN_H

#include "ddreg/kind.h"
#include "ddreg/reg.h"
#include "ddreg/scenarios.h"
#include "ddreg/stress.h"

/* Where an item or a resource comes from in the arrays. */
struct chain_place {
    const struct kind_row *row; /* of the kind item or resource */
    const char *id, *name;      /* "IT-1"; the name "" where it was erased */
    const char *criticality;    /* NULL: not stated */
    const char *stage;          /* NULL: not stated */
    bool resource;
    size_t
        first; /* its sources: from here on in `sources` and `offers`; items[i].nsources of them */
};

/* What is known of a source beside what struct stress_source has. */
struct chain_offer {
    const char *id;      /* "SO-1"; NULL: a part of the supply of which nothing is known */
    int64_t supplier;    /* that it counts as; 0: the company itself, or nobody knows */
    const char *made_in; /* NULL: not known, also where it was asked of the supplier's facts */
    const char *next_tier;
    const char *relies_on;
};

struct chain {
    struct stress_item *items;
    struct chain_place *places;
    size_t n;
    struct stress_source *sources;
    struct chain_offer *offers;
    size_t nsources;
};

/* The items, sources and resources in use on a day. */
enum dd_rc chain_read(struct reg *reg, struct arena *a, const char *day, struct chain *out,
                      struct dd_error *err) DD_MUST_CHECK;

enum chain_target {
    CHAIN_SUPPLIER,
    CHAIN_COUNTRY, /* made there, or the tier before it; where it is made is not known: maybe */
    CHAIN_REGION,  /* see region_key() and theme_origin() */
    CHAIN_STAGE,
    CHAIN_SYSTEM,
    CHAIN_ABROAD,
    CHAIN_ONE_OF_TWO, /* the largest approved source of an item that has one or two */
    CHAIN_RESOURCE,
    CHAIN_DEMAND
};

struct chain_shock {
    enum chain_target target;
    const char *of;   /* a code, region, stage, system or the id of a resource */
    int64_t supplier; /* of CHAIN_SUPPLIER */
    int64_t size;     /* capacity lost, or by how much demand rises; thousandths */
};

/* The shock of a scenario: false for a target that this program does not know. */
bool chain_shock_of(const struct scenario *s, struct chain_shock *out);

/* Applies it; several add up. *hit counts the sources, resources or items that it selects, also
 * those of which that is not sure. */
void chain_hit(struct chain *c, const struct chain_shock *shock, const char *day, size_t *hit);

/* What would help: a measure with an effect on the arithmetic. */
enum chain_effect {
    CHAIN_MORE_STOCK,  /* days of use more of every item */
    CHAIN_LESS_LEAD,   /* days less until a source delivers more */
    CHAIN_APPROVED,    /* sources that are possible are approved beforehand */
    CHAIN_LESS_DEMAND, /* percent of normal use less */
    CHAIN_LESS_OUTAGE  /* days that the shock is shorter */
};
struct chain_measure {
    enum chain_effect effect;
    int64_t amount;
};
/* "stock+14", "lead-10", "approved", "demand-20", "outage-3"; false for anything else. */
bool chain_measure_parse(const char *text, struct chain_measure *out);
/* Applies it to the chain, and to the hours of the shock. */
void chain_help(struct chain *c, const struct chain_measure *m, int64_t *hours);

/* The fewest days of stock more with which an item has no gap in the likely case (the worst, where
 * the likely one is not known); -1: no stock of up to ten years does. */
enum dd_rc chain_stock_needed(struct arena *a, const struct chain *c, size_t item, int64_t hours,
                              int64_t *days, struct dd_error *err) DD_MUST_CHECK;

#endif
