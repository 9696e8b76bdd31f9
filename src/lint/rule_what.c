/* What a text is: a statement, or a page that only has to do with the Act. */
#include "rules.h"
#include "says.h"

enum { SHORT_WORDS = 700, DONE_MIN = 3 };

/* "The company is not covered", said of itself and of nobody else. */
static bool says_not_covered(const struct lint_doc *d)
{
    for (size_t i = 0; i < d->sentences.n; i++) {
        const struct sentence *s = sentence_at(d, i);
        if (says(d, s, "E01.not_covered") && !says(d, s, "E01.others"))
            return true;
    }
    return false;
}

/* What was done, and found, of a year: no company writes that into a policy. */
static bool gives_account(const struct lint_doc *d)
{
    return count_saying(d, "E01.done", true) >= DONE_MIN && first_saying(d, "E03.year", false);
}

enum lint_what what_it_is(const struct lint_doc *d)
{
    const bool named = top_says(d, "E01.title"), own = first_saying(d, "E01.this", false) != NULL;

    if (!first_saying(d, "E01.act", false))
        return WHAT_OTHER;
    if (says_not_covered(d))
        return WHAT_NOT_COVERED;
    if (top_says(d, "E13.title") && !named)
        return WHAT_REPORT;
    if (named || own)
        return WHAT_STATEMENT;
    if (d->words.n < SHORT_WORDS && first_saying(d, "E01.elsewhere", false))
        return WHAT_POINTER;
    return gives_account(d) ? WHAT_STATEMENT : WHAT_POLICY;
}
