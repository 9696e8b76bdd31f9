/* A person's decisions, and the second person whom one below the proposal needs. */
#include "ddreg/company.h"
#include "ddreg/db_rows.h"
#include "ddreg/fall.h"
#include "ddreg/person.h"
#include "ddreg/text.h"
#include "assessment_rows.h"
#include "register/tables.h"

#include "gen/register/assessment/assessment_decide.h"

enum { LIKELY = 5 };

/* --- Deciding --------------------------------------------------------------------------------- */

/* Below what the model proposes: of a lower level, or of the same one with a lower number. Of one
 * of which nothing is known no number says otherwise: low and medium are below it, and what lies
 * below its floor. */
static bool is_below(int severity, int likelihood, const struct assessment *p)
{
    enum risk_level level = risk_level_of(severity, likelihood);

    if (p->level == RISK_UNKNOWN && level <= RISK_MEDIUM)
        return true;
    if (level != p->level)
        return level < risk_level_counts_as(p->level, p->floor);
    return severity < p->severity || likelihood < p->likelihood;
}

/* The proposal as the model has it by itself: numbers that a person gave for a side of severity
 * are that person's judgement already, and need the second person as a decision does. The worse of
 * the two counts. */
static enum dd_rc models_own(struct reg *reg, const struct assessment *p, struct assessment *out,
                             struct dd_error *err)
{
    struct risk_input in;
    struct risk_merged *merged;
    struct risk_rating r;
    enum dd_rc rc = risk_read_input_json(&reg->scratch, p->inputs, &in, err);

    *out = *p;
    if (rc != DD_OK)
        return rc;
    memset(in.given, 0, sizeof(in.given));
    if (!(merged = arena_alloc(&reg->scratch, (in.nmerged + 1) * sizeof(*merged))))
        return dd_no_memory(err);
    for (size_t i = 0; i < in.nmerged; i++) {
        merged[i] = in.merged[i];
        memset(merged[i].given, 0, sizeof(merged[i].given));
    }
    in.merged = merged;
    if ((rc = risk_rate(&in, p->day, &r, err)) != DD_OK || r.level == RISK_UNKNOWN)
        return rc;
    if (out->level == RISK_UNKNOWN ||
        is_below(out->severity, out->likelihood,
                 &(struct assessment){
                     .severity = r.severity, .likelihood = r.likelihood, .level = r.level})) {
        out->severity = r.severity;
        out->likelihood = r.likelihood;
        out->level = r.level;
    }
    return DD_OK;
}

/* No decision lies below an open finding. */
static enum dd_rc check_finding(struct reg *reg, int64_t supplier, int severity, int likelihood,
                                const struct assessment *p, struct dd_error *err)
{
    struct assessment_floor f;
    char id[PUBLIC_ID_SIZE], n[24];
    enum dd_rc rc = assessment_floor(reg, supplier, reg->by.day, p, &f, err);

    if (rc != DD_OK || f.finding == 0 || (severity >= f.severity && likelihood >= LIKELY))
        return rc;
    public_id_write(id, FINDING_ID, f.finding);
    (void)snprintf(n, sizeof(n), "%d", f.severity);
    return dd_fail(err, DD_REFUSED, "assess.finding", "id", id, "severity", n, NULL);
}

/* What the decision has of a second person: null where it needs none. */
static enum dd_rc second_of(struct reg *reg, bool below, struct db_value *out, struct dd_error *err)
{
    struct company_alone alone;
    enum dd_rc rc;

    *out = DB_NONE;
    if (!below)
        return DD_OK;
    rc = company_alone(reg, &reg->scratch, reg->by.day, &alone, err);
    *out = DB_T(rc == DD_OK && alone.yes ? "alone" : "needed");
    return rc;
}

static enum dd_rc write_decision(struct reg *reg, int64_t supplier, int severity, int likelihood,
                                 const struct assessment *p, const char *reason,
                                 struct dd_error *err)
{
    struct db_value second = DB_NONE;
    struct assessment own;
    int64_t id;
    enum dd_rc rc = models_own(reg, p, &own, err);

    if (rc == DD_OK)
        rc = second_of(reg, is_below(severity, likelihood, &own), &second, err);
    const struct db_value values[] = {
        assessment_whose(supplier),
        DB_I(p->id),
        DB_T(reg->by.day),
        DB_I(severity),
        DB_I(likelihood),
        DB_T(risk_level_key(risk_level_of(severity, likelihood))),
        text_blank(reason) ? DB_NONE : DB_T(reason),
        second,
    };

    return rc == DD_OK ? record_insert(reg, &table_decision, DB_ALL(values), &id, err) : rc;
}

enum dd_rc assessment_decide(struct reg *reg, int64_t supplier, int severity, int likelihood,
                             const char *reason, struct dd_error *err)
{
    struct assessment p;
    enum dd_rc rc;

    arena_reset(&reg->scratch);
    rc = assessment_get(reg, &reg->scratch, supplier, reg->by.day, &p, NULL, NULL, err);
    if (rc != DD_OK)
        return rc;
    if (p.id == 0)
        return dd_fail(err, DD_REFUSED, "assess.no_proposal", NULL);
    if (p.level == RISK_UNKNOWN && (!severity || !likelihood))
        return dd_fail(err, DD_REFUSED, "assess.unknown_accept", NULL);
    severity = severity ? severity : p.severity;
    likelihood = likelihood ? likelihood : p.likelihood;
    if (!text_has_letters(reason) && (severity != p.severity || likelihood != p.likelihood))
        return dd_fail(err, DD_REFUSED, "assess.reason", NULL);
    rc = check_finding(reg, supplier, severity, likelihood, &p, err);
    return rc == DD_OK ? write_decision(reg, supplier, severity, likelihood, &p, reason, err) : rc;
}

