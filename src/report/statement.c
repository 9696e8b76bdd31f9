/* The statement: its sections in the order readers know. */
#include "ddreg/date.h"
#include "say.h"

static void add_title(struct say *s)
{
    const char *orgnr = s->in->company[STATEMENT_ORGNR];
    const char *title = say_text(s, "statement.title", SAY_NOTHING);
    const char *subtitle =
        orgnr ? say_text(s, "statement.subtitle", MSG_ARGS({"orgnr", say_orgnr(s, orgnr)}))
              : say_text(s, "statement.subtitle.no_orgnr", SAY_NOTHING);

    doc_set_title(s->doc, title, subtitle);
}

/* Whatever is missing makes it a draft, and the mark says what. */
static void add_draft_mark(struct say *s)
{
    const struct statement_gap *gaps = s->gaps.rows;
    struct buf missing = BUF_INIT;

    if (s->gaps.n == 0)
        return;
    for (size_t i = 0; i < s->gaps.n; i++) {
        buf_add(&missing, i > 0 ? "; " : "");
        buf_add(&missing, gaps[i].words);
    }
    if (missing.failed)
        s->doc->failed = true;
    doc_set_draft(s->doc, dd_msg(s->lang, "statement.draft.word"),
                  say_text(s, "statement.draft", MSG_ARGS({"missing", buf_str(&missing)})));
    buf_release(&missing);
}

static void add_sections(struct say *s)
{
    section_front(s);
    section_company(s);
    section_organisation(s);
    section_routines(s);
    section_themes(s);
    section_impacts(s);
    section_measures(s);
    section_suppliers(s);
    section_assessed(s);
    section_dialogue(s);
    section_plans(s);
    section_contact(s);
    section_signatures(s);
}

static void add_annexes(struct say *s)
{
    annex_method(s);
    annex_trades(s);
    annex_countries(s);
    annex_terms(s);
    annex_version(s);
}

static void compose(struct say *s)
{
    add_title(s);
    if (s->in->figures.suppliers.total == 0)
        say_gap(s, "purchases", SAY_NOTHING);
    add_sections(s);
    add_annexes(s);
    add_draft_mark(s);
}

enum dd_rc statement_compose(const struct statement_input *in, enum dd_lang lang, struct doc *d,
                             struct dd_error *err)
{
    struct say s = {
        .doc = d, .lang = lang, .reader = lang, .in = in, .gaps = VEC_OF(struct statement_gap)};

    compose(&s);
    vec_release(&s.gaps);
    return d->failed ? dd_no_memory(err) : DD_OK;
}

enum dd_rc statement_gaps(const struct statement_input *in, enum dd_lang lang, enum dd_lang reader,
                          struct doc *d, const struct statement_gap **out, size_t *n,
                          struct dd_error *err)
{
    struct say s = {
        .doc = d, .lang = lang, .reader = reader, .in = in, .gaps = VEC_OF(struct statement_gap)};
    struct statement_gap *copy = NULL;
    enum dd_rc rc;

    compose(&s);
    rc = vec_keep(&s.gaps, d->arena, &copy, n, err);
    *out = copy;
    return rc == DD_OK && d->failed ? dd_no_memory(err) : rc;
}

enum dd_rc statement_build(struct reg *reg, int year, const char *as_of, enum dd_lang lang,
                           struct doc *d, struct dd_error *err)
{
    struct statement_input in;
    enum dd_rc rc = statement_read(reg, d->arena, year, as_of, &in, err);

    return rc == DD_OK ? statement_compose(&in, lang, d, err) : rc;
}
