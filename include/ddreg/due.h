/* What must be done by when. */
#ifndef DDREG_DUE_H
#define DDREG_DUE_H

#include "ddreg/companies.h"

struct kind;

struct due_item {
    /* "rating.never", "rating.overdue", "rating.finding", "rating.production", "rating.spend",
     * "rating.changed", "rating.known", "rating.lost", "rating.unknown", "rating.undecided",
     * "rating.moved", "rating.confirm", "rating.fell", "unit.bankrupt" (or another state of
     * ddreg/supplier_unit.h), "watch.absent", "watch.refused", "watch.unclear", "watch.listed",
     * "watch.named", "watch.old", "watch.later" (ddreg/watch.h), "statement", "statement.overdue"
     * "bought.asked" (a category that counts when a person says so), "followup.none" (of high risk
     * by decision, and nothing under way or in force about it) or "head": message "due.<what>"
     */
    const char *what;
    int64_t
        supplier;   /* or ASSESSMENT_OWN; -1 for the statement, a list; DUE_OF_KIND for a record */
    const char *id; /* the public id it is about, "own", or the year */
    const char *name;  /* of the supplier, or "" */
    const char *key;   /* by which items of one supplier and `what` differ; NULL: there is one */
    const char *due;   /* day; for a supplier never rated: the entry's day it was first known; for
                        * what waits for a decision: of the first proposal that asked for it;
                        * for what a public list says: of its file;
                        * for what happened since the rating: today */
    int64_t days_left; /* negative: overdue */
    int64_t company;   /* whose it is; 0: shared by all companies of a group */
    const char *who;   /* who follows it up: the record's or the supplier's owner, else whoever
                        * holds `role` that day, with commas between; or "" */
    const char *role;  /* the role that sees to it where nobody is named, see data/roles.csv */
    const struct kind *kind; /* of what a kind of record asks for; else NULL */
    const char *command;     /* the command to begin with */
};

/* Without an owner it is for this role to see to it. */
#define DUE_ROLE "responsible"

/* What of the list is asked for; unset: all. */
struct due_filter {
    const char *what;      /* "rating.never", what comes before a dot, or the name of a kind */
    const int64_t *within; /* in so many days at most, and all that is late */
    int64_t supplier;      /* of this one and those that are merged into it, with the records that
                            * name one of its own */
    const char *owner;     /* a person by name, id or account, or the name that a supplier has */
    const char *role;      /* what those who hold it that day follow up, and what is the role's */
};

/* Of a record of some kind: `what` is the kind's. */
enum { DUE_OF_KIND = -2 };

/* A statement that was not published is listed for so many years after its day. */
enum { DUE_STATEMENT_YEARS = 3 };

/* Must it be rated (again)? Else it waits for facts or a decision, or is the statement. */
bool due_is_rating(const struct due_item *item);

/* Suppliers without proposal or decision, ratings older than the interval of their level allows or
 * overtaken by what happened since (an impact found, another country of production, three times as
 * much bought, or a graver level by what is known today than both the rating in force and the
 * latest proposal have), those that cannot be rated before something is known of them and those
 * that now can or no longer can, and statements whose 30 June went by, of years with purchases, by
 * day: an interval counts from the rating in force, an event from the latest proposal; the
 * company's own operations among them once their trade is known or something was found; then, by
 * day, proposals of high or very high risk without a decision, decisions that a later proposal
 * departs from, the next 30 June by which a statement must be published, and the head that nobody
 * was given for a year (head.h). Payees classed "not a supplier" are left out. */
enum dd_rc due_list(struct reg *reg, struct arena *a, const char *today, struct due_item **out,
                    size_t *n, struct dd_error *err) DD_MUST_CHECK;

/* Leaves of the items those that are asked for, in their order. DD_INPUT "person.ambiguous". */
enum dd_rc due_narrow(struct reg *reg, struct arena *a, const char *today,
                      const struct due_filter *filter, struct due_item *items, size_t *n,
                      struct dd_error *err) DD_MUST_CHECK;

/* What waits for a person (a decision, a second look, a follow-up) is late after so many days. */
enum { DUE_WAITS_DAYS = 30 };

/* Is it late: must it be done, and did its day go by, or has it waited for more than
 * DUE_WAITS_DAYS? Such are first in the list. */
bool due_is_overdue(const struct due_item *item);

#endif
