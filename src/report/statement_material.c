#include "statement_material.h"

#include "ddreg/date.h"
#include "ddreg/evidence_read.h"
#include "ddreg/impact.h"
#include "ddreg/kind_timeline.h"
#include "ddreg/statement_text.h"
#include "ddreg/text.h"
#include "ddreg/themes.h"
#include "impacts_said.h"
#include "letter_names.h"

static enum dd_rc read_rows(struct reg *reg, struct arena *a, const char *kind, const char *as_of,
                            struct kind_row **rows, size_t *n, struct dd_error *err)
{
    const struct kind_filter filter = {.as_of = as_of, .company = reg->company};

    return kind_read(reg, a, kind_named(kind), &filter, rows, n, err);
}

static const char *words_of(const struct kind_row *row, const char *column)
{
    const char *text = kind_text(row, column);

    return text_blank(text) ? NULL : text;
}

/* --- Names ------------------------------------------------------------------------------------ */

/* The names that no text may have, read once. */
struct unnamed {
    struct letter_names names;
    struct arena scratch; /* for one text */
};

/* Do the texts name a supplier or a person? */
static enum dd_rc find_names(struct unnamed *u, const char *const *texts, size_t n, bool *names,
                             struct dd_error *err)
{
    struct letter_value values[LETTER_VALUES] = {{.name = NULL}};
    struct dd_error found = {0};
    enum dd_rc rc;

    for (size_t i = 0; i < n; i++)
        values[i] = (struct letter_value){.value = texts[i], .words = true};
    rc = letter_names_check(&u->scratch, &u->names, values, n, NULL, &found);
    arena_reset(&u->scratch);
    *names = rc == DD_REFUSED;
    if (rc != DD_OK && rc != DD_REFUSED)
        *err = found;
    return rc == DD_REFUSED ? DD_OK : rc;
}

/* --- Impacts ---------------------------------------------------------------------------------- */

static const char *theme_of_supplier(const struct bought *bought, int64_t supplier)
{
    const struct assessment_view *view = bought_view(bought, supplier);
    const struct theme *theme = view ? theme_of(view->trade) : NULL;

    return theme ? theme->id : NULL;
}

/* Those that were closed before the year are given of in an earlier statement. */
static bool is_over(const struct statement_input *in, const char *ended)
{
    return ended && date_year(ended) < in->figures.year;
}

static enum dd_rc add_finding(struct unnamed *u, struct arena *a, const struct bought *bought,
                              const struct kind_row *row, const char *closed,
                              struct statement_input *out, struct dd_error *err)
{
    struct statement_finding *f = &out->findings[out->nfindings];

    if (is_over(out, closed))
        return DD_OK;
    out->nfindings++;
    *f = (struct statement_finding){
        .id = public_id_text(a, row->kind->letters, kind_number(row)),
        .text = words_of(row, "text"),
        .affected = words_of(row, "affected"),
        .claim = kind_text(row, "claim"),
        .connection = kind_text(row, "connection"),
        .place = kind_text(row, "place"),
        .closed = closed,
        .own = kind_int(row, "supplier_id") == 0,
        .potential = finding_is_potential(row),
        .theme = row->root ? theme_of_supplier(bought, row->root) : NULL,
    };
    return find_names(u, (const char *const[]){f->text, f->affected}, 2, &f->names, err);
}

static const char *closed_on(const struct finding *all, size_t n, int64_t number)
{
    for (size_t i = 0; i < n; i++)
        if (all[i].number == number)
            return all[i].closed;
    return NULL;
}

static enum dd_rc read_findings(struct reg *reg, struct arena *a, const struct bought *bought,
                                struct unnamed *u, struct statement_input *out,
                                struct dd_error *err)
{
    struct finding *all = NULL;
    struct kind_row *rows;
    size_t n, nall;
    enum dd_rc rc = read_rows(reg, a, "finding", out->figures.as_of, &rows, &n, err);

    if (rc == DD_OK)
        rc = findings_read(reg, a, -1, reg->company, out->figures.as_of, &all, &nall, err);
    if (rc != DD_OK)
        return rc;
    out->findings = arena_alloc(a, (n + 1) * sizeof(*out->findings));
    if (!out->findings)
        return dd_no_memory(err);
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        rc = add_finding(u, a, bought, &rows[i], closed_on(all, nall, kind_number(&rows[i])), out,
                         err);
    return rc;
}

