/* The parts of the board's pack. */
#include "ddreg/assessment.h"
#include "ddreg/fall.h"
#include "ddreg/supplier.h"
#include "board_said.h"

/* A table, or where it has no rows the sentence that says so. */
struct form {
    const char *caption, *none; /* messages */
    const char *const *columns; /* messages */
    size_t ncolumns;
};

static void add_table(struct say *s, const struct form *form, const char **cells, size_t nrows,
                      const char *note)
{
    const char *header[8];

    if (nrows == 0) {
        say_paragraph(s, form->none, SAY_NOTHING);
        return;
    }
    for (size_t i = 0; i < form->ncolumns; i++)
        header[i] = dd_msg(s->lang, form->columns[i]);
    doc_table(s->doc, &(struct doc_table){.caption = say_text(s, form->caption, SAY_NOTHING),
                                          .ncolumns = form->ncolumns,
                                          .nrows = nrows,
                                          .header = header,
                                          .cells = cells,
                                          .row_note = note});
}

static const char **new_cells(struct say *s, size_t nrows, size_t ncolumns)
{
    const char **cells = arena_alloc(s->doc->arena, (nrows * ncolumns + 1) * sizeof(*cells));

    s->doc->failed = s->doc->failed || !cells;
    return cells;
}

static const char *level_word(struct say *s, const char *level)
{
    char id[64];

    (void)snprintf(id, sizeof(id), "fall.to.%s", level);
    return dd_msg(s->lang, id);
}

/* "S-12 Firma AS", or own operations. */
static const char *whose(struct say *s, int64_t supplier)
{
    const struct figures *f = &s->in->figures;
    const char *text;

    if (supplier == ASSESSMENT_OWN)
        return dd_msg(s->lang, "board.own");
    for (int64_t i = 0; i < f->suppliers.total; i++)
        if (f->members[i].id == supplier && f->members[i].name) {
            text = arena_printf(s->doc->arena, "%s-%lld %s", SUPPLIER_ID, (long long)supplier,
                                f->members[i].name);
            return text ? text : "";
        }
    text = public_id_text(s->doc->arena, SUPPLIER_ID, supplier);
    return text ? text : "";
}

/* --- What is to be decided -------------------------------------------------------------------- */

static void ask(struct say *s, const char **items, size_t *n, const char *id, int64_t count)
{
    if (count > 0)
        items[(*n)++] = say_text(s, id, MSG_ARGS({"n", say_count(s, count)}));
}

void board_decisions_asked(struct board *b)
{
    struct say *s = &b->s;
    const struct figures *f = &s->in->figures;
    const char *items[10];
    size_t n = 0;

    say_heading(s, 2, "board.decide.heading");
    if (b->settled)
        items[n++] = say_text(s, "board.decide.settled", SAY_NOTHING);
    else if (board_errors(b) == 0)
        items[n++] = say_text(s, "board.decide.approve", SAY_NOTHING);
    else
        ask(s, items, &n, "board.decide.open", board_errors(b));
    ask(s, items, &n, "board.decide.below", board_below(b));
    ask(s, items, &n, "board.decide.waiting", board_waiting(b));
    ask(s, items, &n, "board.decide.falls", (int64_t)b->nfalls);
    ask(s, items, &n, "board.decide.measures", board_without_measure(b));
    ask(s, items, &n, "board.decide.late", (int64_t)b->nlate);
    ask(s, items, &n, "board.decide.unrated", f->none + f->unknown);
    ask(s, items, &n, "board.decide.preliminary", f->preliminary);
    if (f->one_person)
        items[n++] = say_text(s, "board.decide.one_person", SAY_NOTHING);
    doc_list(s->doc, items, n);
}

/* --- What `report check` finds ---------------------------------------------------------------- */

static const char *lack_text(struct say *s, const struct report_lack *l, bool fix)
{
    char id[64];

    if (fix && l->fill)
        return l->fill;
    (void)snprintf(id, sizeof(id), "check.%s%s", l->id, fix ? ".fix" : "");
    return say_text(s, id,
                    MSG_ARGS({"what", l->what ? l->what : ""}, {"day", l->day ? l->day : ""},
                             {"count", say_count(s, l->count)}));
}

