/* What speaks for a supplier (evidence) and what was found wrong (findings), as records. Evidence
 * is withdrawn and a finding closed by a row of its own: nothing is overwritten. What counts, and
 * how much, is the model's matter (risk.h). */
#ifndef DDREG_EVIDENCE_RECORD_H
#define DDREG_EVIDENCE_RECORD_H

#include "ddreg/public_id.h"
#include "ddreg/reg.h"
#include "ddreg/risk.h"

struct evidence {
    int64_t id;
    int64_t entry;    /* that it was registered in */
    int64_t supplier; /* the one it was registered on */
    int64_t root;     /* the one that this counts as */
    enum risk_evidence_kind kind;
    const char *ref, *issuer, *issued, *expires; /* NULL: not given, or a person was forgotten */
    bool passed;
    const char *ended; /* withdrawn: no longer counts from this day; or NULL */
    const char *ended_why;
};

struct finding {
    int64_t id;
    int64_t supplier, root; /* 0: the company's own operations */
    const char *text;
    int severity; /* 1–5; 0: as the trade's */
    enum risk_connection connection;
    const char *found;
    const char *closed; /* no longer open from this day; or NULL */
    const char *closed_why;
};

/* `e` without id. DD_INPUT "evidence.ref" without a number or title, "evidence.order" when it
 * expires before it is issued, "evidence.future" when issued after the entry's day. */
enum dd_rc evidence_add(struct reg *reg, const struct evidence *e, int64_t *id,
                        struct dd_error *err) DD_MUST_CHECK;
/* From the entry's day. `word` is "E-3" or "3": DD_INPUT "evidence.unknown"; DD_REFUSED
 * "evidence.ended" when it is withdrawn already, "evidence.reason" without a reason. */
enum dd_rc evidence_withdraw(struct reg *reg, const char *word, const char *reason, int64_t *id,
                             struct dd_error *err) DD_MUST_CHECK;

/* DD_INPUT "finding.text" without a text, "finding.future" when found after the entry's day. */
enum dd_rc finding_add(struct reg *reg, const struct finding *f, int64_t *id,
                       struct dd_error *err) DD_MUST_CHECK;
/* On `day` (NULL: the entry's). DD_INPUT "finding.unknown", "finding.order" when it is before the
 * day it was found, "finding.future"; DD_REFUSED "finding.ended", "finding.reason". */
enum dd_rc finding_close(struct reg *reg, const char *word, const char *day, const char *reason,
                         int64_t *id, struct dd_error *err) DD_MUST_CHECK;

/* Every record entered, by the supplier that its own counts as, then by id; ended ones too. */
enum dd_rc evidence_all(struct reg *reg, struct arena *a, struct evidence **out, size_t *n,
                        struct dd_error *err) DD_MUST_CHECK;
enum dd_rc finding_all(struct reg *reg, struct arena *a, struct finding **out, size_t *n,
                       struct dd_error *err) DD_MUST_CHECK;

#endif
