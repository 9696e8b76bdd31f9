#include "ddreg/overruled.h"

#include "ddreg/db_rows.h"

#include "gen/query/overruled.h"

static enum risk_level read_level(struct db_row *r, const char *column)
{
    enum risk_level level = RISK_UNKNOWN;

    if (!risk_level_read(&level, row_peek(r, column)))
        row_damaged(r);
    return level;
}

static void read_overruled(struct db_row *r, void *out)
{
    struct overruled *o = out;

    o->supplier = row_int(r, "supplier");
    o->proposed = read_level(r, "proposed");
    o->proposed_severity = (int)row_int(r, "proposed_severity");
    o->proposed_likelihood = (int)row_int(r, "proposed_likelihood");
    o->level = read_level(r, "level");
    o->severity = (int)row_int(r, "severity");
    o->likelihood = (int)row_int(r, "likelihood");
    o->reason = row_text_or_null(r, "reason");
    o->day = row_text(r, "day");
    o->actor = row_text(r, "actor");
    o->second = row_text_or_null(r, "second");
    o->second_actor = row_text_or_null(r, "second_actor");
}

enum dd_rc overruled_read(struct reg *reg, struct arena *a, const char *day, struct overruled **out,
                          size_t *n, struct dd_error *err)
{
    return db_all(reg->db, a, sizeof(**out), read_overruled, NULL, out, n, err, overruled_sql,
                  DB_ARGS(DB_T(day)));
}
