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

/* "trade unions (2 times)" */
static const char *party(struct say *s, const struct statement_dialogue *d)
{
    char id[64];
    const char *name;

    (void)snprintf(id, sizeof(id), "statement.dialogue.%s", d->party);
    name = dd_msg(s->lang, id);
    return d->times == 1 ? name
                         : say_text(s, "statement.dialogue.times",
                                    MSG_ARGS({"party", name}, {"n", say_count(s, d->times)}));
}

/* With whom, and how often; the rest in the company's own words. */
void section_dialogue(struct say *s)
{
    struct buf b = BUF_INIT;

    if (s->in->ndialogues == 0) {
        add_words(s, SECTION_DIALOGUE, "statement.dialogue.heading");
        return;
    }
    say_heading(s, 2, "statement.dialogue.heading");
    for (size_t i = 0; i < s->in->ndialogues; i++)
        buf_printf(&b, "%s%s", i > 0 ? "; " : "", party(s, &s->in->dialogues[i]));
    say_paragraph(s, "statement.dialogue.held", MSG_ARGS({"parties", say_keep(s, &b)}));
    if (s->in->words[DD_NB][SECTION_DIALOGUE].text || s->in->words[DD_EN][SECTION_DIALOGUE].text)
        (void)say_own_words(s, SECTION_DIALOGUE);
}

void section_plans(struct say *s)
{
    add_words(s, SECTION_PLANS, "statement.plans.heading");
}
