/* § 5 b and c: the risk themes that come first, each with who may be harmed, where, and what is
 * done about it; the company's own operations among them. */
#include "ddreg/people.h"
#include "ddreg/themes.h"
#include "impacts_said.h"
#include "measures_said.h"
#include "published.h"
#include "themes_said.h"
#include "words_said.h"

/* --- Their order ------------------------------------------------------------------------------ */

static bool has_finding(const struct statement_input *in, const char *theme,
                        bool (*is)(const struct statement_finding *))
{
    for (size_t i = 0; i < in->nfindings; i++) {
        const struct statement_finding *f = &in->findings[i];
        if (is(f) && f->theme && strcmp(f->theme, theme) == 0)
            return true;
    }
    return false;
}

static bool has_impact(const struct statement_input *in, const char *theme)
{
    return has_finding(in, theme, impact_is_given);
}

struct theme_order themes_first(const struct statement_input *in)
{
    struct theme_order order = {.n = 0};

    for (int impact = 1; impact >= 0; impact--)
        for (size_t i = 0; i < in->nthemes && order.n < THEMES_MOST; i++)
            if (theme_by_id(in->themes[i].code) &&
                has_impact(in, in->themes[i].code) == (impact == 1))
                order.index[order.n++] = i;
    order.first = order.n < THEMES_FIRST ? order.n : (size_t)THEMES_FIRST;
    return order;
}

/* --- One of them ------------------------------------------------------------------------------ */

struct pairs {
    const char *texts[16];
    size_t n; /* texts */
};

static void add_pair(struct say *s, struct pairs *p, const char *label, const char *value)
{
    if (p->n + 2 > sizeof(p->texts) / sizeof(p->texts[0]))
        return;
    p->texts[p->n++] = dd_msg(s->lang, label);
    p->texts[p->n++] = value;
}

static const char *people(struct say *s, const char *ids,
                          void (*add)(struct buf *, enum dd_lang, const char *))
{
    struct buf b = BUF_INIT;

    add(&b, s->lang, ids);
    return say_keep(s, &b);
}

/* "a, b og c" */
static const char *list(struct say *s, const char *const *names, size_t n)
{
    struct buf b = BUF_INIT;

    for (size_t i = 0; i < n; i++) {
        if (i > 0 && i + 1 == n)
            buf_printf(&b, " %s ", dd_msg(s->lang, "statement.and"));
        else if (i > 0)
            buf_add(&b, ", ");
        buf_add(&b, names[i]);
    }
    return say_keep(s, &b);
}

static const struct statement_theme *about(const struct say *s, const char *code)
{
    for (size_t i = 0; i < s->in->nabout; i++)
        if (strcmp(s->in->about[i].code, code) == 0)
            return &s->in->about[i];
    return NULL;
}

static void add_bought(struct say *s, struct pairs *p, const struct statement_theme *t)
{
    struct buf b = BUF_INIT;

    for (size_t i = 0; i < t->nbought && i < STATEMENT_BOUGHT; i++)
        buf_printf(&b, "%s%s", i > 0 ? "; " : "", t->bought[i]->name[s->lang]);
    if (t->nbought > 0)
        add_pair(s, p, "statement.theme.bought", say_keep(s, &b));
    buf_release(&b);
}

static void add_origins(struct say *s, struct pairs *p, const struct statement_theme *t)
{
    const char *names[STATEMENT_ORIGINS] = {NULL};
    bool unknown = false;
    size_t n = 0;

    for (size_t i = 0; i < STATEMENT_ORIGINS && theme_origin_at(i); i++)
        if (t->from[i] && strcmp(theme_origin_at(i), theme_origin(NULL)) == 0)
            unknown = true;
        else if (t->from[i])
            names[n++] = theme_origin_in(i, s->lang);
    if (n > 0)
        add_pair(s, p, "statement.theme.where",
                 unknown ? say_text(s, "statement.theme.where.part",
                                    MSG_ARGS({"where", list(s, names, n)}))
                         : list(s, names, n));
    else if (unknown)
        add_pair(s, p, "statement.theme.where", dd_msg(s->lang, "statement.theme.where.unknown"));
}

static const char *tier(const struct trade *t)
{
    if (!t->goods)
        return "statement.tier.work";
    return t->drivers & DRIVER_RAW ? "statement.tier.raw" : "statement.tier.goods";
}

