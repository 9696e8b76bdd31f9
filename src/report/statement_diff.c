#include "ddreg/statement_diff.h"

#include "ddreg/companies.h"
#include "ddreg/figure_rows.h"
#include "ddreg/money.h"
#include "ddreg/publication.h"
#include "ddreg/statement.h"
#include "ddreg/supplier.h"
#include "ddreg/themes.h"
#include "measures_said.h"

/* Two statements and how each speaks. */
struct comparison {
    struct say before, after;
    struct vec changes;
};

enum dd_rc statement_day(struct reg *reg, struct arena *a, int year, const char *today,
                         const char **out, struct dd_error *err)
{
    struct publication p;
    char deadline[11];
    enum dd_rc rc = publication_first(reg, a, COMPANY_FIRST, year, today, &p, err);

    if (rc != DD_OK)
        return rc;
    (void)snprintf(deadline, sizeof(deadline), "%04u-06-30", (unsigned)(year + 1) % 10000U);
    *out = p.number > 0 ? p.day : arena_strdup(a, deadline);
    if (!*out)
        return dd_no_memory(err);
    if (strcmp(*out, today) > 0)
        *out = today;
    return DD_OK;
}

static bool same(const char *x, const char *y)
{
    return x && y ? strcmp(x, y) == 0 : x == y;
}

/* Where both say the same nothing has changed. */
static void add(struct comparison *c, const char *part, const char *of, const char *before,
                const char *after)
{
    struct statement_change *change = same(before, after) ? NULL : vec_add(&c->changes);

    if (change)
        *change = (struct statement_change){part, of, before, after};
}

/* --- Figures and levels ----------------------------------------------------------------------- */

static const char *level_word(struct say *s, enum risk_level level)
{
    char id[64];

    (void)snprintf(id, sizeof(id), "fall.to.%s", risk_level_key(level));
    return dd_msg(s->lang, id);
}

/* NULL where it is not known. */
static const char *figure_text(struct say *s, enum figure_id id)
{
    const struct figure *figure = figure_at(id);
    struct buf b = BUF_INIT;
    int64_t value;

    if (!figure_value(&s->in->figures, id, &value))
        return NULL;
    if (figure->measure == FIGURE_LEVEL)
        return level_word(s, (enum risk_level)value);
    if (figure_is_money(figure))
        money_format(&b, s->lang, value, 2);
    else
        number_format(&b, s->lang, value);
    return say_keep(s, &b);
}

static void compare_figures(struct comparison *c)
{
    for (int id = 0; id < FIGURES; id++)
        add(c, "figures", figure_at((enum figure_id)id)->name,
            figure_text(&c->before, (enum figure_id)id),
            figure_text(&c->after, (enum figure_id)id));
}

static const char *member_text(struct say *s, const struct figures_member *m)
{
    if (!m->rated)
        return dd_msg(s->lang, "diff.unrated");
    if (m->level == RISK_UNKNOWN)
        return level_word(s, m->level);
    return say_text(s, m->decided ? "diff.decided" : "diff.proposed",
                    MSG_ARGS({"level", level_word(s, m->level)}));
}

/* Of suppliers of both years; the members are by id. */
static void compare_levels(struct comparison *c)
{
    const struct figures *x = &c->before.in->figures, *y = &c->after.in->figures;
    int64_t at = 0;

    for (int64_t i = 0; i < y->suppliers.total; i++) {
        const struct figures_member *m = &y->members[i];
        const char *of;
        while (at < x->suppliers.total && x->members[at].id < m->id)
            at++;
        if (at == x->suppliers.total || x->members[at].id != m->id)
            continue;
        of = arena_printf(c->after.doc->arena, "%s-%lld %s", SUPPLIER_ID, (long long)m->id,
                          m->name ? m->name : "");
        add(c, "levels", of ? of : "", member_text(&c->before, &x->members[at]),
            member_text(&c->after, m));
    }
}

/* --- Themes and measures ---------------------------------------------------------------------- */

static const char *theme_text(struct say *s, const char *code)
{
    for (size_t i = 0; i < s->in->nthemes; i++) {
        const struct statement_group *g = &s->in->themes[i];
        if (strcmp(g->code, code) == 0)
            return say_text(s, "diff.theme",
                            MSG_ARGS({"suppliers", say_count(s, g->high + g->very_high)},
                                     {"severity", say_count(s, g->severity)},
                                     {"likelihood", say_count(s, g->likelihood)}));
    }
    return NULL;
}

static const char *theme_name(const struct say *s, const char *code)
{
    const struct theme *theme = theme_by_id(code);

    return theme ? theme->name[s->lang] : dd_msg(s->lang, "statement.themes.unknown");
}

static void compare_themes(struct comparison *c)
{
    const struct statement_input *x = c->before.in, *y = c->after.in;

    for (size_t i = 0; i < y->nthemes; i++)
        add(c, "themes", theme_name(&c->after, y->themes[i].code),
            theme_text(&c->before, y->themes[i].code), theme_text(&c->after, y->themes[i].code));
    for (size_t i = 0; i < x->nthemes; i++)
        if (!theme_text(&c->after, x->themes[i].code))
            add(c, "themes", theme_name(&c->after, x->themes[i].code),
                theme_text(&c->before, x->themes[i].code), NULL);
}

static const struct statement_measure *measure_of(const struct say *s, const char *id)
{
    for (size_t i = 0; i < s->in->nmeasures; i++)
        if (strcmp(s->in->measures[i].id, id) == 0)
            return &s->in->measures[i];
    return NULL;
}

