/* § 5 c and the rest: measures, whom to write to, who signs, and what the figures mean. */
#include "ddreg/law.h"
#include "say.h"

void section_measures(struct say *s)
{
    say_heading(s, 2, "statement.measures.heading");
    say_gap(s, "measures", SAY_NOTHING);
}

/* The deadlines of § 7 as they were in force on the cut-off day. */
static const char *deadline(const struct say *s, const char *key)
{
    const char *value = law_value(key, s->in->figures.as_of);

    return value ? value : dd_msg(s->lang, "statement.share.none");
}

/* A fact for the end of a sentence: without a full stop of its own. NULL when it is not known. */
static const char *clause(struct say *s, enum statement_fact fact)
{
    const char *text = s->in->company[fact];
    struct buf b = BUF_INIT;
    size_t n = text ? strlen(text) : 0;

    if (n == 0 || text[n - 1] != '.')
        return text;
    for (size_t i = 0; i + 1 < n; i++)
        buf_add_char(&b, text[i]);
    return say_keep(s, &b);
}

void section_contact(struct say *s)
{
    const char *contact = clause(s, STATEMENT_CONTACT);
    const char *grievance = clause(s, STATEMENT_GRIEVANCE);

    say_heading(s, 2, "statement.contact.heading");
    say_paragraph(s, "statement.requests.text",
                  MSG_ARGS({"days", deadline(s, "request.answer_days")},
                           {"months", deadline(s, "request.extended_months")}));
    if (contact)
        say_paragraph(s, "statement.requests.address", MSG_ARGS({"contact", contact}));
    else
        say_fact_gap(s, STATEMENT_CONTACT);
    say_heading(s, 2, "statement.grievance.heading");
    if (grievance)
        say_paragraph(s, "statement.grievance.address", MSG_ARGS({"grievance", grievance}));
    else
        say_fact_gap(s, STATEMENT_GRIEVANCE);
}

void section_signatures(struct say *s)
{
    const char *chair = dd_msg(s->lang, "statement.sign.chair");
    const char *member = dd_msg(s->lang, "statement.sign.member");
    const char *labels[] = {chair,  member, member,
                            member, member, dd_msg(s->lang, "statement.sign.ceo")};

    say_heading(s, 2, "statement.sign.heading");
    say_paragraph(s, "statement.sign.text", SAY_NOTHING);
    say_gap(s, "signatures", SAY_NOTHING);
    doc_signatures(s->doc, labels, sizeof(labels) / sizeof(labels[0]));
}

void section_terms(struct say *s)
{
    static const char *const terms[] = {
        "supplier", "purchases",          "country",    "foreign", "eu",    "eea_efta", "europe",
        "unknown",  "production_country", "production", "class",   "level", "share",    "cut_off"};
    enum { TERMS = sizeof(terms) / sizeof(terms[0]), ID_SIZE = 64 };
    const char *pairs[2 * TERMS], *as_of = say_day(s, s->in->figures.as_of);
    char id[ID_SIZE];

    for (size_t i = 0; i < TERMS; i++) {
        (void)snprintf(id, sizeof(id), "statement.term.%s", terms[i]);
        pairs[2 * i] = dd_msg(s->lang, id);
        (void)snprintf(id, sizeof(id), "statement.define.%s", terms[i]);
        pairs[2 * i + 1] = say_text(s, id, MSG_ARGS({"as_of", as_of}));
    }
    say_heading(s, 2, "statement.terms.heading");
    doc_fields(s->doc, pairs, TERMS);
}