/* --- Measures --------------------------------------------------------------------------------- */

/* The row with which it was dropped: what was changed since has another day and reason. */
static enum dd_rc find_dropped(struct reg *reg, struct arena *a, const struct kind_row *row,
                               const char *as_of, const struct kind_row **out, struct dd_error *err)
{
    struct kind_timeline t;
    bool was = false, is;
    enum dd_rc rc = kind_timeline(reg, a, row->kind, kind_number(row), &t, err);

    *out = row;
    for (size_t i = 0; rc == DD_OK && i < t.n; i++) {
        if (strcmp(kind_text(&t.rows[i], "day"), as_of) > 0)
            break;
        is = kind_in_state(&t.rows[i], "dropped");
        if (is && !was)
            *out = &t.rows[i];
        was = is;
    }
    return rc;
}

/* What was done about an impact that is given is given with it. */
static bool is_of_given(const struct statement_input *in, const struct kind_row *row)
{
    const char *links = kind_text(row, "findings");
    const struct kind *kind;
    int64_t number;

    for (size_t i = 0; links && i < in->nfindings; i++)
        if (impact_is_given(&in->findings[i]) && (kind = kind_of_id(in->findings[i].id, &number)) &&
            kind_has_link(links, kind, number))
            return true;
    return false;
}

static enum dd_rc add_measure(struct reg *reg, struct arena *a, const struct kind_row *row,
                              struct unnamed *u, struct statement_input *out, struct dd_error *err)
{
    const bool dropped = kind_in_state(row, "dropped");
    struct statement_measure *m = &out->measures[out->nmeasures];
    const struct kind_row *end = row;
    const char *ended;
    enum dd_rc rc = dropped ? find_dropped(reg, a, row, out->figures.as_of, &end, err) : DD_OK;

    if (rc != DD_OK)
        return rc;
    ended = kind_text(end, dropped ? "day" : "ended");
    if (is_over(out, ended) && !is_of_given(out, row))
        return DD_OK;
    out->nmeasures++;
    *m = (struct statement_measure){
        .id = public_id_text(a, row->kind->letters, kind_number(row)),
        .text = words_of(row, "text"),
        .expected = words_of(row, "expected"),
        .result = words_of(row, "result"),
        .state = kind_state(row),
        .why = dropped ? words_of(end, "reason") : NULL,
        .due = kind_text(row, "due"),
        .ended = ended,
        .themes = kind_text(row, "themes"),
        .findings = kind_text(row, "findings"),
        .promised = (int)kind_int(row, "promised"),
    };
    return find_names(u, (const char *const[]){m->text, m->expected, m->result, m->why}, 4,
                      &m->names, err);
}

static enum dd_rc read_measures(struct reg *reg, struct arena *a, struct unnamed *u,
                                struct statement_input *out, struct dd_error *err)
{
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = read_rows(reg, a, "measure", out->figures.as_of, &rows, &n, err);

    if (rc != DD_OK)
        return rc;
    out->measures = arena_alloc(a, (n + 1) * sizeof(*out->measures));
    if (!out->measures)
        return dd_no_memory(err);
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        rc = add_measure(reg, a, &rows[i], u, out, err);
    return rc;
}

/* --- Own operations and dialogue -------------------------------------------------------------- */

static enum dd_rc read_workforce(struct reg *reg, struct arena *a, struct unnamed *u,
                                 struct statement_input *out, struct dd_error *err)
{
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = read_rows(reg, a, "workforce", out->figures.as_of, &rows, &n, err);

    if (rc != DD_OK)
        return rc;
    out->workforce = arena_alloc(a, (n + 1) * sizeof(*out->workforce));
    if (!out->workforce)
        return dd_no_memory(err);
    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        struct statement_workforce *w = &out->workforce[out->nworkforce];
        if (kind_int(&rows[i], "year") != out->figures.year)
            continue;
        *w = (struct statement_workforce){
            .id = public_id_text(a, rows[i].kind->letters, kind_number(&rows[i])),
            .topic = kind_text(&rows[i], "topic"),
            .text = words_of(&rows[i], "text"),
        };
        out->nworkforce++;
        rc = find_names(u, &w->text, 1, &w->names, err);
    }
    return rc;
}

