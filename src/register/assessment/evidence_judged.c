/* What was judged of a supplier's answers goes before what is said of them as evidence. */
#include "ddreg/evidence_read.h"
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

/* Judged, or judged before and answered again. */
static bool was_judged(const struct kind_row *q)
{
    return kind_in_state(q, "evaluated") ||
           (kind_in_state(q, "answered") && kind_text(q, "later") != NULL);
}

static bool is_bad(const struct kind_row *q)
{
    const char *verdict = kind_text(q, "verdict");

    return !verdict || strcmp(verdict, "insufficient") == 0;
}

/* The one that was judged last of those that count as the supplier; NULL: none was. */
static const struct kind_row *last_judged(const struct kind_row *asked, size_t n, int64_t root)
{
    const struct kind_row *last = NULL;

    for (size_t i = 0; i < n; i++)
        if (asked[i].root == root && was_judged(&asked[i]) &&
            (!last || strcmp(kind_text(&asked[i], "day"), kind_text(last, "day")) >= 0))
            last = &asked[i];
    return last;
}

enum dd_rc evidence_mark_judged(struct reg *reg, struct arena *a, struct kind_row *rows, size_t n,
                                struct dd_error *err)
{
    struct kind_row *asked = NULL;
    size_t nasked = 0;
    enum dd_rc rc = DD_OK;

    if (any_of_questionnaire(rows, n))
        rc = kind_read(reg, a, kind_named("questionnaire"), &(struct kind_filter){.as_of = NULL},
                       &asked, &nasked, err);
    for (size_t i = 0; rc == DD_OK && i < n && nasked > 0; i++) {
        const struct kind_row *last =
            is_of_questionnaire(&rows[i]) ? last_judged(asked, nasked, rows[i].root) : NULL;
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