void board_open_points(struct board *b)
{
    static const char *const columns[] = {"board.check.rule", "board.check.what",
                                          "board.check.fix"};
    struct say *s = &b->s;
    const char **cells = new_cells(s, b->nlacks, 3), **cell = cells;

    say_heading(s, 2, "board.check.heading");
    for (size_t i = 0; cells && i < b->nlacks; i++) {
        *cell++ = b->lacks[i].rule;
        *cell++ = lack_text(s, &b->lacks[i], false);
        *cell++ = lack_text(s, &b->lacks[i], true);
    }
    if (cells)
        add_table(s, &(struct form){"board.check.caption", "board.check.none", columns, 3}, cells,
                  b->nlacks, say_text(s, "board.check.note", SAY_NOTHING));
}

/* --- Ratings ---------------------------------------------------------------------------------- */

/* "high (3 and 4)": severity and likelihood. */
static const char *rating_text(struct say *s, enum risk_level level, int severity, int likelihood)
{
    const char *word = level_word(s, risk_level_key(level));

    if (severity == 0)
        return word;
    return say_text(s, "board.rating",
                    MSG_ARGS({"level", word}, {"severity", say_count(s, severity)},
                             {"likelihood", say_count(s, likelihood)}));
}

/* Who decided, and who besides looked where that was needed. */
static const char *who_text(struct say *s, const struct overruled *o)
{
    char id[64];

    if (!o->second)
        return say_text(s, "board.who", MSG_ARGS({"who", o->actor}, {"day", say_day(s, o->day)}));
    (void)snprintf(id, sizeof(id), "board.who.%s", o->second);
    return say_text(s, id,
                    MSG_ARGS({"who", o->actor}, {"day", say_day(s, o->day)},
                             {"second", o->second_actor ? o->second_actor : ""}));
}

static void add_overruled(struct board *b, bool below)
{
    static const char *const columns[] = {"board.whom", "board.proposed", "board.decided",
                                          "board.reason", "board.by"};
    struct say *s = &b->s;
    const char **cells = new_cells(s, b->noverruled, 5), **cell = cells;
    size_t rows = 0;

    for (size_t i = 0; cells && i < b->noverruled; i++) {
        const struct overruled *o = &b->overruled[i];
        if ((o->second != NULL) != below)
            continue;
        *cell++ = whose(s, o->supplier);
        *cell++ = rating_text(s, o->proposed, o->proposed_severity, o->proposed_likelihood);
        *cell++ = rating_text(s, o->level, o->severity, o->likelihood);
        *cell++ = o->reason ? o->reason : dd_msg(s->lang, "board.erased");
        *cell++ = who_text(s, o);
        rows++;
    }
    if (cells)
        add_table(s,
                  &(struct form){below ? "board.below.caption" : "board.other.caption",
                                 below ? "board.below.none" : "board.other.none", columns, 5},
                  cells, rows, NULL);
}

void board_overruled(struct board *b)
{
    say_heading(&b->s, 2, "board.overruled.heading");
    add_overruled(b, true);
    add_overruled(b, false);
}

void board_falls(struct board *b)
{
    static const char *const columns[] = {"board.whom", "board.from", "board.to", "board.reason",
                                          "board.by"};
    struct say *s = &b->s;
    const char **cells = new_cells(s, b->nfalls, 5), **cell = cells;

    say_heading(s, 2, "board.falls.heading");
    for (size_t i = 0; cells && i < b->nfalls; i++) {
        const struct fall_row *f = &b->falls[i];
        *cell++ = whose(s, f->supplier);
        *cell++ = level_word(s, f->from);
        *cell++ = level_word(s, f->to);
        *cell++ = f->reason ? f->reason : dd_msg(s->lang, "board.erased");
        *cell++ =
            say_text(s, "board.who", MSG_ARGS({"who", f->actor}, {"day", say_day(s, f->day)}));
    }
    if (cells)
        add_table(s, &(struct form){"board.falls.caption", "board.falls.none", columns, 5}, cells,
                  b->nfalls, NULL);
}

/* --- Findings and requests -------------------------------------------------------------------- */

