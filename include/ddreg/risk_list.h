/* Suppliers with the rating in force: one list behind `risk list`, `risk matrix` and the
 * prioritisation of a year. */
#ifndef DDREG_RISK_LIST_H
#define DDREG_RISK_LIST_H

#include "ddreg/find_out.h"
#include "ddreg/reg.h"
#include "ddreg/risk.h"

struct risk_listed {
    int64_t id;
    const char *name, *country, *production_country, *sector, *category; /* NULL: unknown */
    const char *country_follows; /* see struct supplier_row */
    int64_t ore;                 /* net of the year, or of all years */
    bool rated;                  /* what follows holds only then */
    bool decided;
    bool on_unknown;              /* decided while neither trade nor goods was known */
    bool preliminary;             /* proposed, and leaning on facts that are only proposed */
    enum risk_level level, floor; /* floor: of an unknown one what it comes to at least */
    int severity, likelihood;     /* 0 where the level is unknown */
    const char *day;              /* of the rating */
    const char *second;           /* see struct assessment, `looked`; NULL: none was needed */
    bool waits;                   /* a decision waits to be confirmed */
    /* Of one that cannot be rated yet, in RISK_BY_SEVERITY: what is known besides, and its points.
     */
    const struct find_out *hints;
    int points;
};

/* Has it a level? Not one that cannot be rated yet. */
bool risk_listed_known(const struct risk_listed *row);

enum risk_order {
    RISK_BY_SEVERITY, /* then likelihood, then what was bought for; then those whose level is
                       * unknown, as find_out_compare() has it; last those without a rating */
    RISK_BY_SPEND
};

/* Suppliers that are merged into none and not classed "not a supplier". With a year: those of the
 * year, as the figures count them (docs/figures.md), facts as on its 31 December; with 0 all that
 * are known on `as_of`. Ratings as on `as_of`. */
enum dd_rc risk_list_read(struct reg *reg, struct arena *a, int year, const char *as_of,
                          enum risk_order order, struct risk_listed **out, size_t *n,
                          struct dd_error *err) DD_MUST_CHECK;

/* Which of two is more urgent (negative: the first): RISK_BY_SEVERITY. */
int risk_list_compare(const struct risk_listed *x, const struct risk_listed *y);

/* A proposal or a decision. */
struct risk_event_row {
    int64_t id;       /* of the proposal or the decision */
    int64_t made_on;  /* of a decision: the proposal's id */
    int64_t supplier; /* that it is of: the one asked for, or one that is merged into it */
    bool decided;
    const char *day, *actor, *model_version, *reason, *inputs; /* inputs: the proposal's, JSON */
    int severity, likelihood;                                  /* 0 where the level is unknown */
    enum risk_level level, floor;
    bool on_unknown;
    /* Of a decision below the proposal: "waits", "confirmed", "attested" (from the account of who
     * decided), "taken_back" or "alone" (the company has one person); the day, and by whom. NULL:
     * it needed nobody. */
    const char *second, *second_day, *second_actor;
};

/* All ratings of a supplier, and of those that count as it now, that were ever written, oldest
 * first. */
enum dd_rc risk_history_read(struct reg *reg, struct arena *a, int64_t supplier,
                             struct risk_event_row **out, size_t *n,
                             struct dd_error *err) DD_MUST_CHECK;

#endif
