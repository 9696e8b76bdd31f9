/* Whom to write to, who signs, and what the figures mean. */
#include "ddreg/law.h"
#include "say.h"

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

/* How many asked, and whether they were answered in time. */
static void add_requests(struct say *s)
{
    const struct figures *f = &s->in->figures;

    say_paragraph(
        s, f->requests_received == 0 ? "statement.requests.none" : "statement.requests.count",
        MSG_ARGS({"received", say_count(s, f->requests_received)},
                 {"answered", say_count(s, f->requests_answered)}));
    if (f->requests_refused > 0)
        say_paragraph(s, "statement.requests.refused",
                      MSG_ARGS({"refused", say_count(s, f->requests_refused)}));
    if (f->requests_late > 0)
        say_paragraph(s, "statement.requests.late",
                      MSG_ARGS({"late", say_count(s, f->requests_late)}));
}

static void add_concerns(struct say *s)
{
    const char *grievance = clause(s, STATEMENT_GRIEVANCE);
    const char *whistleblowing = clause(s, STATEMENT_WHISTLEBLOWING);

    say_heading(s, 2, "statement.grievance.heading");
    if (grievance)
        say_paragraph(s, "statement.grievance.address", MSG_ARGS({"grievance", grievance}));
    else
        say_fact_gap(s, STATEMENT_GRIEVANCE);
    if (whistleblowing)
        say_paragraph(s, "statement.whistleblowing.address",
                      MSG_ARGS({"whistleblowing", whistleblowing}));
}

void section_contact(struct say *s)
{
    const char *contact = clause(s, STATEMENT_CONTACT);

    say_heading(s, 2, "statement.contact.heading");
    say_paragraph(s, "statement.requests.text",
                  MSG_ARGS({"days", deadline(s, "request.answer_days")},
                           {"months", deadline(s, "request.extended_months")}));
    if (contact)
        say_paragraph(s, "statement.requests.address", MSG_ARGS({"contact", contact}));
    else
        say_fact_gap(s, STATEMENT_CONTACT);
    add_requests(s);
    add_concerns(s);
}

/* --- Signatures ------------------------------------------------------------------------------- */

enum { MOST_SIGNERS = 32 };

struct signers {
    const char *labels[MOST_SIGNERS + 1]; /* and one for reservations */
    size_t n;
};

/* A line for each holder of a role; one without a name where nobody holds it. */
static void add_signers(struct say *s, const struct statement_holders *holders, const char *role,
                        bool needed, struct signers *out)
{
    char id[64];

    (void)snprintf(id, sizeof(id), "statement.sign.%s", role);
    for (size_t i = 0; i < holders->n && out->n < MOST_SIGNERS; i++)
        out->labels[out->n++] =
            say_text(s, "statement.sign.line",
                     MSG_ARGS({"name", holders->names[i]}, {"role", dd_msg(s->lang, id)}));
    if (holders->n == 0 && needed && out->n < MOST_SIGNERS)
        out->labels[out->n++] =
            say_text(s, "statement.sign.nobody", MSG_ARGS({"role", dd_msg(s->lang, id)}));
}

void section_signatures(struct say *s)
{
    struct signers signers = {.n = 0};

    add_signers(s, &s->in->chairs, "chair", true, &signers);
    add_signers(s, &s->in->members, "member", s->in->chairs.n == 0, &signers);
    add_signers(s, &s->in->leaders, "ceo", true, &signers);
    say_heading(s, 2, "statement.sign.heading");
    say_paragraph(s, "statement.sign.text", SAY_NOTHING);
    if (s->in->chairs.n == 0 || s->in->leaders.n == 0)
        say_gap(s, "signers", SAY_NOTHING);
    if (!s->in->seal)
        say_gap(s, "signatures", SAY_NOTHING);
    signers.labels[signers.n++] = dd_msg(s->lang, "statement.sign.reservation");
    doc_signatures(s->doc, signers.labels, signers.n);
}

void annex_terms(struct say *s)
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

/* --- The sealed version ----------------------------------------------------------------------- */

/* A digest in groups, so that it can be broken between lines and read aloud. */
static const char *in_groups(struct say *s, const char *hex)
{
    enum { GROUP = 8 };
    struct buf b = BUF_INIT;

    for (size_t i = 0; hex[i]; i++) {
        buf_add(&b, i > 0 && i % GROUP == 0 ? " " : "");
        buf_add_char(&b, hex[i]);
    }
    return say_keep(s, &b);
}

/* Which version it is and what it can be held against; nothing of a draft. */
void annex_version(struct say *s)
{
    const struct statement_seal *seal = s->in->seal;
    char version[16];
    const char *pairs[6];

    if (!seal)
        return;
    (void)snprintf(version, sizeof(version), "%d", seal->version);
    pairs[0] = dd_msg(s->lang, "statement.version.number");
    pairs[1] = say_text(s, "statement.version.of",
                        MSG_ARGS({"version", version}, {"day", say_day(s, seal->day)}));
    pairs[2] = dd_msg(s->lang, "statement.version.figures");
    pairs[3] = in_groups(s, seal->figures);
    pairs[4] = dd_msg(s->lang, "statement.version.head");
    pairs[5] = in_groups(s, seal->head);
    say_heading(s, 2, "statement.version.heading");
    say_paragraph(s, "statement.version.text", SAY_NOTHING);
    doc_fields(s->doc, pairs, sizeof(pairs) / sizeof(pairs[0]) / 2);
}
