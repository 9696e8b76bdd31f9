#include "ddreg/prioritisation.h"

#include "ddreg/record.h"
#include "ddreg/text.h"
#include "register/tables.h"

const char *priority_rule_key(enum priority_rule rule)
{
    static const char *const keys[] = {[PRIORITY_BY_LEVEL] = "level",
                                       [PRIORITY_BY_COUNT] = "count",
                                       [PRIORITY_BY_PERSON] = "person"};

    return keys[rule];
}

enum dd_rc prioritisation_add(struct reg *reg, const struct priority_record *r,
                              struct dd_error *err)
{
    bool blank = text_blank(r->reason), known = r->rated && r->level != RISK_UNKNOWN;
    int64_t id;

    if (r->rule == PRIORITY_BY_PERSON && blank)
        return dd_fail(err, DD_REFUSED, "prioritise.reason", NULL);
    if (!blank && !text_valid_utf8(r->reason, strlen(r->reason)))
        return dd_fail(err, DD_INPUT, "supplier.utf8", "field", "reason", NULL);
    const struct db_value values[] = {
        DB_I(r->year),
        DB_I(r->supplier_id),
        DB_I(r->chosen),
        DB_T(priority_rule_key(r->rule)),
        r->rule == PRIORITY_BY_COUNT ? DB_I(r->asked) : DB_NONE,
        known ? DB_I(r->severity) : DB_NONE,
        known ? DB_I(r->likelihood) : DB_NONE,
        r->rated ? DB_T(risk_level_key(r->level)) : DB_NONE,
        blank ? DB_NONE : DB_T(r->reason),
        DB_T(reg->by.day),
    };
    return record_insert(reg, &table_prioritisation, DB_ALL(values), &id, err);
}
