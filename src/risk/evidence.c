/* Which evidence counts on a day, and how much; which findings are open. */
#include "ddreg/date.h"
#include "gen/risk_evidence.h"
#include "model.h"

static const char *const *kind_row(enum risk_evidence_kind kind)
{
    for (size_t i = 0; i < sizeof(risk_evidence_rows) / sizeof(risk_evidence_rows[0]); i++)
        if (strcmp(risk_evidence_rows[i][RISK_EVIDENCE_KIND], risk_evidence_key(kind)) == 0)
            return risk_evidence_rows[i];
    abort(); /* compiled in; a test reads every kind */
}

enum risk_case evidence_case(enum risk_evidence_kind kind)
{
    const char *lowers = kind_row(kind)[RISK_EVIDENCE_LOWERS];

    if (strcmp(lowers, "origin") == 0)
        return CASE_ORIGIN;
    return strcmp(lowers, "visibility") == 0 ? CASE_VISIBILITY : CASE_WORK;
}

int evidence_points(enum risk_evidence_kind kind)
{
    return (int)strtol(kind_row(kind)[RISK_EVIDENCE_POINTS], NULL, 10);
}

int evidence_max_age(enum risk_evidence_kind kind)
{
    return (int)strtol(kind_row(kind)[RISK_EVIDENCE_MAX_AGE_MONTHS], NULL, 10);
}

bool risk_evidence_has_result(enum risk_evidence_kind kind)
{
    return strstr(kind_row(kind)[RISK_EVIDENCE_NEEDS], "result") != NULL;
}

bool evidence_is_paper(enum risk_evidence_kind kind)
{
    return kind_row(kind)[RISK_EVIDENCE_PAPER][0] == '1';
}

const char *evidence_reason(enum risk_evidence_kind kind, enum dd_lang lang)
{
    return kind_row(kind)[lang == DD_EN ? RISK_EVIDENCE_REASON_EN : RISK_EVIDENCE_REASON_NB];
}

void risk_evidence_rule(enum risk_evidence_kind kind, struct risk_evidence_rule *out)
{
    *out = (struct risk_evidence_rule){
        kind_row(kind)[RISK_EVIDENCE_LOWERS],
        evidence_points(kind),
        evidence_max_age(kind),
        evidence_is_paper(kind),
        {kind_row(kind)[RISK_EVIDENCE_REASON_NB], kind_row(kind)[RISK_EVIDENCE_REASON_EN]}};
}

static bool blank(const char *s)
{
    return !s || *s == '\0';
}

/* A day it always needs. */
unsigned risk_evidence_lacks(const struct risk_evidence *e)
{
    const char *needs = kind_row(e->kind)[RISK_EVIDENCE_NEEDS];
    unsigned lacks = 0;

    if (blank(e->issued) || !date_is_day(e->issued))
        lacks |= RISK_LACKS_ISSUED;
    if (strstr(needs, "ref") && blank(e->ref))
        lacks |= RISK_LACKS_REF;
    if (strstr(needs, "issuer") && blank(e->issuer))
        lacks |= RISK_LACKS_ISSUER;
    if (blank(e->expires) ? strstr(needs, "expires") != NULL : !date_is_day(e->expires))
        lacks |= RISK_LACKS_EXPIRES;
    if (strstr(needs, "document") && !e->documented)
        lacks |= RISK_LACKS_DOCUMENT;
    return lacks;
}

enum risk_evidence_state risk_evidence_on(const struct risk_evidence *e, const char *day,
                                          char until[11])
{
    memset(until, 0, DATE_SIZE);
    if (risk_evidence_lacks(e))
        return RISK_EVIDENCE_INCOMPLETE;
    date_add_months(until, e->issued, evidence_max_age(e->kind));
    if (!blank(e->expires) && strcmp(e->expires, until) < 0)
        memcpy(until, e->expires, DATE_SIZE);
    if (risk_evidence_has_result(e->kind) && !e->passed)
        return RISK_EVIDENCE_NOT_PASSED;
    if (strcmp(day, e->issued) < 0)
        return RISK_EVIDENCE_NOT_YET;
    return strcmp(day, until) <= 0 ? RISK_EVIDENCE_COUNTS : RISK_EVIDENCE_LAPSED;
}

static bool lasts_longer(const struct risk_evidence *a, const struct risk_evidence *b,
                         const char *day)
{
    char x[DATE_SIZE], y[DATE_SIZE];

    (void)risk_evidence_on(a, day, x);
    (void)risk_evidence_on(b, day, y);
    return strcmp(x, y) > 0;
}

void evidence_add_up(const struct risk_input *in, const struct known *all, const char *day,
                     struct evidence_sum *out)
{
    struct evidence_sum found = {.only_paper = true};
    char until[DATE_SIZE];
    const char *lacks;

    for (size_t i = 0; i < in->nevidence; i++) {
        const struct risk_evidence *e = &in->evidence[i];
        if (risk_evidence_on(e, day, until) == RISK_EVIDENCE_COUNTS &&
            known_covers(in, all, e, &lacks) &&
            (!found.best[e->kind] || lasts_longer(e, found.best[e->kind], day)))
            found.best[e->kind] = e;
    }
    evidence_first(&found, RISK_EVIDENCE_KINDS, out);
}

void evidence_first(const struct evidence_sum *all, int kinds, struct evidence_sum *out)
{
    static const char *const limits[RISK_CASES] = {
        [CASE_WORK] = "evidence.work.max",
        [CASE_ORIGIN] = "evidence.origin.max",
        [CASE_VISIBILITY] = "evidence.visibility.max",
    };

    *out = (struct evidence_sum){.only_paper = true};
    for (int kind = 0; kind < kinds; kind++) {
        enum risk_evidence_kind k = (enum risk_evidence_kind)kind;
        enum risk_case c = evidence_case(k);
        out->best[kind] = all->best[kind];
        if (!out->best[kind])
            continue;
        out->points[c] += evidence_points(k);
        if (c == CASE_WORK && !evidence_is_paper(k))
            out->only_paper = false;
    }
    for (int c = 0; c < RISK_CASES; c++)
        if (out->points[c] > risk_model_int(limits[c]))
            out->points[c] = risk_model_int(limits[c]);
}

bool finding_is_open(const char *opened, const char *closed, const char *day)
{
    return (blank(opened) || strcmp(opened, day) <= 0) &&
           (blank(closed) || strcmp(day, closed) < 0);
}

const struct risk_finding *finding_open(const struct risk_input *in, const char *day)
{
    const struct risk_finding *worst = NULL;

    for (size_t i = 0; i < in->nfindings; i++) {
        const struct risk_finding *f = &in->findings[i];
        if (!finding_is_open(f->opened, f->closed, day))
            continue;
        if (!worst || f->severity > worst->severity)
            worst = f;
    }
    return worst;
}
