/* What was judged of a supplier's answers goes before what is said of them as evidence. */
#include "ddreg/evidence_read.h"
#include "ddreg/forms_judged.h"
#include "ddreg/kind.h"

static bool is_of_questionnaire(const struct kind_row *row)
{
    enum risk_evidence_kind kind;

    return risk_evidence_kind_read(&kind, kind_text(row, "kind")) && kind == RISK_QUESTIONNAIRE;
}

static bool any_of_questionnaire(const struct kind_row *rows, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (is_of_questionnaire(&rows[i]))
            return true;
    return false;
}

static bool is_bad(const struct kind_row *q)
{
    const char *verdict = kind_text(q, "verdict");

    return !verdict || strcmp(verdict, "insufficient") == 0;
}

enum dd_rc evidence_mark_judged(struct reg *reg, struct arena *a, struct kind_row *rows, size_t n,
                                struct dd_error *err)
{
    struct kind_row *asked = NULL;
    size_t nasked = 0;
    enum dd_rc rc = DD_OK;

    if (any_of_questionnaire(rows, n))
        rc = forms_judged(reg, a, &(struct kind_filter){.as_of = NULL}, &asked, &nasked, err);
    for (size_t i = 0; rc == DD_OK && i < n && nasked > 0; i++) {
        const struct kind_row *last =
            is_of_questionnaire(&rows[i]) ? forms_last(asked, nasked, rows[i].root, NULL) : NULL;
        rows[i].outjudged = last && is_bad(last);
    }
    return rc;
}

enum dd_rc evidence_mark(struct reg *reg, struct arena *a, struct kind_row *rows, size_t n,
                         struct dd_error *err)
{
    enum dd_rc rc = evidence_mark_own(reg, a, rows, n, err);

    return rc == DD_OK ? evidence_mark_judged(reg, a, rows, n, err) : rc;
}
