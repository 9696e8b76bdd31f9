#include "ddreg/rating_gate.h"

#include "ddreg/alias.h"
#include "ddreg/assessment.h"
#include "ddreg/text.h"

#include "gen/kind/rating_gate.h"

/* The rating that is asked: the decision, else the proposal. */
static enum dd_rc read_base(struct reg *reg, int64_t root, const char *day, struct assessment *out,
                            struct dd_error *err)
{
    struct assessment proposal, decision;
    enum dd_rc rc = assessment_get(reg, &reg->records, root, day, &proposal, &decision, NULL, err);

    *out = rc == DD_OK && decision.id != 0 ? decision : proposal;
    return rc;
}

/* There was none by the day: is there one since? */
static enum dd_rc look_later(struct reg *reg, int64_t root, struct rating_gate *out,
                             struct dd_error *err)
{
    struct assessment since;
    enum dd_rc rc = read_base(reg, root, reg->by.day, &since, err);

    out->why = rc == DD_OK && since.id != 0 ? "later" : "missing";
    if (rc == DD_OK && since.id != 0)
        (void)snprintf(out->rated, sizeof(out->rated), "%s", since.day);
    return rc;
}

enum dd_rc rating_gate_look(struct reg *reg, int64_t supplier, const char *day,
                            struct rating_gate *out, struct dd_error *err)
{
    struct assessment base;
    int64_t root = supplier, preliminary = 0;
    enum dd_rc rc = alias_root(reg, supplier, &root, err);

    *out = (struct rating_gate){.why = "missing"};
    if (rc == DD_OK)
        rc = read_base(reg, root, day, &base, err);
    if (rc != DD_OK)
        return rc;
    if (base.id == 0)
        return look_later(reg, root, out, err);
    (void)snprintf(out->rated, sizeof(out->rated), "%s", base.day);
    if (base.level == RISK_UNKNOWN) {
        out->why = "unknown";
        return DD_OK;
    }
    date_add_months(out->until, base.day, risk_interval_months(base.level));
    out->why = strcmp(day, out->until) > 0 ? "expired" : NULL;
    if (!base.decided)
        rc = db_get_int(reg->db, &preliminary, 0, err, is_preliminary_sql, DB_ARGS(DB_I(base.id)));
    out->preliminary = preliminary == 1;
    return rc;
}

enum dd_rc rating_gate_check(struct reg *reg, const struct kind_row *row, int64_t supplier,
                             const char *day, const char *override, struct dd_error *err)
{
    char id[PUBLIC_ID_SIZE];
    struct rating_gate gate;
    enum dd_rc rc;

    if (text_has_letters(override))
        return DD_OK;
    rc = rating_gate_look(reg, supplier, day, &gate, err);
    if (rc != DD_OK || !gate.why)
        return rc;
    rc = kind_fail(DD_REFUSED,
                   strcmp(gate.why, "later") == 0     ? "rating_gate.later"
                   : strcmp(gate.why, "unknown") == 0 ? "rating_gate.unknown"
                   : strcmp(gate.why, "expired") == 0 ? "rating_gate.expired"
                                                      : "rating_gate.missing",
                   row, "override", err);
    public_id_write(id, SUPPLIER_ID, supplier);
    dd_error_add(err, "supplier", id);
    dd_error_add(err, "day", day);
    dd_error_add(err, "rated", gate.rated);
    dd_error_add(err, "until", gate.until);
    return rc;
}

enum dd_rc rating_gate_word(struct reg *reg, int64_t supplier, const char *day,
                            const char *override, const char **word, struct dd_error *err)
{
    struct rating_gate gate;
    enum dd_rc rc = rating_gate_look(reg, supplier, day, &gate, err);

    if (gate.why)
        *word = text_has_letters(override) ? "override" : "none";
    else
        *word = gate.preliminary ? "preliminary" : "rated";
    return rc;
}
