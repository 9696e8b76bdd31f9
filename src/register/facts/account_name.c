#include "ddreg/account_name.h"

#include <stdlib.h>

#include "ddreg/db_rows.h"
#include "register/tables.h"

#include "gen/register/facts/account_name.h"

enum dd_rc account_name_add(struct reg *reg, int64_t batch, const char *number, const char *name,
                            const char *standard, struct dd_error *err)
{
    const struct db_value values[] = {DB_I(batch), DB_T(number), DB_T(name), DB_T(standard)};
    int64_t id;

    return record_insert(reg, &table_account_name, DB_ALL(values), &id, err);
}

static void read_name(struct db_row *r, void *out)
{
    struct account_name *n = out;

    n->number = row_text(r, "number");
    n->name = row_text(r, "name");
    n->standard = row_text_or_null(r, "standard");
    n->batch = row_int(r, "batch_id");
}

enum dd_rc account_names_read(struct reg *reg, struct arena *a, struct account_name **out,
                              size_t *n, struct dd_error *err)
{
    size_t used = 0;
    enum dd_rc rc = db_all(reg->db, a, sizeof(**out), read_name, NULL, out, n, err,
                           account_names_sql, DB_NO_ARGS);

    for (size_t i = 0; rc == DD_OK && i < *n; i++)
        if (used == 0 || strcmp((*out)[used - 1].number, (*out)[i].number) != 0)
            (*out)[used++] = (*out)[i];
    *n = rc == DD_OK ? used : 0;
    return rc;
}

static int by_number(const void *key, const void *row)
{
    return strcmp(key, ((const struct account_name *)row)->number);
}

const struct account_name *account_name_of(const struct account_name *names, size_t n,
                                           const char *number)
{
    return n ? bsearch(number, names, n, sizeof(*names), by_number) : NULL;
}
