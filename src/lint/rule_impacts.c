/* E05: § 5 b, actual adverse impacts: at least one, or that none is known with how one looked and
 * at what. */
#include "rules.h"
#include "says.h"

enum { ACCOUNT_WORDS = 6 };

/* Does the sentence say what happened to somebody? */
static bool is_found(const struct lint_doc *d, const struct sentence *s)
{
    const bool unsure = says(d, s, "E05.unsure");

    if (!unsure && says(d, s, "E05.remedied") && !heading_says(d, s, "E08.heading"))
        return true; /* what is put right was wrong; § 5 b asks for it beside the measures */
    if (says(d, s, "E05.none"))
        return says(d, s, "E05.that") && says(d, s, "E05.harm");
    if (!unsure && says(d, s, "E05.harm") &&
        (says(d, s, "E05.found") || (says(d, s, "E05.was") && says(d, s, "E05.who"))))
        return true;
    /* whatever words it has: under a heading that is about what was found */
    return !unsure && s->words >= ACCOUNT_WORDS && heading_says(d, s, "E05.heading") &&
           !says(d, s, "E05.about");
}

/* How one looked and at what, in one sentence: "we visited 12 of 88 suppliers". */
static bool says_how(const struct lint_doc *d)
{
    for (size_t i = 0; i < d->blocks.n; i++) {
        const struct block *b = block_at(d, i);
        for (size_t k = 0; k < b->sentences && b->kind != BLOCK_HEADING; k++) {
            const struct sentence *s = sentence_at(d, b->sentence + k);
            if (says(d, s, "E05.method") && says(d, s, "E05.coverage"))
                return true;
        }
    }
    return false;
}

const struct sentence *impacts_denied(const struct lint_doc *d)
{
    for (size_t i = 0; i < d->sentences.n; i++) {
        const struct sentence *s = sentence_at(d, i);
        if (sentence_is_prose(d, s) && says(d, s, "E05.denied") && !says(d, s, "E05.limited"))
            return s;
    }
    return NULL;
}

void rule_impacts(struct lint_doc *d)
{
    const struct sentence *none = NULL;

    for (size_t i = 0; i < d->sentences.n; i++) {
        const struct sentence *s = sentence_at(d, i);
        if (!sentence_is_prose(d, s))
            continue;
        if (is_found(d, s))
            return;
        if (!none && says(d, s, "E05.none"))
            none = s;
    }
    if (!none)
        find(d, LINT_ERROR, "E05.silent", NULL, NULL, NULL);
    else if (!says_how(d))
        find_in(d, LINT_ERROR, "E05.alone", none);
}