/* Why it comes first, with how many suppliers it is about where that may be shown. */
static const char *why(struct say *s, size_t index)
{
    const struct statement_group *g = &s->in->themes[index];
    int64_t counts[THEMES_MOST] = {0};
    size_t part[THEMES_MOST] = {0}, n = s->in->nthemes;
    bool alone = published_shows_high(s->in) && n <= THEMES_MOST;
    const char *text;

    for (size_t i = 0; alone && i < n; i++)
        counts[i] = s->in->themes[i].high + s->in->themes[i].very_high;
    if (alone)
        published_parts(counts, n, part);
    for (size_t i = 0; alone && i < n; i++)
        alone = i == index ? part[i] == i : part[i] != index;
    text = say_text(s, alone ? "statement.theme.why" : "statement.theme.why.few",
                    MSG_ARGS({"severity", say_count(s, g->severity)},
                             {"likelihood", say_count(s, g->likelihood)},
                             {"suppliers", say_count(s, alone ? counts[index] : 0)}));
    return has_impact(s->in, g->code)
               ? say_text(s, "statement.theme.why.impact", MSG_ARGS({"why", text}))
               : text;
}

static void add_what_was_found(struct say *s, struct pairs *p, const char *theme)
{
    add_pair(s, p, "statement.theme.found",
             dd_msg(s->lang, has_impact(s->in, theme) ? "statement.theme.impact"
                             : has_finding(s->in, theme, impact_may_come)
                                 ? "statement.theme.potential"
                                 : "statement.theme.no_impact"));
}

/* The measures of a theme; that there are none is missing, where there are measures at all. */
static void add_measures(struct say *s, const char *theme, const char *name)
{
    bool found = measures_count(s, measure_of_theme, theme) > 0;

    for (size_t i = 0; !found && i < s->in->nfindings; i++) {
        const struct statement_finding *f = &s->in->findings[i];
        found = impact_is_given(f) && f->theme && strcmp(f->theme, theme) == 0 &&
                measures_count(s, measure_of_finding, f) > 0;
    }
    say_measures(s, "statement.theme.measures", measure_of_theme, theme);
    if (!found && s->in->nmeasures > 0)
        say_gap(s, "theme_measure", MSG_ARGS({"theme", theme}, {"name", name}));
}

static void add_theme(struct say *s, size_t index)
{
    const struct statement_group *g = &s->in->themes[index];
    const struct statement_theme *t = about(s, g->code);
    const char *name = theme_by_id(g->code)->name[s->lang];
    struct pairs p = {.n = 0};

    doc_heading(s->doc, 3, name);
    if (g->trade) {
        doc_paragraph(s->doc, g->trade->reason[s->lang]);
        add_pair(s, &p, "statement.theme.affected", people(s, g->trade->affected, affected_add));
        add_pair(s, &p, "statement.theme.rights", people(s, g->trade->rights, rights_add));
    }
    if (t && !published_few(g->high + g->very_high)) {
        add_bought(s, &p, t);
        add_origins(s, &p, t);
    }
    if (g->trade)
        add_pair(s, &p, "statement.theme.tier", dd_msg(s->lang, tier(g->trade)));
    add_pair(s, &p, "statement.theme.connection", dd_msg(s->lang, "statement.connection.theme"));
    add_pair(s, &p, "statement.theme.first", why(s, index));
    add_what_was_found(s, &p, g->code);
    doc_fields(s->doc, p.texts, p.n / 2);
    add_measures(s, g->code, name);
}

/* --- Own operations --------------------------------------------------------------------------- */

static void add_own_level(struct say *s)
{
    const struct figures_own *own = &s->in->figures.own;
    char id[64];

    (void)snprintf(id, sizeof(id), "statement.own.level.%s", risk_level_key(own->level));
    say_paragraph(s, own->decided ? "statement.own.decided" : "statement.own.proposed",
                  MSG_ARGS({"level", dd_msg(s->lang, id)}, {"day", say_day(s, own->day)},
                           {"severity", say_count(s, own->severity)},
                           {"likelihood", say_count(s, own->likelihood)}));
    if (!own->decided && risk_level_reaches(own->level, RISK_HIGH))
        say_gap(s, "own_undecided", SAY_NOTHING);
}

