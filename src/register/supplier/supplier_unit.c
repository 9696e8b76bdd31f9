/* What Enhetsregisteret says of suppliers: read and written. */
#include "ddreg/supplier_unit.h"

#include "ddreg/date.h"
#include "ddreg/db_rows.h"
#include "ddreg/record.h"
#include "ddreg/supplier.h"
#include "register/tables.h"

#include "gen/register/supplier/supplier_unit.h"

#define TEXT(member, title) {#member, offsetof(struct supplier_unit, member), title},
const struct unit_text unit_texts[UNIT_TEXTS] = {UNIT_TEXT_LIST(TEXT)};

const char *unit_state_key(enum unit_state state)
{
    static const char *const keys[UNIT_STATES] = {
        [UNIT_ACTIVE] = "active",         [UNIT_RECONSTRUCTION] = "reconstruction",
        [UNIT_WINDING_UP] = "winding_up", [UNIT_FORCED] = "forced",
        [UNIT_INSOLVENT] = "insolvent",   [UNIT_BANKRUPT] = "bankrupt",
        [UNIT_DELETED] = "deleted",       [UNIT_ABSENT] = "absent",
    };

    return keys[state];
}

const char *unit_text(const struct supplier_unit *u, size_t i)
{
    const char *value;

    memcpy(&value, (const char *)u + unit_texts[i].offset, sizeof(value));
    return value;
}

static void read_unit(struct db_row *r, void *out)
{
    struct supplier_unit *u = out;

    u->supplier = row_int(r, "supplier_id");
    u->orgnr = row_text(r, "orgnr");
    for (size_t i = 0; i < UNIT_TEXTS; i++) {
        const char *value = row_text_or_null(r, unit_texts[i].name);
        memcpy((char *)u + unit_texts[i].offset, &value, sizeof(value));
    }
    u->employees = row_is_null(r, "employees") ? -1 : row_int(r, "employees");
    u->day = row_text(r, "valid_from");
    u->source = row_text(r, "source");
}

enum dd_rc supplier_unit_get(struct reg *reg, struct arena *a, int64_t supplier, const char *day,
                             struct supplier_unit *out, bool *found, struct dd_error *err)
{
    return db_one(reg->db, a, sizeof(*out), read_unit, NULL, out, found, err, units_sql,
                  DB_ARGS(DB_T(day), DB_I(supplier), DB_I(supplier)));
}

enum dd_rc supplier_units(struct reg *reg, struct arena *a, int64_t supplier, const char *day,
                          struct supplier_unit **out, size_t *n, struct dd_error *err)
{
    return db_all(reg->db, a, sizeof(**out), read_unit, NULL, out, n, err, units_sql,
                  DB_ARGS(DB_T(day), DB_I(supplier < 0 ? 0 : supplier),
                          DB_I(supplier < 0 ? INT64_MAX : supplier)));
}

static struct db_value text_or_none(const char *text)
{
    return text ? DB_T(text) : DB_NONE;
}

enum dd_rc supplier_unit_write(struct reg *reg, const struct supplier_unit *u, struct dd_error *err)
{
    enum { BEFORE = 2, AFTER = 3 };
    struct db_value values[BEFORE + UNIT_TEXTS + AFTER] = {DB_I(u->supplier), DB_T(u->orgnr)};
    struct db_value *after = values + BEFORE + UNIT_TEXTS;
    int64_t id;

    for (size_t i = 0; i < UNIT_TEXTS; i++)
        values[BEFORE + i] = text_or_none(unit_text(u, i));
    after[0] = u->employees < 0 ? DB_NONE : DB_I(u->employees);
    after[1] = DB_T(u->day);
    after[2] = DB_T(u->source);
    return record_insert(reg, &table_supplier_unit, DB_ALL(values), &id, err);
}

static void read_number(struct db_row *r, void *out)
{
    struct unit_number *n = out;

    (void)snprintf(n->orgnr, sizeof(n->orgnr), "%s", row_peek(r, "orgnr"));
    n->supplier = row_int(r, "supplier_id");
}

enum dd_rc unit_numbers(struct reg *reg, struct arena *a, const char *day, struct unit_number **out,
                        size_t *n, int64_t *without, struct dd_error *err)
{
    enum dd_rc rc = db_all(reg->db, a, sizeof(**out), read_number, NULL, out, n, err,
                           unit_numbers_sql, DB_ARGS(DB_T(day)));

    return rc == DD_OK
               ? db_get_int(reg->db, without, 0, err, without_number_sql, DB_ARGS(DB_T(day)))
               : rc;
}

/* --- Facts ------------------------------------------------------------------------------------ */

enum dd_rc supplier_unit_limit(struct reg *reg, const char *day, const struct supplier *known,
                               struct supplier *wanted, bool *outranked, struct dd_error *err)
{
    const char *const was[] = {known->country, known->sector};
    const char **const is[] = {&wanted->country, &wanted->sector};
    struct supplier_unit unit;
    bool found = false;
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < sizeof(was) / sizeof(was[0]); i++) {
        if (!was[i] || !*is[i] || strcmp(was[i], *is[i]) == 0)
            continue;
        if (!found)
            rc = supplier_unit_get(reg, &reg->scratch, known->id, day, &unit, &found, err);
        const char *said = rc != DD_OK || !found ? NULL : i == 0 ? unit.country : unit.sector;
        if (!said || strcmp(said, was[i]) != 0)
            continue;
        *is[i] = NULL;
        *outranked = true;
    }
    return rc;
}

struct fact_now {
    const char *value, *source, *since;
};

static void read_now(struct db_row *r, void *out)
{
    struct fact_now *f = out;

    f->value = row_text_or_null(r, "value");
    f->source = row_text(r, "source");
    f->since = row_text(r, "valid_from");
}

enum dd_rc supplier_unit_fact(struct reg *reg, struct arena *a, const struct supplier_unit *u,
                              const char *field, const char *value, struct unit_fact_change *out,
                              struct dd_error *err)
{
    struct supplier wanted = {.id = 0};
    struct supplier_changes changes;
    struct fact_now now;
    bool found;
    enum dd_rc rc = db_one(reg->db, a, sizeof(now), read_now, NULL, &now, &found, err, fact_now_sql,
                           DB_ARGS(DB_I(u->supplier), DB_T(field), DB_T(reg->by.day)));
    const char *from = found && strcmp(now.since, u->day) < 0 ? u->day : now.since;

    *out = (struct unit_fact_change){UNIT_FACT_SAME, now.value};
    if (rc != DD_OK || (now.value && strcmp(now.value, value) == 0))
        return rc;
    if (now.source && strcmp(now.source, "person") == 0) {
        out->what = UNIT_FACT_OUTRANKED;
        return DD_OK;
    }
    for (size_t i = 0; i < SUPPLIER_FIELDS; i++)
        if (strcmp(supplier_fields[i].name, field) == 0)
            supplier_set_field(&wanted, i, value);
    /* What a lower rank said after the day of the file gives way, too. */
    rc = supplier_change(reg, u->supplier, &wanted, from, u->source, &changes, err);
    if (rc == DD_OK && changes.n > 0)
        out->what = UNIT_FACT_WRITTEN;
    return rc;
}
