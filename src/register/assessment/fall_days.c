#include "fall_days.h"

#include "ddreg/db_rows.h"

#include "gen/register/assessment/fall_days.h"

static void read_day(struct db_row *r, void *out)
{
    const char **day = out;

    *day = row_text(r, "day");
}

enum dd_rc fall_days(struct reg *reg, struct arena *a, int64_t entry, const char *day,
                     int64_t supplier, struct vec *days, struct dd_error *err)
{
    const char **more = NULL;
    size_t n = 0;
    enum dd_rc rc = db_all(reg->db, a, sizeof(*more), read_day, NULL, &more, &n, err, fall_days_sql,
                           DB_ARGS(DB_I(entry), DB_T(day), DB_I(supplier)));

    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        const char **one = vec_add(days);
        if (!one)
            return dd_no_memory(err);
        *one = more[i];
    }
    return rc;
}
