/* Private to src/risk. */
#ifndef DDREG_RISK_MODEL_H
#define DDREG_RISK_MODEL_H

#include "ddreg/goods.h"
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

/* What is known of the supplier rated, or of one that is merged into it, as it counts: what a
 * merged one lacks is as of the one rated. */
struct known {
    const char *ref;  /* of a merged one; "" */
    bool silent;      /* nothing is known of it that could be worse than of any other */
    bool same_things; /* of a merged one: what is bought of it is what is bought of the one rated */
    const char *facts[RISK_FACTS]; /* NULL: unknown */
    bool withdrawn[RISK_FACTS];
    bool subsuppliers_known;
    int given[SEVERITY_SIDES];
    const struct trade *sector, *category; /* their rows; NULL: not in the tables */
    const char *listed; /* which goods of the list the category names: goods_find_listed() */
    /* Of several categories all but the first, which is `category`, and likewise of them; NULL: all
     * of the category's. */
    const struct trade *more[GOODS_MAX];
    const char *more_listed[GOODS_MAX];
    size_t nmore;
    bool proposed[RISK_FACTS]; /* what counts of it is not registered */
    bool preliminary;          /* and not derived either */
};

/* Fills `all`, which has room for 1 + in->nmerged: first the one rated. DD_INTERNAL "memory". */
enum dd_rc known_settle(const struct risk_input *in, struct known *all,
                        struct dd_error *err) DD_MUST_CHECK;
/* Does the proposal count, nothing being registered in its place? */
bool known_counts(const struct known *k, const struct risk_proposal *p);
/* Which goods of the list are meant of a row; "" for all of the category's. */
const char *known_listed(const struct known *k, const struct trade *row);
/* Is it known what it does, or what is bought of it? A fact that was withdrawn is not. */
bool known_says_what(const struct known *k);
/* Does evidence say something of all of them? Not of those that were separate when it was
 * registered, unless nothing is known of them. Else *lacks gets the ref of the first of which it
 * does not. */
bool known_covers(const struct risk_input *in, const struct known *all,
                  const struct risk_evidence *e, const char **lacks);

/* Evidence that counts on a day: each kind once, the one that lasts longest. */
struct evidence_sum {
    const struct risk_evidence *best[RISK_EVIDENCE_KINDS]; /* NULL: none in force */
    int points[RISK_CASES];                                /* within each case's limit */
    bool only_paper;                                       /* no audit is in force */
};
void evidence_add_up(const struct risk_input *in, const struct known *all, const char *day,
                     struct evidence_sum *out);

/* The reason of a factor "proposed.*" or "derived.*" as a sentence. */
void proposal_add_reason(struct buf *out, enum dd_lang lang, const struct risk_factor *f);
/* What there is with the evidence of the first `kinds` kinds only. */
void evidence_first(const struct evidence_sum *all, int kinds, struct evidence_sum *out);

/* What comes to at least of which neither trade nor goods is known, where the worst of its
 * countries is so likely (1–5). `made`: it is made somewhere, so it is one of the goods. */
enum risk_level floor_of_country(int country, bool made);
/* The lowest likelihood that the tables have for work. `made`: for goods. */
int floor_work(bool made);

/* The worst open finding on a day; NULL when there is none. */
const struct risk_finding *finding_open(const struct risk_input *in, const char *day);

#endif
