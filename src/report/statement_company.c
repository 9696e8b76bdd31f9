/* § 5 a: who the statement is about, who is responsible, which rules it has set itself. */
#include "asked_said.h"
#include "ddreg/date.h"
#include "ddreg/money.h"
#include "say.h"
#include "words_said.h"

/* Digits as a person typed them: grouped where they fit a number, else unchanged. */
static const char *number_text(struct say *s, const char *digits)
{
    enum { MOST = 18 };
    int64_t n = 0;

    if (strlen(digits) > MOST)
        return digits;
    for (const char *p = digits; *p; p++) {
        if (*p < '0' || *p > '9')
            return digits;
        n = n * 10 + (*p - '0');
    }
    return say_count(s, n);
}

static const char *fact_text(struct say *s, enum statement_fact fact)
{
    const char *value = s->in->company[fact];

    switch (fact) {
    case STATEMENT_ORGNR:
        return say_orgnr(s, value);
    case STATEMENT_EMPLOYEES:
    case STATEMENT_FTE:
        return number_text(s, value);
    case STATEMENT_REVENUE:
    case STATEMENT_BALANCE:
        return say_text(s, "statement.kroner", MSG_ARGS({"amount", number_text(s, value)}));
    case STATEMENT_NAME:
    case STATEMENT_ADDRESS:
    case STATEMENT_WEBSITE:
    case STATEMENT_CONTACT:
    case STATEMENT_GRIEVANCE:
    case STATEMENT_WHISTLEBLOWING:
    case STATEMENT_ACTIVITY:
    case STATEMENT_ORGANISATION:
    case STATEMENT_RESPONSIBLE:
        break;
    }
    return value;
}

static void add_facts(struct say *s)
{
    static const enum statement_fact shown[] = {
        STATEMENT_NAME,      STATEMENT_ORGNR, STATEMENT_ADDRESS, STATEMENT_WEBSITE,
        STATEMENT_EMPLOYEES, STATEMENT_FTE,   STATEMENT_REVENUE, STATEMENT_BALANCE};
    enum { SHOWN = sizeof(shown) / sizeof(shown[0]), ID_SIZE = 64 };
    const char *pairs[2 * SHOWN];
    char id[ID_SIZE];
    size_t n = 0;

    for (size_t i = 0; i < SHOWN; i++) {
        if (!s->in->company[shown[i]])
            continue;
        (void)snprintf(id, sizeof(id), "statement.fact.%s", statement_fact_key(shown[i]));
        pairs[2 * n] = dd_msg(s->lang, id);
        pairs[2 * n++ + 1] = fact_text(s, shown[i]);
    }
    if (n > 0)
        doc_fields(s->doc, pairs, n);
}

/* The fact, then the words; one of them is enough. */
static void say_words_or_fact(struct say *s, enum statement_section section,
                              enum statement_fact fact)
{
    if (s->in->company[fact])
        doc_paragraph(s->doc, s->in->company[fact]);
    if (!say_own_words(s, section) && !s->in->company[fact])
        say_fact_gap(s, fact);
}

void section_company(struct say *s)
{
    char last_day[DATE_SIZE];

    say_heading(s, 2, "statement.company.heading");
    say_paragraph(s, "statement.company.covers", SAY_NOTHING);
    date_format(last_day, s->in->figures.year, 12, 31);
    if (strcmp(s->in->figures.as_of, last_day) < 0)
        say_note(s, "statement.company.unended",
                 MSG_ARGS({"as_of", say_day(s, s->in->figures.as_of)}));
    add_facts(s);
    if (!s->in->company[STATEMENT_ORGNR])
        say_fact_gap(s, STATEMENT_ORGNR);
    say_heading(s, 3, "statement.activity.heading");
    say_words_or_fact(s, SECTION_COMPANY, STATEMENT_ACTIVITY);
}

void section_organisation(struct say *s)
{
    say_heading(s, 2, "statement.organisation.heading");
    say_words_or_fact(s, SECTION_ORGANISATION, STATEMENT_ORGANISATION);
    say_heading(s, 3, "statement.responsible.heading");
    if (s->in->company[STATEMENT_RESPONSIBLE])
        doc_paragraph(s->doc, s->in->company[STATEMENT_RESPONSIBLE]);
    else
        say_fact_gap(s, STATEMENT_RESPONSIBLE);
}

/* Each that is in force, with its title and version; a title alone says nothing. */
static void say_policies(struct say *s, const struct governance_policies *p, const char *what,
                         bool words)
{
    for (size_t i = 0; i < p->n; i++) {
        const struct governance_policy *one = &p->rows[i];
        const char *title = one->title ? one->title : one->id;
        if (one->title || one->version)
            doc_heading(s->doc, 4,
                        one->version
                            ? say_text(s, "statement.policy.version",
                                       MSG_ARGS({"title", title}, {"version", one->version}))
                            : title);
        if (one->text)
            doc_paragraph(s->doc, one->text);
        else
            say_gap(s, "policy", MSG_ARGS({"id", one->id}, {"title", title}));
    }
    if (p->n == 0 && !words)
        say_gap(s, what, SAY_NOTHING);
}

void section_routines(struct say *s)
{
    bool words;

    say_heading(s, 2, "statement.routines.heading");
    words = say_own_words(s, SECTION_GUIDELINES);
    if (!words || s->in->guidelines.n > 0)
        say_heading(s, 3, "statement.guidelines.heading");
    say_policies(s, &s->in->guidelines, "guidelines", words);
    if (!words || s->in->routines.n > 0)
        say_heading(s, 3, "statement.routines.own");
    say_policies(s, &s->in->routines, "routines", words);
    say_asked(s);
}
