/* Falls that were written: kept, listed, and looked at by a person. */
#include <stdlib.h>

#include "ddreg/assessment.h"
#include "ddreg/db_rows.h"
#include "ddreg/fall.h"
#include "assessment_rows.h"
#include "fall_kept.h"
#include "register/tables.h"

#include "gen/register/assessment/fall_kept.h"

enum dd_rc fall_write(struct reg *reg, const struct fall *f, struct dd_error *err)
{
    const struct db_value values[] = {
        assessment_whose(f->supplier), DB_T(f->from),     DB_T(f->to), DB_T(f->cause),
        DB_T(reg->by.reason),          DB_T(reg->by.day),
    };
    int64_t id;

    return record_insert(reg, &table_rating_fall, DB_ALL(values), &id, err);
}

static void read_fall(struct db_row *r, void *out)
{
    struct fall_row *f = out;

    f->id = row_int(r, "id");
    f->supplier = row_int(r, "supplier");
    f->from = row_text(r, "level_from");
    f->to = row_text(r, "level_to");
    f->cause = row_text(r, "cause");
    f->reason = row_text_or_null(r, "reason");
    f->day = row_text(r, "day");
    f->actor = row_text(r, "actor");
    f->name = row_text(r, "name");
    f->seen = row_int(r, "seen") == 1;
}

enum dd_rc falls_read(struct reg *reg, struct arena *a, const char *day, bool all,
                      struct fall_row **out, size_t *n, struct dd_error *err)
{
    return db_all(reg->db, a, sizeof(**out), read_fall, NULL, out, n, err, falls_sql,
                  DB_ARGS(DB_I(all), DB_T(day)));
}

static int by_supplier(const void *a, const void *b)
{
    const struct fall_row *x = a, *y = b;

    if (x->supplier != y->supplier)
        return x->supplier < y->supplier ? -1 : 1;
    return (x->id > y->id) - (x->id < y->id);
}

void falls_by_supplier(struct fall_row *rows, size_t n)
{
    if (n > 0)
        qsort(rows, n, sizeof(*rows), by_supplier);
}

enum dd_rc falls_see(struct reg *reg, int64_t supplier, int64_t *n, struct dd_error *err)
{
    struct fall_row *rows;
    size_t found = 0;
    int64_t last = 0, id;
    enum dd_rc rc;

    *n = 0;
    arena_reset(&reg->scratch);
    rc = falls_read(reg, &reg->scratch, reg->by.day, false, &rows, &found, err);
    for (size_t i = 0; rc == DD_OK && i < found; i++)
        if (rows[i].supplier == supplier) {
            last = rows[i].id;
            ++*n;
        }
    if (rc != DD_OK || *n == 0)
        return rc;
    return record_insert(reg, &table_rating_fall_seen,
                         DB_ARGS(assessment_whose(supplier), DB_I(last), DB_T(reg->by.day)), &id,
                         err);
}
