/* Why a proposal moved, and what would lower a rating. Both rate again rather than guess, so they
 * say what the model would do. */
#ifndef DDREG_LEVERS_H
#define DDREG_LEVERS_H

#include "ddreg/assessment.h"

enum lever_kind {
    LEVER_COUNTRY,      /* the seller's country was known, at its best */
    LEVER_PRODUCTION,   /* so was the country of production */
    LEVER_SECTOR,       /* so was the trade */
    LEVER_SUBSUPPLIERS, /* the sub-suppliers were known */
    LEVER_AUDIT,        /* an audit without critical findings */
    LEVER_QUESTIONNAIRE,
    LEVER_CERTIFICATE,
    LEVER_CLAUSE,
    LEVER_FINDINGS /* the open findings were closed */
};
enum { LEVERS = LEVER_FINDINGS + 1 };

struct lever {
    bool applies; /* it would lower the level */
    int severity, likelihood;
    enum risk_level level;
};

/* What each alone would come to. */
enum dd_rc levers_find(const struct risk_input *in, const char *day, struct lever out[LEVERS],
                       struct dd_error *err) DD_MUST_CHECK;

struct moved_factor {
    const char *id; /* as in struct risk_factor */
    int before, now;
    bool had, has;
};

enum { MOVED_MAX = 2 * RISK_MAX_FACTORS };

struct moved {
    bool model; /* the same inputs would be rated otherwise by the model of today */
    size_t n;
    struct moved_factor factor[MOVED_MAX];
};

/* What differs between the latest proposal of a view and its rating on `day`. */
enum dd_rc moved_why(struct arena *a, const struct assessment_view *view, const char *day,
                     struct moved *out, struct dd_error *err) DD_MUST_CHECK;

#endif
