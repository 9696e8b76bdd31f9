/* § 5 b: how risk was mapped, and how far. A level that was only proposed is never called assessed.
 */
#include "published.h"
#include "words_said.h"
#include "statement_charts.h"

enum { MOST_LEVELS = RISK_CLASSES + 1 };

struct level_rows {
    const char *labels[MOST_LEVELS], *ids[MOST_LEVELS];
    int64_t counts[MOST_LEVELS];
    size_t n;
};

static void add_level_row(struct say *s, struct level_rows *rows, const char *id, int64_t count)
{
    rows->labels[rows->n] = dd_msg(s->lang, id);
    rows->ids[rows->n] = id;
    rows->counts[rows->n++] = count;
}

/* Two that are beside each other are one row where either has few suppliers. */
static void add_level_pair(struct say *s, struct level_rows *rows, const char *upper_id,
                           int64_t upper, const char *lower_id, int64_t lower, const char *both_id)
{
    if (published_few(upper) || published_few(lower)) {
        add_level_row(s, rows, both_id, upper + lower);
        return;
    }
    add_level_row(s, rows, upper_id, upper);
    add_level_row(s, rows, lower_id, lower);
}

/* All with a level where there are few, in place of a table: it would have nothing else. */
static bool few_rated(struct say *s)
{
    const struct figures *f = &s->in->figures;

    if (!published_few(f->decided + f->proposed))
        return false;
    say_paragraph(s, "statement.levels.few", SAY_NOTHING);
    return true;
}

static void add_coverage_table(struct say *s)
{
    const struct figures *f = &s->in->figures;
    struct level_rows rows = {.n = 0};

    if (few_rated(s))
        return;
    if (published_shows_decided(s->in)) {
        add_level_row(s, &rows, "statement.coverage.decided", f->decided);
        add_level_row(s, &rows, "statement.coverage.proposed", f->proposed);
    } else {
        add_level_row(s, &rows, "statement.coverage.either", f->decided + f->proposed);
    }
    add_level_row(s, &rows, "statement.level.unknown", f->unknown);
    add_level_row(s, &rows, "statement.coverage.none", f->none);
    say_paragraph(s, "statement.coverage.text", MSG_ARGS({"as_of", say_day(s, f->as_of)}));
    say_count_table(s, "statement.coverage.caption", "statement.coverage.column", rows.labels,
                    rows.counts, rows.n);
}

static void add_coverage(struct say *s)
{
    const struct figures *f = &s->in->figures;
    bool most = published_few(f->proposed - f->preliminary);

    add_coverage_table(s);
    if (f->preliminary > 0)
        say_paragraph(
            s, most ? "statement.coverage.preliminary.most" : "statement.coverage.preliminary",
            MSG_ARGS({"suppliers", say_supplier_share(s, f->preliminary)}));
    if (f->unknown > 0)
        say_gap(s, "unknown", MSG_ARGS({"suppliers", say_open_share(s, f->unknown)}));
    if (f->none > 0)
        say_gap(s, "unrated", MSG_ARGS({"suppliers", say_open_share(s, f->none)}));
}

/* What is not registered: with the model's own values, so that the text follows it. */
static void add_unknown(struct say *s)
{
    say_paragraph(s, "statement.method.unknown",
                  MSG_ARGS({"country", say_count(s, risk_country_likelihood(NULL))}));
}

/* Two rows or four; one where even two of them together are few. */
static void add_level_rows(struct say *s, struct level_rows *rows)
{
    const int64_t *level = s->in->figures.level;
    int64_t upper = level[RISK_VERY_HIGH] + level[RISK_HIGH];
    int64_t lower = level[RISK_MEDIUM] + level[RISK_LOW];

    if (published_few(upper) || published_few(lower)) {
        add_level_row(s, rows, "statement.level.any", upper + lower);
        return;
    }
    add_level_pair(s, rows, "statement.level.very_high", level[RISK_VERY_HIGH],
                   "statement.level.high", level[RISK_HIGH], "statement.level.upper");
    add_level_pair(s, rows, "statement.level.medium", level[RISK_MEDIUM], "statement.level.low",
                   level[RISK_LOW], "statement.level.lower");
}

static enum doc_tone tone_of(const char *id)
{
    static const struct {
        const char *id;
        enum doc_tone tone;
    } tones[] = {{"statement.level.very_high", DOC_TONE_VERY_HIGH},
                 {"statement.level.high", DOC_TONE_HIGH},
                 {"statement.level.upper", DOC_TONE_HIGH},
                 {"statement.level.medium", DOC_TONE_MEDIUM},
                 {"statement.level.low", DOC_TONE_LOW},
                 {"statement.level.lower", DOC_TONE_LOW},
                 {"statement.level.any", DOC_TONE_PLAIN}};

    for (size_t i = 0; i < sizeof(tones) / sizeof(tones[0]); i++)
        if (strcmp(tones[i].id, id) == 0)
            return tones[i].tone;
    return DOC_TONE_UNKNOWN;
}

/* The rows of the table that have suppliers. */
static void add_level_chart(struct say *s, const struct level_rows *rows)
{
    struct doc_part parts[MOST_LEVELS];
    int64_t amounts[MOST_LEVELS];
    size_t n = 0;

    for (size_t i = 0; i < rows->n; i++)
        if (rows->counts[i] > 0) {
            parts[n] = (struct doc_part){rows->labels[i], tone_of(rows->ids[i])};
            amounts[n++] = rows->counts[i];
        }
    chart_of_parts(s, say_text(s, "statement.levels.caption", SAY_NOTHING),
                   say_count(s, s->in->figures.suppliers.total), parts, amounts, n);
}

static void add_levels(struct say *s)
{
    const struct figures *f = &s->in->figures;
    struct level_rows rows = {.n = 0};

    if (few_rated(s))
        return;
    add_level_rows(s, &rows);
    add_level_row(s, &rows, "statement.level.unknown", f->unknown);
    add_level_row(s, &rows, "statement.coverage.none", f->none);
    say_count_table(s, "statement.levels.caption", "statement.levels.column", rows.labels,
                    rows.counts, rows.n);
    add_level_chart(s, &rows);
}

static void add_found(struct say *s)
{
    const struct figures *f = &s->in->figures;

    add_levels(s);
    if (s->in->nsectors > 0)
        say_found(s);
    if (f->unknown > 0)
        say_paragraph(s, "statement.risks.unknown",
                      MSG_ARGS({"suppliers", say_open_share(s, f->unknown)},
                               {"base", say_count(s, f->suppliers.total)}));
    if (s->in->figures.chosen + s->in->figures.deferred > 0)
        say_paragraph(s, "statement.priorities",
                      MSG_ARGS({"chosen", say_supplier_share(s, s->in->figures.chosen)},
                               {"deferred", say_supplier_share(s, s->in->figures.deferred)}));
}

void section_assessed(struct say *s)
{
    say_heading(s, 2, "statement.method.heading");
    say_paragraph(s, "statement.method.oecd", SAY_NOTHING);
    (void)say_own_words(s, SECTION_ASSESSED);
    if (s->in->figures.suppliers.total == 0)
        return;
    add_coverage(s);
    add_found(s);
}

void annex_method(struct say *s)
{
    say_heading(s, 2, "statement.annex.method");
    say_paragraph(s, "statement.method.severity", SAY_NOTHING);
    say_paragraph(s, "statement.method.model", MSG_ARGS({"version", s->in->model_version}));
    add_unknown(s);
    say_paragraph(s, "statement.method.limits", SAY_NOTHING);
}
