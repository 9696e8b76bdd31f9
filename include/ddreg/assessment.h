/* Ratings of suppliers: what the model proposes and what a person decides. Both are kept; nothing
 * is overwritten. In force on a day: the latest decision, else the latest proposal. */
#ifndef DDREG_ASSESSMENT_H
#define DDREG_ASSESSMENT_H

#include "ddreg/reg.h"
#include "ddreg/risk.h"

struct assessment {
    int64_t id;          /* public id A-<id>; 0: none */
    int64_t proposal_id; /* of a decision: the proposal it was made on; of a proposal: itself */
    int64_t supplier_id;
    bool decided; /* else proposed */
    const char *day;
    int severity, likelihood;
    enum risk_level level;
    const char *model_version;
    const char *inputs; /* JSON */
    const char *reason;
    const char *actor;
};

/* The model's view of what is known of a supplier on a day. */
enum dd_rc assessment_input(struct reg *reg, struct arena *a, int64_t supplier, const char *as_of,
                            struct risk_input *out, struct dd_error *err) DD_MUST_CHECK;

/* Rates the suppliers and writes a proposal for each whose inputs, model version or result differ
 * from its latest proposal, or whose latest proposal is older than its level allows. `n` ids, or
 * all suppliers not classed "not a supplier" when ids is NULL. */
enum dd_rc assessment_propose(struct reg *reg, const int64_t *ids, size_t n, int64_t *rated,
                              int64_t *written, struct dd_error *err) DD_MUST_CHECK;

/* Records a person's decision on the latest proposal (DD_REFUSED "assess.no_proposal" without
 * one). `severity` and `likelihood` 0: as proposed. A decision that differs needs a reason
 * (DD_REFUSED "assess.reason"). */
enum dd_rc assessment_decide(struct reg *reg, int64_t supplier, int severity, int likelihood,
                             const char *reason, struct dd_error *err) DD_MUST_CHECK;

/* The latest proposal, the latest decision and the one in force on a day; id 0 where there is
 * none. Any of the outs may be NULL. */
enum dd_rc assessment_get(struct reg *reg, struct arena *a, int64_t supplier, const char *as_of,
                          struct assessment *proposal, struct assessment *decision,
                          struct assessment *in_force, struct dd_error *err) DD_MUST_CHECK;

/* SQL: a common table `rating` with the rating in force of each rated supplier on the day that `on`
 * stands for: supplier_id, kind ('decision' or 'proposal'), level, severity, likelihood, day. To
 * stand after WITH. */
#define RATING_AS_OF(on)                                                                           \
    "rated AS (SELECT supplier_id, 'decision' AS kind, 1 AS rank, id, day, level, severity,"       \
    " likelihood FROM decision WHERE day <= " on                                                   \
    " UNION ALL SELECT supplier_id, 'proposal', 2, id, day, level, severity, likelihood"           \
    " FROM assessment WHERE day <= " on "), ranked AS (SELECT supplier_id, kind, level, severity," \
    " likelihood, day, ROW_NUMBER() OVER (PARTITION BY supplier_id ORDER BY rank, day DESC,"       \
    " id DESC) AS place FROM rated), rating AS (SELECT supplier_id, kind, level, severity,"        \
    " likelihood, day FROM ranked WHERE place = 1) "

#endif
