/* E06, W04, W12: risks, whom they hit, how they were put in order. */
#include "ddreg/countries.h"
#include "rules.h"
#include "says.h"

enum { SHOWN = 3 };

/* Does the sentence, or its section, name a risk that was found? */
static bool is_risk(const struct lint_doc *d, const struct sentence *s)
{
    return sentence_is_prose(d, s) && says(d, s, "E06.risk") && !says(d, s, "E06.unless");
}

/* Somebody who may be harmed, or the right at stake: in the sentence or beside it in its block. */
static bool has_people(const struct lint_doc *d, const struct sentence *s)
{
    return says(d, s, "E06.people") || block_says(d, block_of(d, s), "E06.people");
}

/* A product, a tier, or a country that is not the company's own, anywhere in the text. */
static bool has_place(struct lint_doc *d)
{
    struct dd_error err;
    const char *code;

    if (first_saying(d, "E06.where", true))
        return true;
    for (size_t i = 0; i < d->words.n; i++) {
        const struct word *w = word_at(d, i);
        if (*w->at < 'A' || *w->at > 'Z')
            continue;
        if (country_find(w->folded, &code, &err) != DD_OK)
            d->failed = true;
        else if (code && country_region(code, "") != REGION_NORWAY && w->n > 2)
            return true;
    }
    return false;
}

/* A list of risks says in its heading that they are. */
static bool is_listed_risk(const struct lint_doc *d, const struct sentence *s)
{
    return sentence_is_prose(d, s) && heading_says(d, s, "E06.heading") &&
           (says(d, s, "E06.people") || says(d, s, "E06.listed"));
}

static void look_at_people(struct lint_doc *d, const struct sentence *first, size_t named)
{
    if (!first && named == 0) {
        if (!first_saying(d, "E06.none", true))
            find(d, LINT_ERROR, "E06.silent", NULL, NULL, NULL);
        return;
    }
    if (named == 0)
        find_in(d, LINT_ERROR, "E06.people", first);
    else if (!has_place(d))
        find(d, LINT_WARNING, "E06.where", NULL, NULL, NULL);
}

/* A risk without anyone harmed: quoted, the first few. */
static void look_at_each(struct lint_doc *d)
{
    size_t shown = 0;

    for (size_t i = 0; i < d->sentences.n && shown < SHOWN; i++) {
        const struct sentence *s = sentence_at(d, i);
        if (is_risk(d, s) && says(d, s, "W12.said") && !says(d, s, "W12.unless") &&
            !has_people(d, s)) {
            find_in(d, LINT_WARNING, "W12.nobody", s);
            shown++;
        }
    }
}

void rule_risks(struct lint_doc *d)
{
    const struct sentence *first = NULL, *likely = first_saying(d, "W04.likelihood", true);
    size_t named = 0;

    for (size_t i = 0; i < d->sentences.n; i++) {
        const struct sentence *s = sentence_at(d, i);
        const bool risk = is_risk(d, s), listed = is_listed_risk(d, s);
        if (risk && !first && !says(d, s, "W12.unless"))
            first = s;
        named += (risk && has_people(d, s)) || listed;
    }
    look_at_people(d, first, named);
    look_at_each(d);
    if (likely && !first_saying(d, "W04.severity", false))
        find_in(d, LINT_WARNING, "W04.likelihood", likely);
}