static void compare_measure(struct comparison *c, const struct statement_measure *m)
{
    const struct statement_measure *x = measure_of(&c->before, m->id),
                                   *y = measure_of(&c->after, m->id);
    const char *of = arena_printf(c->after.doc->arena, "%s %s", m->id, m->text ? m->text : "");

    add(c, "measures", of ? of : "", x ? measure_status(&c->before, x) : NULL,
        y ? measure_status(&c->after, y) : NULL);
}

static void compare_measures(struct comparison *c)
{
    const struct statement_input *x = c->before.in, *y = c->after.in;

    for (size_t i = 0; i < y->nmeasures; i++)
        compare_measure(c, &y->measures[i]);
    for (size_t i = 0; i < x->nmeasures; i++)
        if (!measure_of(&c->after, x->measures[i].id))
            compare_measure(c, &x->measures[i]);
}

/* --- Words ------------------------------------------------------------------------------------ */

static void compare_company(struct comparison *c)
{
    for (int i = 0; i < STATEMENT_FACTS; i++)
        add(c, "company", statement_fact_key((enum statement_fact)i), c->before.in->company[i],
            c->after.in->company[i]);
}

static void compare_texts(struct comparison *c)
{
    for (int lang = 0; lang < 2; lang++)
        for (int i = 0; i < SECTIONS; i++) {
            const char *of = arena_printf(c->after.doc->arena, "%s (%s)",
                                          statement_section_key((enum statement_section)i),
                                          msg_lang_code((enum dd_lang)lang));
            add(c, "texts", of ? of : "", c->before.in->words[lang][i].text,
                c->after.in->words[lang][i].text);
        }
}

static enum dd_rc read_year(struct reg *reg, struct arena *a, int year, const char *as_of,
                            struct statement_input *in, struct dd_error *err)
{
    enum dd_rc rc = statement_read(reg, a, year, as_of, in, err);

    return rc == DD_OK ? figures_read_accounts(reg, a, &in->figures, err) : rc;
}

enum dd_rc statement_diff(struct reg *reg, const struct statement_years *years, enum dd_lang lang,
                          struct arena *a, const struct statement_change **out, size_t *n,
                          struct dd_error *err)
{
    struct statement_input before, after;
    struct statement_change *changes = NULL;
    struct doc d; /* nothing is put into it: the texts live where it does */
    struct comparison c = {.before = {.doc = &d, .lang = lang, .in = &before},
                           .after = {.doc = &d, .lang = lang, .in = &after}};
    enum dd_rc rc = read_year(reg, a, years->against, years->against_as_of, &before, err);

    doc_init(&d, a, msg_lang_code(lang));
    c.changes = VEC_OF(struct statement_change);
    if (rc == DD_OK)
        rc = read_year(reg, a, years->year, years->as_of, &after, err);
    if (rc == DD_OK) {
        compare_figures(&c);
        compare_levels(&c);
        compare_themes(&c);
        compare_measures(&c);
        compare_company(&c);
        compare_texts(&c);
        rc = vec_keep(&c.changes, a, &changes, n, err);
    } else {
        vec_release(&c.changes);
    }
    *out = changes;
    return rc == DD_OK && d.failed ? dd_no_memory(err) : rc;
}

/* --- As a document ---------------------------------------------------------------------------- */

static size_t part_length(const struct statement_change *changes, size_t n)
{
    size_t length = 0;

    while (length < n && strcmp(changes[length].part, changes[0].part) == 0)
        length++;
    return length;
}

static void add_part(struct say *s, const struct statement_years *years,
                     const struct statement_change *changes, size_t n)
{
    enum { COLUMNS = 3 };
    const char *header[COLUMNS], **cells = arena_alloc(s->doc->arena, n * COLUMNS * sizeof(*cells)),
                                 **cell = cells;
    char id[64];

    (void)snprintf(id, sizeof(id), "diff.part.%s", changes[0].part);
    header[0] = dd_msg(s->lang, "diff.what");
    header[1] = arena_printf(s->doc->arena, "%d", years->against);
    header[2] = arena_printf(s->doc->arena, "%d", years->year);
    if (!cells || !header[1] || !header[2]) {
        s->doc->failed = true;
        return;
    }
    for (size_t i = 0; i < n; i++) {
        *cell++ = changes[i].of;
        *cell++ = changes[i].before ? changes[i].before : "–";
        *cell++ = changes[i].after ? changes[i].after : "–";
    }
    doc_heading(s->doc, 2, dd_msg(s->lang, id));
    doc_table(s->doc, &(struct doc_table){.caption = dd_msg(s->lang, id),
                                          .ncolumns = COLUMNS,
                                          .nrows = n,
                                          .header = header,
                                          .cells = cells});
}

void statement_diff_compose(const struct statement_years *years,
                            const struct statement_change *changes, size_t n, enum dd_lang lang,
                            struct doc *d)
{
    struct statement_input in = {.figures = {.year = years->year}};
    struct say s = {.doc = d, .lang = lang, .in = &in};
    const char *against = arena_printf(d->arena, "%d", years->against);

    doc_set_title(d, say_text(&s, "diff.title", MSG_ARGS({"against", against ? against : ""})),
                  say_text(&s, "diff.days",
                           MSG_ARGS({"day", say_day(&s, years->as_of)},
                                    {"before", say_day(&s, years->against_as_of)})));
    doc_set_draft(d, dd_msg(lang, "board.internal.word"), dd_msg(lang, "diff.internal"));
    if (n == 0)
        doc_paragraph(d, dd_msg(lang, "diff.none"));
    for (size_t length; n > 0; changes += length, n -= length) {
        length = part_length(changes, n);
        add_part(&s, years, changes, length);
    }
}
