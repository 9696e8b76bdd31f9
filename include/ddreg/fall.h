/* Whatever lowers a supplier's level is said before it is written, needs a reason, and is kept
 * until a person has looked. Every entry is looked at when it is committed, whoever writes it:
 * reg_before_commit() holds the levels as they would be against those before the entry. */
#ifndef DDREG_FALL_H
#define DDREG_FALL_H

#include "ddreg/reg.h"
#include "ddreg/risk.h"

/* A level that an entry lowers: the one in force, or the one that the model gives by what is known.
 * One that becomes unknown is listed, too. Where it falls on several days, today and when something
 * is so later, the lowest. */
struct fall {
    int64_t supplier;      /* or ASSESSMENT_OWN */
    const char *name;      /* the supplier's, or "" */
    const char *from, *to; /* levels; `to` also "not_supplier", "withdrawn", "not_bought" */
    bool gone;             /* it is one of these three; else `to` as it is compared: */
    enum risk_level level, floor;
    const char *cause; /* JSON: see docs/json/risk-falls.json */
};

/* What the open entry lowers, in reg->falls: until the register is freed. Nothing is written. */
enum dd_rc falls_find(struct reg *reg, struct dd_error *err) DD_MUST_CHECK;

/* Why the level of a supplier (or ASSESSMENT_OWN) falls, where the entry carries out what others
 * decided: each for a reason of its own. Copied; for the open entry. */
enum dd_rc fall_reason_add(struct reg *reg, int64_t supplier, const char *reason,
                           struct dd_error *err) DD_MUST_CHECK;

/* One that was written. */
struct fall_row {
    int64_t id, supplier;
    const char *name, *from, *to, *cause, *reason, *day, *actor;
    bool seen;   /* by another person since, who said so or decided */
    bool undone; /* nobody has, but the level is back: the rating in force and what the model gives
                  * are no lower than what it fell from, on the day and on each coming one */
};
/* Those until a day that nobody has seen and that are not undone, or all; in `a`, by id. */
enum dd_rc falls_read(struct reg *reg, struct arena *a, const char *day, bool all,
                      struct fall_row **out, size_t *n, struct dd_error *err) DD_MUST_CHECK;
/* Puts them in order by supplier and id. */
void falls_by_supplier(struct fall_row *rows, size_t n);
/* A look at falls with no second account behind it: from the account of who caused one, or
 * alone in a company of one person. */
struct fall_look {
    int64_t id, supplier; /* supplier: or ASSESSMENT_OWN */
    const char *name;     /* the supplier's, or "" */
    const char *day, *actor;
    bool alone; /* else attested */
};
/* Those until a day; in `a`, by id. */
enum dd_rc falls_looks_read(struct reg *reg, struct arena *a, const char *day,
                            struct fall_look **out, size_t *n, struct dd_error *err) DD_MUST_CHECK;
/* Until a day: falls that wait for somebody to look, and how often who looked did so from the
 * account of who caused one, or alone in a company of one person. */
struct falls_looks {
    int64_t unseen, attested, alone;
};
enum dd_rc falls_looks(struct reg *reg, struct arena *a, const char *day, struct falls_looks *out,
                       struct dd_error *err) DD_MUST_CHECK;

/* What became of a person's looking: how many falls that were not seen are now; how many are not,
 * since the same person caused them; and was one caused from the account of who looks? */
struct falls_seen {
    int64_t seen, own;
    bool attested;
};
/* A person has looked at all falls of the supplier (or ASSESSMENT_OWN) that another one caused; in
 * a company that has one person, at all. Adds to *out. */
enum dd_rc falls_see(struct reg *reg, int64_t supplier, struct falls_seen *out,
                     struct dd_error *err) DD_MUST_CHECK;

#endif