static void count_dialogue(struct statement_input *out, const char *party)
{
    struct statement_dialogue *d = out->dialogues, one;
    size_t at = 0;

    while (at < out->ndialogues && strcmp(d[at].party, party) != 0)
        at++;
    if (at == STATEMENT_PARTIES)
        return;
    if (at == out->ndialogues)
        d[out->ndialogues++] = (struct statement_dialogue){.party = party};
    one = d[at];
    one.times++;
    for (; at > 0 && d[at - 1].times < one.times; at--)
        d[at] = d[at - 1];
    d[at] = one;
}

/* What was said there is the company's own: only with whom, and how often. */
static enum dd_rc read_dialogues(struct reg *reg, struct arena *a, struct statement_input *out,
                                 struct dd_error *err)
{
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = read_rows(reg, a, "dialogue", out->figures.as_of, &rows, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++)
        if (date_year(kind_text(&rows[i], "held")) == out->figures.year)
            count_dialogue(out, kind_text(&rows[i], "party"));
    return rc;
}

/* --- The company's words ---------------------------------------------------------------------- */

static const char *const section_keys[SECTIONS] = {
    [SECTION_YEAR] = "year",
    [SECTION_COMPANY] = "company",
    [SECTION_ORGANISATION] = "organisation",
    [SECTION_GUIDELINES] = "guidelines",
    [SECTION_OWN] = "own",
    [SECTION_IMPACTS] = "impacts",
    [SECTION_PROMISED] = "promised",
    [SECTION_ASSESSED] = "assessed",
    [SECTION_DIALOGUE] = "dialogue",
    [SECTION_PLANS] = "plans",
};

const char *statement_section_key(enum statement_section section)
{
    return section_keys[section];
}

static void take_words(const struct kind_row *row, struct statement_input *out)
{
    const enum dd_lang lang = strcmp(kind_text(row, "language"), "en") == 0 ? DD_EN : DD_NB;

    for (int i = 0; i < SECTIONS; i++)
        if (strcmp(section_keys[i], kind_text(row, "section")) == 0)
            out->words[lang][i] = (struct statement_words){
                .text = words_of(row, "text"), .confirmed = kind_in_state(row, "confirmed")};
}

static enum dd_rc read_words(struct reg *reg, struct arena *a, struct statement_input *out,
                             struct dd_error *err)
{
    const struct kind_filter filter = {.as_of = out->figures.as_of,
                                       .company = reg->company,
                                       .is = {{"year", DB_I(out->figures.year)}}};
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = kind_read(reg, a, statement_text_kind(), &filter, &rows, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++)
        take_words(&rows[i], out);
    return rc;
}

/* --- Who signs -------------------------------------------------------------------------------- */

static enum dd_rc read_signers(struct reg *reg, struct arena *a, struct statement_input *out,
                               struct dd_error *err)
{
    static const char *const roles[] = {"chair", "board", "ceo"};
    struct statement_holders *const of[] = {&out->chairs, &out->members, &out->leaders};
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < sizeof(roles) / sizeof(roles[0]); i++)
        rc = governance_names(reg, a, roles[i], out->figures.as_of, &of[i]->names, &of[i]->n, err);
    return rc;
}

enum dd_rc statement_read_material(struct reg *reg, struct arena *a, const struct bought *bought,
                                   struct statement_input *out, struct dd_error *err)
{
    struct unnamed u;
    enum dd_rc rc = read_words(reg, a, out, err);

    arena_init(&u.scratch, a->max);
    if (rc == DD_OK)
        rc = letter_names_read(reg, a, out->figures.as_of, true, &u.names, err);
    if (rc == DD_OK)
        rc = read_findings(reg, a, bought, &u, out, err);
    if (rc == DD_OK)
        rc = read_measures(reg, a, &u, out, err);
    if (rc == DD_OK)
        rc = read_workforce(reg, a, &u, out, err);
    arena_release(&u.scratch);
    if (rc == DD_OK)
        rc = read_dialogues(reg, a, out, err);
    return rc == DD_OK ? read_signers(reg, a, out, err) : rc;
}
