#include "measures_said.h"

#include "ddreg/date.h"
#include "ddreg/kind.h"
#include "ddreg/themes.h"
#include "impacts_said.h"
#include "themes_said.h"

enum { MEASURE_COLUMNS = 3 };

/* --- Which ------------------------------------------------------------------------------------ */

static bool has_word(const char *words, const char *theme)
{
    const size_t length = strlen(theme);

    for (const char *p = words ? words : ""; *p; p += strspn(p, " ")) {
        const size_t n = strcspn(p, " ");
        if (n >= length && strncmp(p, theme, length) == 0 && (n == length || p[length] == '.'))
            return true;
        p += n;
    }
    return false;
}

bool measure_of_finding(const struct say *s, const struct statement_measure *m, const void *finding)
{
    const struct statement_finding *f = finding;
    int64_t number;
    const struct kind *kind = kind_of_id(f->id, &number);

    (void)s;
    return kind && m->findings && kind_has_link(m->findings, kind, number);
}

bool measure_of_theme(const struct say *s, const struct statement_measure *m, const void *theme)
{
    if (has_word(m->themes, theme))
        return true;
    for (size_t i = 0; i < s->in->nfindings; i++) {
        const struct statement_finding *f = &s->in->findings[i];
        const char *of = f->own ? MEASURE_OWN : f->theme;
        if (!impact_is_given(f) && of && strcmp(of, theme) == 0 && measure_of_finding(s, m, f))
            return true;
    }
    return false;
}

bool measure_promised(const struct say *s, const struct statement_measure *m, const void *none)
{
    const bool is_over = m->ended && date_year(m->ended) < s->in->figures.year;

    (void)none;
    return m->promised > 0 && m->promised < s->in->figures.year && !is_over;
}

bool measure_general(const struct say *s, const struct statement_measure *m, const void *none)
{
    const struct theme_order order = themes_first(s->in);

    if (measure_promised(s, m, none) || measure_of_theme(s, m, MEASURE_OWN))
        return false;
    for (size_t i = 0; i < order.first; i++)
        if (measure_of_theme(s, m, s->in->themes[order.index[i]].code))
            return false;
    for (size_t i = 0; i < s->in->nfindings; i++)
        if (impact_is_given(&s->in->findings[i]) && measure_of_finding(s, m, &s->in->findings[i]))
            return false;
    return true;
}

size_t measures_count(const struct say *s, measure_test *test, const void *of)
{
    size_t n = 0;

    for (size_t i = 0; i < s->in->nmeasures; i++)
        n += test(s, &s->in->measures[i], of);
    return n;
}

/* --- In words --------------------------------------------------------------------------------- */

static bool in_state(const struct statement_measure *m, const char *state)
{
    return strcmp(m->state, state) == 0;
}

const char *measure_status(struct say *s, const struct statement_measure *m)
{
    const bool open = in_state(m, "planned") || in_state(m, "started");
    const bool late = open && m->due && strcmp(m->due, s->in->figures.as_of) < 0;
    char id[64];

    (void)snprintf(id, sizeof(id), "statement.measure.%s", late ? "late" : m->state);
    return say_text(s, id,
                    MSG_ARGS({"due", m->due ? say_day(s, m->due) : ""},
                             {"ended", m->ended ? say_day(s, m->ended) : ""}));
}

/* What came of it, or is expected to. */
static const char *outcome(struct say *s, const struct statement_measure *m)
{
    if (in_state(m, "dropped"))
        return m->why ? say_text(s, "statement.measure.why", MSG_ARGS({"why", m->why}))
                      : dd_msg(s->lang, "statement.share.none");
    if (m->result)
        return m->result;
    return m->expected
               ? say_text(s, "statement.measure.expected", MSG_ARGS({"expected", m->expected}))
               : dd_msg(s->lang, "statement.share.none");
}

/* What is missing of those in a table, below it. */
static void say_lacks(struct say *s, measure_test *test, const void *of)
{
    for (size_t i = 0; i < s->in->nmeasures; i++) {
        const struct statement_measure *m = &s->in->measures[i];
        if (!test(s, m, of))
            continue;
        if (m->names || !m->text)
            say_gap(s, "measure_words", MSG_ARGS({"id", m->id}));
        else if (!m->result && !m->expected && !in_state(m, "dropped"))
            say_gap(s, "measure_result", MSG_ARGS({"id", m->id}));
    }
}

void say_measures_again(struct say *s, const char *caption, measure_test *test, const void *of)
{
    const char *header[MEASURE_COLUMNS] = {dd_msg(s->lang, "statement.measures.column"),
                                           dd_msg(s->lang, "statement.measures.status"),
                                           dd_msg(s->lang, "statement.measures.outcome")};
    const size_t n = s->in->nmeasures;
    const char **cells = arena_alloc(s->doc->arena, (n + 1) * MEASURE_COLUMNS * sizeof(*cells)),
               **cell = cells;
    size_t rows = 0;

    s->doc->failed = s->doc->failed || !cells;
    for (size_t i = 0; cells && i < n; i++) {
        const struct statement_measure *m = &s->in->measures[i];
        if (m->names || !m->text || !test(s, m, of))
            continue;
        *cell++ = m->text;
        *cell++ = measure_status(s, m);
        *cell++ = outcome(s, m);
        rows++;
    }
    if (rows > 0)
        doc_table(s->doc, &(struct doc_table){.caption = say_text(s, caption, SAY_NOTHING),
                                              .ncolumns = MEASURE_COLUMNS,
                                              .nrows = rows,
                                              .header = header,
                                              .cells = cells});
}

void say_measures(struct say *s, const char *caption, measure_test *test, const void *of)
{
    say_measures_again(s, caption, test, of);
    say_lacks(s, test, of);
}
