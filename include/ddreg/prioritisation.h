/* Which suppliers of a year are followed up first, and which are deferred: step 2 of the OECD
 * method. The model's order proposes, a person decides; the record is dated and nothing of it is
 * overwritten. docs/risk-follow-up.md, "Priorities". */
#ifndef DDREG_PRIORITISATION_H
#define DDREG_PRIORITISATION_H

#include "ddreg/reg.h"
#include "ddreg/risk.h"

/* What set a choice. */
enum priority_rule {
    PRIORITY_BY_LEVEL, /* all with a high or very high level are chosen */
    PRIORITY_BY_COUNT, /* the first so many are */
    PRIORITY_BY_PERSON /* a person said so, with a reason */
};
/* "level", "count", "person" */
const char *priority_rule_key(enum priority_rule rule);

struct priority_record {
    int year;
    int64_t supplier_id;
    bool chosen; /* else deferred */
    enum priority_rule rule;
    int asked;  /* PRIORITY_BY_COUNT: how many */
    bool rated; /* the three below hold only then: the rating that it leans on */
    int severity, likelihood;
    enum risk_level level;
    const char *reason; /* NULL: none given */
    const char *day;    /* read only, as is actor */
    const char *actor;
};

/* Writes a row. PRIORITY_BY_PERSON without a reason is DD_REFUSED "prioritise.reason". */
enum dd_rc prioritisation_add(struct reg *reg, const struct priority_record *r,
                              struct dd_error *err) DD_MUST_CHECK;

#endif