/* --- The second person ------------------------------------------------------------------------ */

/* The decision that waits, in the register's scratch. */
static enum dd_rc read_waiting(struct reg *reg, int64_t supplier, struct assessment *d,
                               struct dd_error *err)
{
    enum dd_rc rc;

    arena_reset(&reg->scratch);
    rc = assessment_waiting(reg, &reg->scratch, supplier, reg->by.day, d, err);
    return rc == DD_OK && d->id == 0 ? dd_fail(err, DD_REFUSED, "assess.none_waits", NULL) : rc;
}

/* The one that waits, else the one in force that was made alone. */
static enum dd_rc read_to_confirm(struct reg *reg, int64_t supplier, struct assessment *d,
                                  struct dd_error *err)
{
    struct company_alone alone;
    enum dd_rc rc;

    arena_reset(&reg->scratch);
    rc = assessment_waiting(reg, &reg->scratch, supplier, reg->by.day, d, err);
    if (rc != DD_OK || d->id != 0)
        return rc;
    rc = company_alone(reg, &reg->scratch, reg->by.day, &alone, err);
    if (rc == DD_OK && !alone.yes)
        rc = assessment_get(reg, &reg->scratch, supplier, reg->by.day, NULL, d, NULL, err);
    return rc == DD_OK && (d->id == 0 || !d->looked || strcmp(d->looked, "alone") != 0)
               ? dd_fail(err, DD_REFUSED, "assess.none_waits", NULL)
               : rc;
}

struct decider {
    int64_t actor, account; /* numbers of persons */
};

static void read_decider(struct db_row *r, void *out)
{
    struct decider *d = out;

    d->actor = row_int(r, "actor");
    d->account = row_int(r, "account");
}

/* Whoever confirms is another person; from the account of the one who decided it is attested. */
static enum dd_rc check_other(struct reg *reg, const struct assessment *d, bool *attested,
                              struct dd_error *err)
{
    struct decider by;
    struct people people;
    bool found;
    enum dd_rc rc = db_one(reg->db, &reg->scratch, sizeof(by), read_decider, NULL, &by, &found, err,
                           decider_sql, DB_ARGS(DB_I(d->id)));

    if (rc == DD_OK)
        rc = reg_sign(reg, err);
    if (rc == DD_OK)
        rc = people_read(reg, &reg->records, NULL, &people, err);
    if (rc != DD_OK)
        return rc;
    if (!found || person_one(&people, by.actor) == person_one(&people, reg->actor))
        return dd_fail(err, DD_REFUSED, "assess.confirm_other", NULL);
    *attested = person_one(&people, by.account) == person_one(&people, reg->account);
    return DD_OK;
}

/* Is what was decided on still what the model proposes? */
static enum dd_rc check_proposal(struct reg *reg, const struct assessment *d, struct dd_error *err)
{
    struct assessment p;
    int64_t same = 0;
    enum dd_rc rc =
        assessment_get(reg, &reg->scratch, d->supplier_id, reg->by.day, &p, NULL, NULL, err);

    if (rc == DD_OK)
        rc = db_get_int(reg->db, &same, 0, err, same_proposal_sql,
                        DB_ARGS(DB_I(d->proposal_id), DB_I(p.id)));
    if (rc == DD_OK && same == 0)
        rc = dd_fail(err, DD_REFUSED, "assess.confirm_moved", NULL);
    return rc == DD_OK ? check_finding(reg, d->supplier_id, d->severity, d->likelihood, &p, err)
                       : rc;
}

static enum dd_rc write_verdict(struct reg *reg, const struct assessment *d, const char *verdict,
                                bool attested, const char *reason, struct dd_error *err)
{
    int64_t id;

    return record_insert(reg, &table_decision_second,
                         DB_ARGS(DB_I(d->id), assessment_whose(d->supplier_id), DB_T(verdict),
                                 DB_I(attested), DB_T(reg->by.day),
                                 text_blank(reason) ? DB_NONE : DB_T(reason)),
                         &id, err);
}

enum dd_rc assessment_confirm(struct reg *reg, int64_t supplier, bool *attested,
                              struct dd_error *err)
{
    struct assessment d;
    enum dd_rc rc = read_to_confirm(reg, supplier, &d, err);

    *attested = false;
    if (rc == DD_OK)
        rc = check_other(reg, &d, attested, err);
    if (rc == DD_OK)
        rc = check_proposal(reg, &d, err);
    if (rc == DD_OK && d.reason) /* why the level falls */
        rc = fall_reason_add(reg, d.supplier_id, d.reason, err);
    return rc == DD_OK ? write_verdict(reg, &d, "confirmed", *attested, reg->by.reason, err) : rc;
}

enum dd_rc assessment_take_back(struct reg *reg, int64_t supplier, const char *reason,
                                struct dd_error *err)
{
    struct assessment d;
    enum dd_rc rc = read_waiting(reg, supplier, &d, err);

    return rc == DD_OK ? write_verdict(reg, &d, "taken_back", false, reason, err) : rc;
}
