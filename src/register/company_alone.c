/* A company that has one person where two are needed. */
#include "ddreg/company.h"
#include "ddreg/db_rows.h"
#include "ddreg/text.h"
#include "company_alone.h"
#include "tables.h"

#include "gen/register/company_alone.h"

static void read_alone(struct db_row *r, void *out)
{
    struct company_alone *alone = out;
    const char *value = row_peek_or_null(r, "value");

    alone->yes = value && strcmp(value, COMPANY_YES_WORD) == 0;
    alone->said = row_text(r, "said");
    alone->reason = row_text_or_null(r, "reason");
}

enum dd_rc company_alone(struct reg *reg, struct arena *a, const char *day,
                         struct company_alone *out, struct dd_error *err)
{
    bool found;

    return db_one(reg->db, a, sizeof(*out), read_alone, NULL, out, &found, err, company_alone_sql,
                  DB_ARGS(DB_T(day)));
}

enum dd_rc reg_is_alone(struct reg *reg, bool *alone, struct dd_error *err)
{
    struct company_alone said = {.yes = false};
    enum dd_rc rc = company_alone(reg, &reg->records, reg->by.day, &said, err);

    *alone = rc == DD_OK && said.yes;
    return rc;
}

enum dd_rc company_alone_say(struct reg *reg, int64_t company, const char *from,
                             struct dd_error *err)
{
    int64_t id;

    if (!text_has_letters(reg->by.reason))
        return dd_fail(err, DD_REFUSED, "company.alone_reason", NULL);
    return record_insert(reg, &table_company_fact,
                         DB_ARGS(DB_I(company), DB_T(COMPANY_ONE_PERSON "_reason"),
                                 DB_T(reg->by.reason), DB_T(from)),
                         &id, err);
}