void board_findings(struct board *b)
{
    static const char *const columns[] = {"board.finding", "board.finding.text",
                                          "board.finding.claim"};
    struct say *s = &b->s;
    const char **cells = new_cells(s, s->in->nfindings, 3), **cell = cells;
    size_t rows = 0;

    say_heading(s, 2, "board.findings.heading");
    for (size_t i = 0; cells && i < s->in->nfindings; i++) {
        const struct statement_finding *f = &s->in->findings[i];
        bool fact;
        if (!board_lacks_measure(b, f))
            continue;
        *cell++ = f->id;
        *cell++ = f->text ? f->text : dd_msg(s->lang, "board.erased");
        fact = f->claim && strcmp(f->claim, "substantiated") == 0;
        *cell++ = dd_msg(s->lang, fact ? "board.finding.fact" : "board.finding.alleged");
        rows++;
    }
    if (cells)
        add_table(s, &(struct form){"board.findings.caption", "board.findings.none", columns, 3},
                  cells, rows, NULL);
}

void board_requests(struct board *b)
{
    static const char *const columns[] = {"board.request", "board.request.text",
                                          "board.request.due"};
    struct say *s = &b->s;
    const struct figures *f = &s->in->figures;
    const char **cells = new_cells(s, b->nlate, 3), **cell = cells;

    say_heading(s, 2, "board.requests.heading");
    for (size_t i = 0; cells && i < b->nlate; i++) {
        *cell++ = b->late[i].id;
        *cell++ = b->late[i].name ? b->late[i].name : dd_msg(s->lang, "board.erased");
        *cell++ = say_day(s, b->late[i].day);
    }
    if (cells)
        add_table(s, &(struct form){"board.requests.caption", "board.requests.none", columns, 3},
                  cells, b->nlate,
                  say_text(s, "board.requests.note",
                           MSG_ARGS({"due", say_count(s, f->requests_due)},
                                    {"breached", say_count(s, f->requests_breached)})));
}

/* --- What is not finished --------------------------------------------------------------------- */

enum { SHOWN_ROWS = 25 };

/* Suppliers that a figure counts, those most is bought of first: not all of a long list. */
static void add_suppliers(struct board *b, const char *caption, const char *none,
                          enum figure_id figure, const struct figure_row *rows, size_t n)
{
    static const char *const columns[] = {"board.whom", "board.country", "board.level",
                                          "board.bought"};
    struct say *s = &b->s;
    const size_t shown = n < SHOWN_ROWS ? n : SHOWN_ROWS;
    const char **cells = new_cells(s, shown, 4), **cell = cells, *note = NULL;

    for (size_t i = 0; cells && i < shown; i++) {
        *cell++ = arena_printf(s->doc->arena, "%s %s", rows[i].id, rows[i].name);
        *cell++ = rows[i].country;
        *cell++ = rows[i].level ? level_word(s, rows[i].level) : NULL;
        *cell++ = say_withheld(s) ? NULL : say_ore(s, rows[i].ore);
    }
    if (n > 0)
        note = say_text(s, shown < n ? "board.first" : "board.all",
                        MSG_ARGS({"shown", say_count(s, (int64_t)shown)},
                                 {"n", say_open_share(s, (int64_t)n)},
                                 {"figure", figure_at(figure)->name}));
    if (cells)
        add_table(s, &(struct form){caption, none, columns, 4}, cells, shown, note);
}

void board_unfinished(struct board *b)
{
    const struct figures *f = &b->s.in->figures;

    say_heading(&b->s, 2, "board.unfinished.heading");
    add_suppliers(b, "board.unrated.caption", "board.unrated.none", FIGURE_ASSESSMENTS_NONE,
                  b->unrated, b->nunrated);
    add_suppliers(b, "board.unknown.caption", "board.unknown.none", FIGURE_ASSESSMENTS_UNKNOWN,
                  b->unknown, b->nunknown);
    add_suppliers(b, "board.preliminary.caption", "board.preliminary.none",
                  FIGURE_ASSESSMENTS_PRELIMINARY, b->preliminary, b->npreliminary);
    if (f->not_suppliers > 0 && !say_withheld(&b->s))
        say_paragraph(&b->s, "board.not_suppliers",
                      MSG_ARGS({"n", say_count(&b->s, f->not_suppliers)},
                               {"ore", say_ore(&b->s, f->not_suppliers_ore)}));
}
