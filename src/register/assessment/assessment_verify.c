/* Ratings held against what they were made from. */
#include "ddreg/assessment.h"
#include "ddreg/db_rows.h"

#include "gen/register/assessment/assessment_verify.h"

/* The inputs of one rating, read and forgotten again. */
enum { INPUTS_MAX = 64 * 1024 * 1024 };

/* Ratings under way: `a` is emptied for each. */
struct checking {
    struct arena *a;
    struct assessment_report *report;
};

static bool within(int64_t n)
{
    return n >= 1 && n <= 5;
}

/* What is in the row; a `level` that is none leaves it as it is and gives false. */
static bool read_numbers(struct db_row *r, struct assessment_numbers *out)
{
    int64_t s = row_int(r, "severity"), l = row_int(r, "likelihood");
    const char *floor = row_peek_or_null(r, "floor");
    bool sound;

    *out = (struct assessment_numbers){within(s) ? (int)s : 0, within(l) ? (int)l : 0, RISK_LOW,
                                       RISK_LOW};
    sound = risk_level_read(&out->level, row_peek(r, "level"));
    out->floor = out->level;
    if (out->level == RISK_UNKNOWN)
        return sound && !s && !l && risk_level_read(&out->floor, floor) &&
               out->floor != RISK_UNKNOWN;
    return sound && !floor && within(s) && within(l);
}

/* What the model of this program makes of the row's inputs; *known: they can be read. */
static enum dd_rc compute(struct arena *a, const char *inputs, const char *day,
                          struct assessment_numbers *out, bool *known, struct dd_error *err)
{
    struct risk_input in;
    struct risk_rating r;
    enum dd_rc rc;

    arena_reset(a);
    rc = risk_read_input_json(a, inputs, &in, err);
    *known = rc == DD_OK;
    if (rc != DD_OK)
        return rc == DD_DAMAGED ? DD_OK : rc;
    rc = risk_rate(&in, day, &r, err);
    if (rc == DD_OK)
        *out = (struct assessment_numbers){r.severity, r.likelihood, r.level, r.floor};
    return rc;
}

static bool same(const struct assessment_numbers *a, const struct assessment_numbers *b)
{
    return a->severity == b->severity && a->likelihood == b->likelihood && a->level == b->level &&
           a->floor == b->floor;
}

/* Keeps what is wrong: `n` proposals that are alike, or a decision. */
static void keep_if_wrong(struct db_row *r, bool sound, struct assessment_wrong *w, int64_t n)
{
    const struct checking *c = r->ctx;
    struct assessment_report *report = c->report;

    if (r->rc != DD_OK || (sound && w->known && same(&w->written, &w->follows)))
        return;
    w->id = row_int(r, "first");
    report->wrong += n;
    if (report->shown < ASSESSMENT_SHOWN)
        report->found[report->shown++] = *w;
}

static bool of_this_model(struct db_row *r)
{
    return strcmp(row_peek(r, "model_version"), risk_model_version()) == 0;
}

static void check_proposals(struct db_row *r, void *out)
{
    const struct checking *c = r->ctx;
    struct assessment_report *report = c->report;
    const int64_t n = row_int(r, "n");
    struct assessment_wrong w = {.decision = false};
    const char *inputs, *day;
    bool sound;

    (void)out;
    if (!of_this_model(r)) {
        report->others += n;
        return;
    }
    report->checked += n;
    sound = read_numbers(r, &w.written);
    inputs = row_peek(r, "inputs");
    day = row_peek(r, "day");
    if (r->rc == DD_OK)
        r->rc = compute(c->a, inputs, day, &w.follows, &w.known, r->err);
    keep_if_wrong(r, sound, &w, n);
}

static void check_decision(struct db_row *r, void *out)
{
    struct assessment_wrong w = {.decision = true, .known = true};
    bool sound;

    (void)out;
    if (!of_this_model(r))
        return;
    sound = read_numbers(r, &w.written) && w.written.level != RISK_UNKNOWN;
    if (sound) {
        w.follows = w.written;
        w.follows.level = w.follows.floor = risk_level_of(w.written.severity, w.written.likelihood);
    }
    keep_if_wrong(r, sound, &w, 1);
}

enum dd_rc assessment_verify(struct reg *reg, struct assessment_report *out, struct dd_error *err)
{
    struct arena a;
    struct checking c = {.a = &a, .report = out};
    enum dd_rc rc;

    memset(out, 0, sizeof(*out));
    arena_init(&a, INPUTS_MAX);
    rc = db_each(reg->db, NULL, check_proposals, &c, err, proposals_sql, DB_NO_ARGS);
    if (rc == DD_OK)
        rc = db_each(reg->db, NULL, check_decision, &c, err, decisions_sql, DB_NO_ARGS);
    arena_release(&a);
    return rc;
}
