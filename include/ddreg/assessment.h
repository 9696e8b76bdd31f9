/* Ratings of suppliers and of the company's own operations: what the model proposes and what a
 * person decides. Both are kept; nothing is overwritten. In force on a day: the latest decision,
 * else the latest proposal; while a finding is open at least its severity and likelihood 5
 * (src/register/assessment/rating.part.sql). A decision below the proposal counts when a second
 * person has confirmed it; where the company has one person, at once. */
#ifndef DDREG_ASSESSMENT_H
#define DDREG_ASSESSMENT_H

#include "ddreg/reg.h"
#include "ddreg/risk.h"

/* Means the company itself where a supplier's id is asked for. */
enum { ASSESSMENT_OWN = 0 };

struct assessment {
    int64_t id;          /* public id A-<id>; 0: none */
    int64_t proposal_id; /* of a decision: the proposal it was made on; of a proposal: itself */
    int64_t supplier_id; /* or ASSESSMENT_OWN */
    bool decided;        /* else proposed */
    const char *day;
    int severity, likelihood; /* 0 where the level is unknown */
    enum risk_level level;    /* a decision's is never unknown */
    enum risk_level floor;    /* of an unknown one: what it comes to at least; else the level */
    bool on_unknown;          /* decided while neither trade nor goods was known */
    const char *model_version;
    const char *inputs; /* JSON */
    const char *reason;
    const char *actor;
    /* Of a decision below its proposal who else looked: "confirmed", "attested" (confirmed from the
     * account of who decided) or "alone" (nobody: the company has one person); else NULL. */
    const char *looked;
    const char *confirmed_by;
    int64_t finding; /* in force: the open finding that it follows from; 0: none */
};

/* --- What the model sees ---------------------------------------------------------------------- */

/* Of one supplier, or of the company's own operations, on a day. Merged suppliers are not rated
 * apart: what is known of them counts in the rating of the one that they count as. Evidence and
 * findings are named by their public ids, so that no person's name is kept in a rating. */
struct assessment_known {
    int64_t supplier; /* or ASSESSMENT_OWN */
    bool rated;       /* false: classed "not a supplier", and nothing was found there */
    bool asked;       /* something is posted on it that counts only when a person says that it is
                       * bought: so little, and its own trade says otherwise */
    struct risk_input input;
};

/* `supplier`: one of them. */
enum dd_rc assessment_known(struct reg *reg, struct arena *a, int64_t supplier, const char *day,
                            struct assessment_known *out, struct dd_error *err) DD_MUST_CHECK;
/* All suppliers that are merged into none, by id, then the company's own operations. */
enum dd_rc assessment_known_all(struct reg *reg, struct arena *a, const char *day,
                                struct assessment_known **out, size_t *n,
                                struct dd_error *err) DD_MUST_CHECK;

/* What an officer says of severity and connection; the model goes by it from then on. */
enum { ASSESSMENT_TAKEN_BACK = -1 }; /* the side is again as the tables have it */
struct assessment_given {
    int side[SEVERITY_SIDES]; /* 1–5; ASSESSMENT_TAKEN_BACK; 0: as before */
    bool connects;            /* `connection` is given */
    enum risk_connection connection;
    const char *reason;
};
/* Writes what differs from before, of a supplier or the company's own operations. DD_REFUSED
 * "assess.side_reason" when a side is given or taken back without a reason. */
enum dd_rc assessment_give(struct reg *reg, int64_t supplier, const struct assessment_given *given,
                           struct dd_error *err) DD_MUST_CHECK;

/* A person's number for a side of severity that is in force on the day; side 0: nothing. */
struct assessment_said {
    int side;
    const char *day, *actor, *reason;
};
enum dd_rc assessment_said(struct reg *reg, struct arena *a, int64_t supplier, const char *day,
                           struct assessment_said out[SEVERITY_SIDES],
                           struct dd_error *err) DD_MUST_CHECK;

/* --- Proposals and decisions ------------------------------------------------------------------ */

/* The model's result beside the latest proposal. */
struct assessment_view {
    int64_t supplier;         /* or ASSESSMENT_OWN */
    int severity, likelihood; /* 0 where the level is unknown, as in `latest` */
    enum risk_level level, floor;
    bool straddles;
    bool preliminary;          /* leans on facts that are only proposed */
    const struct trade *trade; /* what is bought, and where it comes from: as of a risk_rating */
    const char *origin;
    const char *inputs;       /* JSON */
    struct assessment latest; /* the latest proposal, id 0: none; without actor and reason */
    bool news;                /* a proposal is to be written: see assessment_write() */
    bool moved; /* there is a proposal, and its level, severity or likelihood differ */
};

/* Whom to look at: all suppliers but those that need not be rated (see above); or the `n` ids (of
 * suppliers, or ASSESSMENT_OWN), whatever they are classed as. */
struct assessment_whom {
    const int64_t *ids;
    size_t n;
    const char *country; /* alpha-2: of the seller or of production; or NULL */
    const char *sector;  /* it and those under it, also in the other standard; or NULL */
};

