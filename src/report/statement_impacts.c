/* § 5 b: actual adverse impacts. Only what is substantiated is given as a fact. */
#include "impacts_said.h"
#include "measures_said.h"
#include "words_said.h"

static bool is_fact(const struct statement_finding *f)
{
    return !f->own && f->claim && strcmp(f->claim, "substantiated") == 0;
}

bool impact_is_given(const struct statement_finding *f)
{
    return is_fact(f) && !f->potential;
}

bool impact_may_come(const struct statement_finding *f)
{
    return is_fact(f) && f->potential && !f->closed;
}

size_t impacts_given(const struct statement_input *in)
{
    size_t n = 0;

    for (size_t i = 0; i < in->nfindings; i++)
        n += impact_is_given(&in->findings[i]);
    return n;
}

static const char *place(struct say *s, const char *value)
{
    char id[64];

    (void)snprintf(id, sizeof(id), "statement.place.%s", value ? value : "none");
    return dd_msg(s->lang, id);
}

static const char *connection(struct say *s, const char *value)
{
    char id[64];

    (void)snprintf(id, sizeof(id), "statement.connection.%s", value ? value : "none");
    return dd_msg(s->lang, id);
}

static void add_fields(struct say *s, const struct statement_finding *f)
{
    enum { MOST = 4 };
    const char *pairs[2 * MOST], **pair = pairs;

    if (f->affected) {
        *pair++ = dd_msg(s->lang, "statement.impact.affected");
        *pair++ = f->affected;
    }
    *pair++ = dd_msg(s->lang, "statement.theme.tier");
    *pair++ = place(s, f->place);
    *pair++ = dd_msg(s->lang, "statement.theme.connection");
    *pair++ = connection(s, f->connection);
    *pair++ = dd_msg(s->lang, "statement.impact.state");
    *pair++ = f->closed
                  ? say_text(s, "statement.impact.closed", MSG_ARGS({"day", say_day(s, f->closed)}))
                  : dd_msg(s->lang, "statement.impact.open");
    doc_fields(s->doc, pairs, (size_t)(pair - pairs) / 2);
}

static void add_impact(struct say *s, const struct statement_finding *f)
{
    if (f->names || !f->text) {
        say_gap(s, "finding_words", MSG_ARGS({"id", f->id}));
        return;
    }
    doc_paragraph(s->doc, f->text);
    add_fields(s, f);
    if (!f->affected)
        say_gap(s, "affected", MSG_ARGS({"id", f->id}));
    if (measures_count(s, measure_of_finding, f) == 0)
        say_gap(s, "finding_measure", MSG_ARGS({"id", f->id}));
    say_measures(s, "statement.impact.measures", measure_of_finding, f);
}

/* Of suppliers, not substantiated, and not closed. */
static bool are_claims(const struct statement_input *in)
{
    for (size_t i = 0; i < in->nfindings; i++) {
        const struct statement_finding *f = &in->findings[i];
        if (!f->own && !f->closed && !f->potential && !is_fact(f))
            return true;
    }
    return false;
}

static bool are_own(const struct statement_input *in)
{
    for (size_t i = 0; i < in->nfindings; i++)
        if (in->findings[i].own && !in->findings[i].potential)
            return true;
    return false;
}

/* Actual ones, given or not. */
static bool are_actual(const struct statement_input *in)
{
    for (size_t i = 0; i < in->nfindings; i++)
        if (!in->findings[i].potential)
            return true;
    return false;
}

void section_impacts(struct say *s)
{
    const size_t given = impacts_given(s->in);
    bool words;

    say_heading(s, 2, "statement.impacts.heading");
    words = say_own_words(s, SECTION_IMPACTS);
    if (given > 0)
        say_paragraph(s, "statement.impacts.text", SAY_NOTHING);
    for (size_t i = 0; i < s->in->nfindings; i++)
        if (impact_is_given(&s->in->findings[i]))
            add_impact(s, &s->in->findings[i]);
    if (are_claims(s->in))
        say_paragraph(s, "statement.impacts.alleged", SAY_NOTHING);
    if (given > 0 && are_own(s->in))
        say_paragraph(s, "statement.impacts.own", SAY_NOTHING);
    if (given > 0)
        return;
    if (are_actual(s->in) && !words)
        say_gap(s, "findings", SAY_NOTHING);
    else if (!words)
        say_gap(s, "impacts", SAY_NOTHING);
}
