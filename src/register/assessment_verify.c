/* Ratings held against what they were made from. */
#include "ddreg/assessment.h"

enum { ID, DAY, SEVERITY, LIKELIHOOD, LEVEL, VERSION, INPUTS, DECISION, COUNT };

/* The inputs of one rating, read and forgotten again. */
enum { INPUTS_MAX = 64 * 1024 * 1024 };

/* Suppliers of one country and trade often have the same inputs: what is the same is rated once. */
static const char proposals_sql[] =
    "SELECT MIN(id) AS first, day, severity, likelihood, level, model_version, inputs, 0, COUNT(*)"
    " FROM assessment GROUP BY inputs, day, severity, likelihood, level, model_version"
    " ORDER BY first";

/* A decision's numbers are a person's; its level follows from them by the matrix of the model that
 * proposed. */
static const char decisions_sql[] =
    "SELECT d.id, d.day, d.severity, d.likelihood, d.level, p.model_version, '', 1, 1 FROM"
    " decision AS d JOIN assessment AS p ON p.id = d.proposal_id ORDER BY d.id";

static bool within(int64_t n)
{
    return n >= 1 && n <= 5;
}

/* The numbers in the row; false where its level is none, which leaves `level` as it is. */
static bool read_numbers(struct db_stmt *st, struct assessment_numbers *out)
{
    int64_t s = db_int(st, SEVERITY), l = db_int(st, LIKELIHOOD);

    *out = (struct assessment_numbers){within(s) ? (int)s : 0, within(l) ? (int)l : 0, RISK_LOW};
    return risk_level_read(&out->level, db_text(st, LEVEL)) && within(s) && within(l);
}

/* What the model of this program makes of the row's inputs; *known: they can be read. */
static enum dd_rc compute(struct arena *a, struct db_stmt *st, struct assessment_numbers *out,
                          bool *known, struct dd_error *err)
{
    struct risk_input in;
    struct risk_rating r;
    enum dd_rc rc;

    arena_reset(a);
    rc = risk_read_input_json(a, db_text(st, INPUTS), &in, err);
    *known = rc == DD_OK;
    if (rc != DD_OK)
        return rc == DD_DAMAGED ? DD_OK : rc;
    rc = risk_rate(&in, db_text(st, DAY), &r, err);
    if (rc == DD_OK)
        *out = (struct assessment_numbers){r.severity, r.likelihood, r.level};
    return rc;
}

static bool same(const struct assessment_numbers *a, const struct assessment_numbers *b)
{
    return a->severity == b->severity && a->likelihood == b->likelihood && a->level == b->level;
}

static enum dd_rc check_row(struct arena *a, struct db_stmt *st, struct assessment_report *r,
                            struct dd_error *err)
{
    bool decision = db_int(st, DECISION) == 1, sound = read_numbers(st, &r->written);
    enum dd_rc rc = DD_OK;

    r->known = true;
    if (!decision) {
        rc = compute(a, st, &r->follows, &r->known, err);
    } else if (sound) {
        r->follows = r->written;
        r->follows.level = risk_level_of(r->written.severity, r->written.likelihood);
    }
    if (rc != DD_OK || (sound && r->known && same(&r->written, &r->follows)))
        return rc;
    r->wrong = db_int(st, ID);
    r->decision = decision;
    return DD_OK;
}

static enum dd_rc check_all(struct reg *reg, struct arena *a, const char *sql, int64_t *n,
                            int64_t *others, struct assessment_report *r, struct dd_error *err)
{
    struct db_stmt *st = NULL;
    enum db_step step = DB_DONE;
    enum dd_rc rc = db_query(reg->db, &st, err, sql, DB_NO_ARGS);

    while (rc == DD_OK && r->wrong == 0 && (step = db_step(st, err)) == DB_ROW) {
        if (strcmp(db_text(st, VERSION), risk_model_version()) != 0) {
            *others += db_int(st, COUNT);
            continue;
        }
        *n += db_int(st, COUNT);
        rc = check_row(a, st, r, err);
    }
    if (rc == DD_OK && step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    return rc;
}

enum dd_rc assessment_verify(struct reg *reg, struct assessment_report *out, struct dd_error *err)
{
    int64_t decisions = 0, older = 0;
    struct arena a;
    enum dd_rc rc;

    memset(out, 0, sizeof(*out));
    arena_init(&a, INPUTS_MAX);
    rc = check_all(reg, &a, proposals_sql, &out->checked, &out->others, out, err);
    if (rc == DD_OK && out->wrong == 0)
        rc = check_all(reg, &a, decisions_sql, &decisions, &older, out, err);
    arena_release(&a);
    return rc;
}
