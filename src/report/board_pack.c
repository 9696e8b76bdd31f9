#include "ddreg/board_pack.h"

#include "ddreg/assessment.h"
#include "ddreg/company.h"
#include "ddreg/fall.h"
#include "ddreg/kind.h"
#include "ddreg/seal.h"
#include "board_said.h"
#include "measures_said.h"

int64_t board_waiting(const struct board *b)
{
    int64_t n = 0;

    for (size_t i = 0; i < b->noverruled; i++)
        n += b->overruled[i].second && strcmp(b->overruled[i].second, "waits") == 0;
    return n;
}

int64_t board_below(const struct board *b)
{
    int64_t n = 0;

    for (size_t i = 0; i < b->noverruled; i++)
        n += b->overruled[i].second != NULL;
    return n - board_waiting(b);
}

int64_t board_errors(const struct board *b)
{
    int64_t n = 0;

    for (size_t i = 0; i < b->nlacks; i++)
        n += b->lacks[i].severity == REPORT_ERROR;
    return n;
}

bool board_lacks_measure(const struct board *b, const struct statement_finding *f)
{
    for (size_t i = 0; i < b->s.in->nmeasures; i++) {
        const struct statement_measure *m = &b->s.in->measures[i];
        if (strcmp(m->state, "dropped") != 0 && measure_of_finding(&b->s, m, f))
            return false;
    }
    return !f->closed;
}

int64_t board_without_measure(const struct board *b)
{
    int64_t n = 0;

    for (size_t i = 0; i < b->s.in->nfindings; i++)
        n += board_lacks_measure(b, &b->s.in->findings[i]);
    return n;
}

/* --- Reading ---------------------------------------------------------------------------------- */

/* The place of a supplier among the year's; false where it is none of them. */
static bool is_member(const struct figures *f, int64_t supplier)
{
    size_t low = 0, high = (size_t)f->suppliers.total;

    while (low < high) {
        const size_t at = low + (high - low) / 2;
        if (f->members[at].id == supplier)
            return true;
        if (f->members[at].id < supplier)
            low = at + 1;
        else
            high = at;
    }
    return false;
}

static enum dd_rc read_overruled(struct reg *reg, struct arena *a, struct board *b,
                                 struct dd_error *err)
{
    const struct figures *f = &b->s.in->figures;
    size_t n, kept = 0;
    enum dd_rc rc = overruled_read(reg, a, f->as_of, &b->overruled, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++)
        if (b->overruled[i].supplier == ASSESSMENT_OWN || is_member(f, b->overruled[i].supplier))
            b->overruled[kept++] = b->overruled[i];
    b->noverruled = kept;
    return rc;
}

static enum dd_rc read_rows(struct reg *reg, struct arena *a, struct board *b, struct dd_error *err)
{
    const struct figures *f = &b->s.in->figures;
    enum dd_rc rc = figure_rows_of(reg, a, f, FIGURE_ASSESSMENTS_PRELIMINARY, &b->preliminary,
                                   &b->npreliminary, err);

    if (rc == DD_OK)
        rc = figure_rows_of(reg, a, f, FIGURE_ASSESSMENTS_NONE, &b->unrated, &b->nunrated, err);
    if (rc == DD_OK)
        rc = figure_rows_of(reg, a, f, FIGURE_ASSESSMENTS_UNKNOWN, &b->unknown, &b->nunknown, err);
    if (rc == DD_OK)
        rc = figure_rows_of(reg, a, f, FIGURE_REQUESTS_BREACHED, &b->late, &b->nlate, err);
    return rc;
}

/* A seal that was lifted, or came after what was published, is to be decided on again. */
static enum dd_rc read_settled(struct reg *reg, struct arena *a, struct board *b, const char *day,
                               struct dd_error *err)
{
    const int year = b->s.in->figures.year;
    struct seal_signatures signatures = {.complete = false};
    const struct kind_filter filter = {
        .company = COMPANY_FIRST, .as_of = day, .is = {{"year", DB_I(year)}}};
    struct kind_row *rows;
    struct seal seal;
    size_t n = 0;
    enum dd_rc rc = seal_in_force(reg, a, COMPANY_FIRST, year, &seal, err);

    if (rc != DD_OK || seal.number == 0)
        return rc;
    rc = seal_signatures_read(reg, a, &seal, COMPANY_FIRST, day, &signatures, err);
    if (rc == DD_OK)
        rc = kind_read(reg, a, kind_named("report"), &filter, &rows, &n, err);
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        b->settled = b->settled || (signatures.complete && kind_in_state(&rows[i], "published") &&
                                    kind_int(&rows[i], "seal") == seal.number);
    return rc;
}

static void compose(struct board *b)
{
    struct say *s = &b->s;
    char year[16];

    (void)snprintf(year, sizeof(year), "%d", s->in->figures.year);
    doc_set_title(
        s->doc, say_text(s, "board.title", MSG_ARGS({"year", year})),
        say_text(s, "board.subtitle", MSG_ARGS({"day", say_day(s, s->in->figures.as_of)})));
    doc_set_draft(s->doc, dd_msg(s->lang, "board.internal.word"),
                  dd_msg(s->lang, "board.internal"));
    board_decisions_asked(b);
    board_open_points(b);
    board_overruled(b);
    board_falls(b);
    board_findings(b);
    board_requests(b);
    board_unfinished(b);
}

enum dd_rc board_pack_build(struct reg *reg, int year, const char *as_of, const char *today,
                            enum dd_lang lang, struct doc *d, struct dd_error *err)
{
    struct statement_input in;
    struct board b = {.s = {.doc = d, .lang = lang, .in = &in}};
    struct doc statement;
    enum dd_rc rc;

    b.s.gaps = VEC_OF(struct statement_gap);
    doc_init(&statement, d->arena, msg_lang_code(lang));
    rc = report_check(reg, year, as_of, today, lang, lang, &statement, &in, &b.lacks, &b.nlacks,
                      err);
    if (rc == DD_OK)
        rc = read_overruled(reg, d->arena, &b, err);
    if (rc == DD_OK)
        rc = read_rows(reg, d->arena, &b, err);
    if (rc == DD_OK)
        rc = falls_read(reg, d->arena, as_of, false, &b.falls, &b.nfalls, err);
    if (rc == DD_OK)
        rc = read_settled(reg, d->arena, &b, as_of, err);
    if (rc == DD_OK)
        compose(&b);
    vec_release(&b.s.gaps);
    return rc == DD_OK && d->failed ? dd_no_memory(err) : rc;
}
