/* E07, E08, E09, W01: measures, what came of them, what they are. */
#include "rules.h"
#include "says.h"

/* A sentence with a result of what was done, or with what is expected of it, among measures. */
static bool is_result(const struct lint_doc *d, const struct sentence *s)
{
    if (!sentence_is_prose(d, s) || says(d, s, "E08.not"))
        return false;
    return says(d, s, "E08.label") ||
           (says(d, s, "E08.result") &&
            (block_says(d, block_of(d, s), "E07.measure") || heading_says(d, s, "E08.heading")));
}

static bool any_result(const struct lint_doc *d)
{
    for (size_t i = 0; i < d->sentences.n; i++)
        if (is_result(d, sentence_at(d, i)))
            return true;
    return false;
}

void rule_measures(struct lint_doc *d)
{
    const struct sentence *measure = first_saying(d, "E07.measure", true);
    const struct sentence *form = first_saying(d, "W01.form", true);

    if (!measure)
        find(d, LINT_ERROR, "E07.none", NULL, NULL, NULL);
    else if (!any_result(d))
        find(d, LINT_ERROR, "E08.result", first_saying(d, "E08.named", true), NULL, NULL);
    if (!first_saying(d, "E09.before", true))
        find(d, LINT_NOTE, "E09.before", NULL, NULL, NULL);
    if (form && !first_saying(d, "W01.other", true))
        find_in(d, LINT_WARNING, "W01.forms", form);
}
