/* Private to src/risk. */
#ifndef DDREG_RISK_MODEL_H
#define DDREG_RISK_MODEL_H

#include "ddreg/risk.h"

/* A number of data/risk-model.csv. */
int risk_model_int(const char *key);

/* What evidence lowers: conditions at the supplier, a listed origin, missing visibility. */
enum risk_case { CASE_WORK, CASE_ORIGIN, CASE_VISIBILITY };
enum { RISK_CASES = CASE_VISIBILITY + 1 };

/* A row of data/risk-evidence.csv. */
enum risk_case evidence_case(enum risk_evidence_kind kind);
int evidence_points(enum risk_evidence_kind kind);
int evidence_max_age(enum risk_evidence_kind kind); /* months */
bool evidence_is_paper(enum risk_evidence_kind kind);
const char *evidence_reason(enum risk_evidence_kind kind, enum dd_lang lang);

/* Evidence that counts on a day: each kind once, the one that lasts longest. */
struct evidence_sum {
    const struct risk_evidence *best[RISK_EVIDENCE_KINDS]; /* NULL: none in force */
    int points[RISK_CASES];                                /* within each case's limit */
    bool only_paper;                                       /* no audit is in force */
};
void evidence_add_up(const struct risk_input *in, const char *day, struct evidence_sum *out);

/* The worst open finding on a day; NULL when there is none. */
const struct risk_finding *finding_open(const struct risk_input *in, const char *day);

#endif