/* Rates them on the day. */
enum dd_rc assessment_look(struct reg *reg, struct arena *a, const char *day,
                           const struct assessment_whom *whom, struct assessment_view **out,
                           size_t *n, struct dd_error *err) DD_MUST_CHECK;

/* Writes a proposal for each view that is news: there is none, or the model, its inputs or the
 * result differ, or the latest is older than its level allows. */
enum dd_rc assessment_write(struct reg *reg, const struct assessment_view *views, size_t n,
                            int64_t *written, struct dd_error *err) DD_MUST_CHECK;

/* Records a person's decision on the latest proposal (DD_REFUSED "assess.no_proposal" without
 * one). `severity` and `likelihood` 0: as proposed. A decision that differs needs a reason
 * (DD_REFUSED "assess.reason"). Where the proposal is unknown there is nothing to accept: both
 * numbers must be given (DD_REFUSED "assess.unknown_accept"), and a reason. None lies below an open
 * finding (DD_REFUSED "assess.finding"). One that lies below the proposal, of a lower level (than
 * the floor of an unknown one) or of the same with a lower number, waits until
 * assessment_confirm(), unless the company has one person. */
enum dd_rc assessment_decide(struct reg *reg, int64_t supplier, int severity, int likelihood,
                             const char *reason, struct dd_error *err) DD_MUST_CHECK;

/* The decision that waits to be confirmed on a day; id 0: none does. */
enum dd_rc assessment_waiting(struct reg *reg, struct arena *a, int64_t supplier, const char *day,
                              struct assessment *out, struct dd_error *err) DD_MUST_CHECK;
/* Another person than who decided confirms it: it is in force from the entry's day. Where none
 * waits, one that was made alone is confirmed, once the company has more than one person.
 * *attested: from the same account. DD_REFUSED "assess.none_waits", "assess.confirm_other",
 * "assess.confirm_moved" when the model has proposed otherwise since, "assess.finding". */
enum dd_rc assessment_confirm(struct reg *reg, int64_t supplier, bool *attested,
                              struct dd_error *err) DD_MUST_CHECK;
/* Whose decision below the proposal in force the person (see person_one(); 0: any) both made and
 * confirmed, as it is known since people were joined, in force on the day; 0: the company's own
 * operations. In `a`. */
enum dd_rc assessment_own_eyes(struct reg *reg, struct arena *a, int64_t person, const char *day,
                               int64_t **suppliers, size_t *n, struct dd_error *err) DD_MUST_CHECK;
/* A decision below the proposal that one person made while the company had one, in force, which
 * another has not confirmed yet. */
struct assessment_alone {
    int64_t supplier; /* or ASSESSMENT_OWN */
    const char *day;
};
/* Those on the day, in `a`; none while the company still has one person. */
enum dd_rc assessment_made_alone(struct reg *reg, struct arena *a, const char *day,
                                 struct assessment_alone **out, size_t *n,
                                 struct dd_error *err) DD_MUST_CHECK;
/* What waits is taken back; `reason` may be NULL. DD_REFUSED "assess.none_waits". */
enum dd_rc assessment_take_back(struct reg *reg, int64_t supplier, const char *reason,
                                struct dd_error *err) DD_MUST_CHECK;

/* The latest proposal, the latest decision that counts and the rating in force on a day; id 0 where
 * there is none. Where nothing was rated yet but a finding is open, the one in force has `finding`
 * and no id. Any of the outs may be NULL. */
enum dd_rc assessment_get(struct reg *reg, struct arena *a, int64_t supplier, const char *as_of,
                          struct assessment *proposal, struct assessment *decision,
                          struct assessment *in_force, struct dd_error *err) DD_MUST_CHECK;

/* --- Held against what they were made from ----------------------------------------------------
 */

struct assessment_numbers {
    int severity, likelihood; /* 0: none, as an unknown level has */
    enum risk_level level, floor;
};

/* A rating that is not what follows. */
struct assessment_wrong {
    int64_t id;    /* of several proposals that are alike the first */
    bool decision; /* it is a decision, else a proposal */
    struct assessment_numbers written;
    bool known; /* its inputs can be read; then `follows` is what the model makes of them */
    struct assessment_numbers follows;
};
enum { ASSESSMENT_SHOWN = 20 };

struct assessment_report {
    int64_t checked; /* proposals that the model of this program made, rated again */
    int64_t others;  /* proposals of other versions of the model: cannot be rated again */
    int64_t wrong;   /* ratings that are not what follows */
    struct assessment_wrong found[ASSESSMENT_SHOWN]; /* the first of them: proposals, decisions */
    size_t shown;
};

/* Rates what every proposal was made from again, and looks whether the same comes out; and whether
 * the level of every decision follows from its numbers. One that was changed together with its
 * journal is found so. A fault found is no error of this function. */
enum dd_rc assessment_verify(struct reg *reg, struct assessment_report *out,
                             struct dd_error *err) DD_MUST_CHECK;

#endif
