/* § 5 c: what was promised a year ago, measures that are about no single theme, and that there are
 * none at all. */
#include "ddreg/publication.h"
#include "measures_said.h"
#include "words_said.h"

/* What became of the measures that the statement of last year promised, where the law asked for
 * one. */
static void add_promised(struct say *s)
{
    const int year = s->in->figures.year - 1;
    const bool any = measures_count(s, measure_promised, NULL) > 0;
    const struct statement_words *words = &s->in->words[s->lang][SECTION_PROMISED];
    char last[16], deadline[11];

    publication_deadline(deadline, year);
    if (!*deadline && !any && !words->text)
        return;
    (void)snprintf(last, sizeof(last), "%d", year);
    say_heading(s, 3, "statement.promised.heading");
    if (!say_own_words(s, SECTION_PROMISED) && !any && *deadline)
        say_gap(s, "promised", MSG_ARGS({"last", last}));
    say_measures(s, "statement.promised.caption", measure_promised, NULL);
}

void section_measures(struct say *s)
{
    say_heading(s, 2, "statement.measures.heading");
    if (s->in->nmeasures == 0) {
        say_gap(s, "measures", SAY_NOTHING);
        return;
    }
    add_promised(s);
    if (measures_count(s, measure_general, NULL) == 0)
        return;
    say_heading(s, 3, "statement.general.heading");
    say_measures(s, "statement.general.caption", measure_general, NULL);
}

/* A section that is there only where the company has written it. */
static void add_words(struct say *s, enum statement_section section, const char *heading)
{
    if (!s->in->words[DD_NB][section].text && !s->in->words[DD_EN][section].text)
        return;
    say_heading(s, 2, heading);
    (void)say_own_words(s, section);
}

void section_dialogue(struct say *s)
{
    add_words(s, SECTION_DIALOGUE, "statement.dialogue.heading");
}

void section_plans(struct say *s)
{
    add_words(s, SECTION_PLANS, "statement.plans.heading");
}
