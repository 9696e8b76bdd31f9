/* Withdrawing a supplier that was entered by mistake, and restoring it. */
#include "ddreg/supplier_end.h"

#include "ddreg/db_rows.h"
#include "ddreg/record.h"
#include "ddreg/text.h"
#include "supplier_fields.h"
#include "supplier_undo.h"
#include "register/tables.h"

#include "gen/register/supplier/supplier_end.h"
#include "gen/register/asof.part.h"

static void read_end(struct db_row *r, void *out)
{
    struct supplier_end *e = out;

    e->ended = row_int(r, "ended") == 1;
    e->day = row_text(r, "day");
    e->batch = row_int(r, "batch_id");
    e->actor = row_text_or_null(r, "actor");
    e->reason = row_text_or_null(r, "reason");
}

enum dd_rc supplier_end_get(struct reg *reg, struct arena *a, int64_t id, struct supplier_end *out,
                            struct dd_error *err)
{
    bool found;

    return db_one(reg->db, a, sizeof(*out), read_end, NULL, out, &found, err, latest_end_sql,
                  DB_ARGS(DB_I(id)));
}

static enum dd_rc refuse(const char *why, int64_t id, struct dd_error *err)
{
    char text[PUBLIC_ID_SIZE];

    public_id_write(text, SUPPLIER_ID, id);
    return dd_fail(err, DD_REFUSED, why, "id", text, NULL);
}

enum dd_rc supplier_end_write(struct reg *reg, int64_t id, bool ended, int64_t batch,
                              const char *reason, struct dd_error *err)
{
    int64_t key;

    return record_insert(reg, &table_supplier_end,
                         DB_ARGS(DB_I(id), DB_I(ended), batch ? DB_I(batch) : DB_NONE,
                                 DB_T(reg->by.day), text_blank(reason) ? DB_NONE : DB_T(reason)),
                         &key, err);
}

static enum dd_rc check_reason(const char *reason, struct dd_error *err)
{
    return !reason || text_valid_utf8(reason, strlen(reason))
               ? DD_OK
               : dd_fail(err, DD_INPUT, "supplier.utf8", "field", "reason", NULL);
}

enum dd_rc supplier_withdraw(struct reg *reg, struct arena *a, int64_t id, const char *reason,
                             struct supplier_lean **leans, size_t *nleans, struct dd_error *err)
{
    struct supplier_end end = {.ended = false};
    enum dd_rc rc = supplier_end_get(reg, a, id, &end, err);

    *nleans = 0;
    if (rc == DD_OK && end.ended)
        rc = refuse("supplier.withdrawn", id, err);
    if (rc == DD_OK && text_blank(reason))
        rc = dd_fail(err, DD_INPUT, "import.batch.reason", NULL);
    if (rc == DD_OK)
        rc = check_reason(reason, err);
    if (rc == DD_OK)
        rc = supplier_leans(reg, a, 0, id, leans, nleans, err);
    if (rc == DD_OK && *nleans > 0)
        rc = refuse("supplier.leant_on", id, err);
    return rc == DD_OK ? supplier_end_write(reg, id, true, 0, reason, err) : rc;
}

static void read_number(struct db_row *r, void *out)
{
    const char **number = out;

    number[0] = row_text(r, "scheme");
    number[1] = row_text(r, "value");
}

/* After a change in what counts: are its numbers nobody else's? */
static enum dd_rc check_numbers(struct reg *reg, struct arena *a, int64_t id, struct dd_error *err)
{
    const char *(*number)[2] = NULL;
    char own[PUBLIC_ID_SIZE];
    size_t n = 0;
    enum dd_rc rc =
        db_all(reg->db, a, sizeof(*number), read_number, NULL, &number, &n, err,
               "SELECT n.scheme AS scheme, n.value AS value FROM supplier_number AS n"
               " WHERE n.supplier_id = $1 AND" NUMBER_IN_FORCE_FROM("$2") "ORDER BY n.id",
               DB_ARGS(DB_I(id), DB_T(reg->by.day)));

    public_id_write(own, SUPPLIER_ID, id);
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        rc = supplier_number_free(reg, id, number[i][0], number[i][1], reg->by.day, err);
    if (rc == DD_REFUSED) {
        err->id = "supplier.number_since";
        dd_error_add(err, "own", own);
    }
    return rc;
}

enum dd_rc supplier_restore(struct reg *reg, struct arena *a, int64_t id, const char *reason,
                            struct dd_error *err)
{
    struct supplier_end end = {.ended = false};
    enum dd_rc rc = supplier_end_get(reg, a, id, &end, err);

    if (rc == DD_OK && !end.ended)
        rc = refuse("supplier.not_withdrawn", id, err);
    if (rc == DD_OK)
        rc = check_reason(reason, err);
    if (rc == DD_OK)
        rc = supplier_end_write(reg, id, false, 0, reason, err);
    return rc == DD_OK ? check_numbers(reg, a, id, err) : rc;
}
