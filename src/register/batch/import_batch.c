#include "ddreg/import_batch.h"

#include "ddreg/db_rows.h"
#include "ddreg/record.h"
#include "register/tables.h"

#include "gen/register/batch/import_batch.h"

const char *import_batch_state(const struct import_batch *b)
{
    if (b->withdrawn)
        return "withdrawn";
    return b->replaced_by ? "replaced" : "in_force";
}

enum dd_rc import_batch_next(struct reg *reg, int64_t *id, struct dd_error *err)
{
    return db_get_int(reg->db, id, 1, err, "SELECT MAX(id) + 1 FROM import_batch", DB_NO_ARGS);
}

enum dd_rc import_batch_add(struct reg *reg, const struct import_batch *b, int64_t *id,
                            struct dd_error *err)
{
    const struct db_value values[] = {
        DB_T(b->kind),
        DB_T(b->file_name),
        DB_T(b->file_digest),
        DB_I(b->file_size),
        DB_T(b->encoding),
        DB_T(b->delimiter),
        DB_T(b->column_map),
        DB_T(b->options),
        DB_T(b->vat),
        DB_I(b->rows),
        DB_I(b->created),
        DB_I(b->updated),
        DB_I(b->unchanged),
        DB_I(b->refused),
        DB_I(b->suppliers_created),
        b->file ? DB_I(b->file) : DB_NONE,
        b->buyers < 0 ? DB_NONE : DB_I(b->buyers),
        b->approvers < 0 ? DB_NONE : DB_I(b->approvers),
    };

    return record_insert(reg, &table_import_batch, DB_ALL(values), id, err);
}

enum dd_rc import_batch_same(struct reg *reg, const struct import_batch *b, int64_t *id,
                             bool *alike, struct dd_error *err)
{
    int64_t same = 0;
    enum dd_rc rc = db_get_int(reg->db, id, 0, err, same_file_sql,
                               DB_ARGS(DB_T(b->kind), DB_T(b->file_digest)));

    if (rc == DD_OK && *id != 0)
        rc = db_get_int(reg->db, &same, 0, err,
                        "SELECT COUNT(*) FROM import_batch WHERE id = $1 AND column_map = $2 AND"
                        " options = $3",
                        DB_ARGS(DB_I(*id), DB_T(b->column_map), DB_T(b->options)));
    *alike = same != 0;
    return rc;
}

static void read_batch(struct db_row *r, void *out)
{
    struct import_batch *b = out;

    b->id = row_int(r, "id");
    b->kind = row_text(r, "kind");
    b->file_name = row_text(r, "file_name");
    b->file_digest = row_text(r, "file_digest");
    b->file_size = row_int(r, "file_size");
    b->encoding = row_text(r, "encoding");
    b->delimiter = row_text(r, "delimiter");
    b->column_map = row_text(r, "column_map");
    b->options = row_text(r, "options");
    b->vat = row_text(r, "vat");
    b->rows = row_int(r, "row_count");
    b->created = row_int(r, "created");
    b->updated = row_int(r, "updated");
    b->unchanged = row_int(r, "unchanged");
    b->refused = row_int(r, "refused");
    b->file = row_is_null(r, "file") ? 0 : row_int(r, "file");
    b->buyers = row_is_null(r, "buyers") ? -1 : row_int(r, "buyers");
    b->approvers = row_is_null(r, "approvers") ? -1 : row_int(r, "approvers");
    b->suppliers_created = row_int(r, "suppliers_created");
    b->day = row_text(r, "day");
    b->recorded_at = row_text(r, "recorded_at");
    b->actor = row_text(r, "actor");
    b->replaced_by = row_text_or_null(r, "replaced_by");
    b->withdrawn = !row_is_null(r, "withdrawn");
    b->reason = row_text_or_null(r, "reason");
}

enum dd_rc import_batch_list(struct reg *reg, struct arena *a, struct import_batch **out, size_t *n,
                             struct dd_error *err)
{
    return db_all(reg->db, a, sizeof(**out), read_batch, NULL, out, n, err, batches_sql,
                  DB_ARGS(DB_I(0)));
}

static enum dd_rc unknown(int64_t id, struct dd_error *err)
{
    char text[PUBLIC_ID_SIZE];

    public_id_write(text, IMPORT_ID, id);
    return dd_fail(err, DD_INPUT, "import.batch.unknown", "id", text, NULL);
}

enum dd_rc import_batch_get(struct reg *reg, struct arena *a, int64_t id, struct import_batch *out,
                            struct dd_error *err)
{
    bool found = false;
    enum dd_rc rc = id > 0 ? db_one(reg->db, a, sizeof(*out), read_batch, NULL, out, &found, err,
                                    batches_sql, DB_ARGS(DB_I(id)))
                           : DD_OK;

    return rc == DD_OK && !found ? unknown(id, err) : rc;
}