/* What is known of the year's working conditions, by topic. */
static void add_workforce(struct say *s)
{
    const size_t n = s->in->nworkforce;
    const char **pairs = arena_alloc(s->doc->arena, (2 * n + 1) * sizeof(*pairs)), **pair = pairs;
    char id[64];

    s->doc->failed = s->doc->failed || !pairs;
    for (size_t i = 0; pairs && i < n; i++) {
        const struct statement_workforce *w = &s->in->workforce[i];
        if (w->names || !w->text)
            continue;
        (void)snprintf(id, sizeof(id), "statement.workforce.%s", w->topic);
        *pair++ = dd_msg(s->lang, id);
        *pair++ = w->text;
    }
    if (pair > pairs)
        doc_fields(s->doc, pairs, (size_t)(pair - pairs) / 2);
    for (size_t i = 0; i < n; i++)
        if (s->in->workforce[i].names || !s->in->workforce[i].text)
            say_gap(s, "workforce_words", MSG_ARGS({"id", s->in->workforce[i].id}));
}

/* Has the company its own words on its operations, confirmed? Then what is generally said of its
 * trade is left out: it may not fit. */
static bool has_own_words(const struct say *s)
{
    const struct statement_words *words = &s->in->words[s->lang][SECTION_OWN];

    return words->text && words->confirmed;
}

/* The company's own operations: one rating, in no count of suppliers. */
static void add_own(struct say *s)
{
    const struct figures_own *own = &s->in->figures.own;
    const struct trade *t = s->in->own_trade;
    struct pairs p = {.n = 0};

    say_heading(s, 3, "statement.own.heading");
    if (!own->rated || own->level == RISK_UNKNOWN) {
        say_gap(s, own->rated ? "own_unknown" : "own", SAY_NOTHING);
        (void)say_own_words(s, SECTION_OWN);
        add_workforce(s);
        say_measures(s, "statement.theme.measures", measure_of_theme, MEASURE_OWN);
        return;
    }
    add_own_level(s);
    if (t) {
        if (!has_own_words(s))
            doc_paragraph(s->doc, t->reason[s->lang]);
        add_pair(s, &p, "statement.theme.affected", people(s, t->affected, affected_add));
        add_pair(s, &p, "statement.theme.rights", people(s, t->rights, rights_add));
    }
    add_pair(s, &p, "statement.theme.connection", dd_msg(s->lang, "statement.connection.own"));
    doc_fields(s->doc, p.texts, p.n / 2);
    (void)say_own_words(s, SECTION_OWN);
    add_workforce(s);
    say_measures(s, "statement.theme.measures", measure_of_theme, MEASURE_OWN);
    if (measures_count(s, measure_of_theme, MEASURE_OWN) == 0 && s->in->nmeasures > 0 &&
        risk_level_reaches(own->level, RISK_HIGH))
        say_gap(
            s, "theme_measure",
            MSG_ARGS({"theme", MEASURE_OWN}, {"name", dd_msg(s->lang, "statement.own.heading")}));
}

/* Themes that have no section of their own are named: a risk is never left out. */
static void add_rest(struct say *s, const struct theme_order *order)
{
    const char *names[THEMES_MOST];
    size_t n = 0;

    for (size_t i = order->first; i < order->n; i++)
        names[n++] = theme_by_id(s->in->themes[order->index[i]].code)->name[s->lang];
    if (n > 0)
        say_paragraph(s, "statement.themes.rest", MSG_ARGS({"names", list(s, names, n)}));
    if (s->in->nthemes > order->n)
        say_paragraph(s, "statement.themes.rest.unknown", SAY_NOTHING);
}

void section_themes(struct say *s)
{
    const struct theme_order order = themes_first(s->in);

    say_heading(s, 2, "statement.risks.heading");
    if (s->in->figures.suppliers.total == 0)
        say_paragraph(s, "statement.risks.nobody", SAY_NOTHING);
    else if (s->in->nsectors == 0)
        say_paragraph(s, "statement.risks.none", SAY_NOTHING);
    else
        say_paragraph(s, "statement.risks.text", SAY_NOTHING);
    for (size_t i = 0; i < order.first; i++)
        add_theme(s, order.index[i]);
    add_own(s);
    add_rest(s, &order);
}
