/* What an officer says of severity and connection. */
#include "ddreg/company.h"
#include "ddreg/db_rows.h"
#include "ddreg/person.h"
#include "ddreg/record.h"
#include "ddreg/text.h"
#include "register/said.h"
#include "register/tables.h"

#include "gen/register/assessment/assessment_said.h"

const char *const assessment_side_kinds[SEVERITY_SIDES] = {
    [SEVERITY_SCALE] = "scale",
    [SEVERITY_SCOPE] = "scope",
    [SEVERITY_IRREMEDIABLE] = "irremediable",
};

/* --- Writing ---------------------------------------------------------------------------------- */

static enum dd_rc write_own(struct reg *reg, const char *kind, struct db_value value,
                            struct dd_error *err)
{
    int64_t id;

    return record_insert(reg, &table_company_fact,
                         DB_ARGS(DB_I(COMPANY_FIRST), DB_T(kind), value, DB_T(reg->by.day)), &id,
                         err);
}

/* The company's facts have no reason beside them: it is a fact of its own, of the same day. */
static enum dd_rc write_own_said(struct reg *reg, const char *kind, struct db_value value,
                                 const char *reason, struct dd_error *err)
{
    char reason_kind[32];
    enum dd_rc rc = write_own(reg, kind, value, err);

    (void)snprintf(reason_kind, sizeof(reason_kind), "%s_reason", kind);
    if (rc == DD_OK && !text_blank(reason))
        rc = write_own(reg, reason_kind, DB_T(reason), err);
    return rc;
}

static enum dd_rc write_said(struct reg *reg, int64_t supplier, const char *kind,
                             struct db_value value, const char *reason, struct dd_error *err)
{
    int64_t id;

    if (supplier == ASSESSMENT_OWN)
        return write_own_said(reg, kind, value, reason, err);
    return record_insert(reg, &table_supplier_fact,
                         DB_ARGS(DB_I(supplier), DB_T(kind), value,
                                 text_blank(reason) ? DB_NONE : DB_T(reason), DB_T(reg->by.day),
                                 DB_T("person")),
                         &id, err);
}

enum dd_rc assessment_give(struct reg *reg, int64_t supplier, const struct assessment_given *given,
                           struct dd_error *err)
{
    struct assessment_known known;
    enum dd_rc rc;

    arena_reset(&reg->scratch);
    rc = assessment_known(reg, &reg->scratch, supplier, reg->by.day, &known, err);
    if (rc == DD_OK && given->reason && !text_valid_utf8(given->reason, strlen(given->reason)))
        rc = dd_fail(err, DD_INPUT, "supplier.utf8", "field", "reason", NULL);
    for (int i = 0; rc == DD_OK && i < SEVERITY_SIDES; i++) {
        int side = given->side[i] == ASSESSMENT_TAKEN_BACK ? 0 : given->side[i];
        const char value[] = {(char)('0' + side), '\0'};
        if (given->side[i] == 0 || side == known.input.given[i])
            continue;
        if (text_blank(given->reason))
            return dd_fail(err, DD_REFUSED, "assess.side_reason", NULL);
        rc = write_said(reg, supplier, assessment_side_kinds[i], side ? DB_T(value) : DB_NONE,
                        given->reason, err);
    }
    if (rc == DD_OK && given->connects && given->connection != known.input.connection)
        rc = write_said(reg, supplier, "connection", DB_T(risk_connection_key(given->connection)),
                        given->reason, err);
    return rc;
}

/* --- Reading ---------------------------------------------------------------------------------- */

static void read_said(struct db_row *r, void *out)
{
    struct assessment_said *said = out;
    const char *value = row_peek(r, "value");

    if (*value < '1' || *value > '5')
        return;
    said->side = *value - '0';
    said->day = row_text(r, "day");
    said->actor = row_text_or_null(r, "actor");
    said->reason = row_text(r, "reason");
    if (!said->actor && r->rc == DD_OK) /* the open entry's own rows have no journal row yet */
        r->rc = person_acting_name(r->ctx, r->a, &said->actor, r->err);
}

enum dd_rc assessment_said(struct reg *reg, struct arena *a, int64_t supplier, const char *day,
                           struct assessment_said out[SEVERITY_SIDES], struct dd_error *err)
{
    bool own = supplier == ASSESSMENT_OWN;
    enum dd_rc rc = DD_OK;

    memset(out, 0, SEVERITY_SIDES * sizeof(*out));
    for (int i = 0; rc == DD_OK && i < SEVERITY_SIDES; i++) {
        bool found;
        rc = db_one(reg->db, a, sizeof(out[i]), read_said, reg, &out[i], &found, err,
                    own ? said_of_company_sql : said_of_supplier_sql,
                    DB_ARGS(DB_I(own ? COMPANY_FIRST : supplier), DB_T(assessment_side_kinds[i]),
                            DB_T(day)));
    }
    return rc;
}
