/* Decisions for which two people were needed, and which one made: found out later. */
#include "ddreg/assessment.h"
#include "ddreg/company.h"
#include "ddreg/db_rows.h"
#include "ddreg/person.h"

#include "gen/register/assessment/assessment_eyes.h"

struct two {
    int64_t supplier, decided, confirmed;
};

static void read_two(struct db_row *r, void *out)
{
    struct two *t = out;

    t->supplier = row_int(r, "supplier");
    t->decided = row_int(r, "decided");
    t->confirmed = row_int(r, "confirmed");
}

enum dd_rc assessment_own_eyes(struct reg *reg, struct arena *a, int64_t person, const char *day,
                               int64_t **suppliers, size_t *n, struct dd_error *err)
{
    struct people people;
    struct two *all;
    size_t nall = 0;
    enum dd_rc rc = db_all(reg->db, a, sizeof(*all), read_two, NULL, &all, &nall, err, own_eyes_sql,
                           DB_ARGS(DB_T(day)));

    *n = 0;
    if (rc == DD_OK)
        rc = people_read(reg, a, NULL, &people, err);
    if (rc == DD_OK && !(*suppliers = arena_alloc(a, (nall + 1) * sizeof(**suppliers))))
        rc = dd_no_memory(err);
    for (size_t i = 0; rc == DD_OK && i < nall; i++)
        if (person_one(&people, all[i].decided) == person_one(&people, all[i].confirmed) &&
            (person == 0 || person_one(&people, all[i].decided) == person))
            (*suppliers)[(*n)++] = all[i].supplier;
    return rc;
}

static void read_alone(struct db_row *r, void *out)
{
    struct assessment_alone *one = out;

    one->supplier = row_int(r, "supplier");
    one->day = row_text(r, "day");
}

enum dd_rc assessment_made_alone(struct reg *reg, struct arena *a, const char *day,
                                 struct assessment_alone **out, size_t *n, struct dd_error *err)
{
    struct company_alone alone;
    enum dd_rc rc = company_alone(reg, a, day, &alone, err);

    *n = 0;
    if (rc != DD_OK || alone.yes)
        return rc;
    return db_all(reg->db, a, sizeof(**out), read_alone, NULL, out, n, err, alone_sql,
                  DB_ARGS(DB_T(day)));
}
