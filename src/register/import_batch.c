#include "ddreg/import_batch.h"

#include "ddreg/record.h"
#include "tables.h"

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
        DB_T(b->kind),      DB_T(b->file_name), DB_T(b->file_digest),       DB_I(b->file_size),
        DB_T(b->encoding),  DB_T(b->delimiter), DB_T(b->column_map),        DB_T(b->options),
        DB_T(b->vat),       DB_I(b->rows),      DB_I(b->created),           DB_I(b->updated),
        DB_I(b->unchanged), DB_I(b->refused),   DB_I(b->suppliers_created),
    };

    return record_insert(reg, &table_import_batch, DB_ALL(values), id, err);
}

enum dd_rc import_batch_same(struct reg *reg, const struct import_batch *b, int64_t *id,
                             bool *alike, struct dd_error *err)
{
    int64_t same = 0;
    enum dd_rc rc = db_get_int(reg->db, id, 0, err,
                               "SELECT MAX(id) FROM import_batch WHERE kind = $1 AND"
                               " file_digest = $2 AND id NOT IN (" BATCHES_OUT ")",
                               DB_ARGS(DB_T(b->kind), DB_T(b->file_digest)));

    if (rc == DD_OK && *id != 0)
        rc = db_get_int(reg->db, &same, 0, err,
                        "SELECT COUNT(*) FROM import_batch WHERE id = $1 AND column_map = $2 AND"
                        " options = $3",
                        DB_ARGS(DB_I(*id), DB_T(b->column_map), DB_T(b->options)));
    *alike = same != 0;
    return rc;
}

/* $1: one id, or 0 for all. */
#define SELECT_BATCHES                                                                             \
    "SELECT b.kind, b.file_name, b.file_digest, b.encoding, b.delimiter, b.column_map, b.options," \
    " " BATCH_VAT ", j.day, j.recorded_at, j.actor, " BATCH_FACT("replaced_by") ", " BATCH_FACT(   \
        "withdrawn") ", (SELECT f.reason FROM import_fact AS f WHERE f.batch_id = b.id AND f.kind" \
                     " = 'withdrawn' ORDER BY f.id DESC LIMIT 1), b.id, b.file_size, b.row_count," \
                     " b.created, b.updated, b.unchanged, b.refused, b.suppliers_created FROM"     \
                     " import_batch AS b JOIN journal AS j ON j.seq = b.entry WHERE $1 = 0 OR"     \
                     " b.id = $1 ORDER BY b.id"

static enum dd_rc read_batch(struct arena *a, struct db_stmt *st, struct import_batch *b,
                             struct dd_error *err)
{
    const char *withdrawn;
    const char **texts[] = {&b->kind,      &b->file_name,   &b->file_digest, &b->encoding,
                            &b->delimiter, &b->column_map,  &b->options,     &b->vat,
                            &b->day,       &b->recorded_at, &b->actor,       &b->replaced_by,
                            &withdrawn,    &b->reason};
    int64_t *numbers[] = {&b->id,      &b->file_size, &b->rows,    &b->created,
                          &b->updated, &b->unchanged, &b->refused, &b->suppliers_created};
    enum { TEXTS = sizeof(texts) / sizeof(texts[0]), SURE = TEXTS - 3 }; /* the last may be null */

    for (int i = 0; i < TEXTS; i++)
        if (!(*texts[i] = arena_strdup(a, i < SURE ? db_text(st, i) : db_text_or_null(st, i))) &&
            !(i >= SURE && db_is_null(st, i)))
            return dd_no_memory(err);
    for (int i = 0; i < (int)(sizeof(numbers) / sizeof(numbers[0])); i++)
        *numbers[i] = db_int(st, TEXTS + i);
    b->withdrawn = withdrawn != NULL;
    return DD_OK;
}

enum dd_rc import_batch_list(struct reg *reg, struct arena *a, struct import_batch **out, size_t *n,
                             struct dd_error *err)
{
    struct db_stmt *st = NULL;
    enum db_step step = DB_DONE;
    int64_t count;
    enum dd_rc rc =
        db_get_int(reg->db, &count, 0, err, "SELECT COUNT(*) FROM import_batch", DB_NO_ARGS);

    *n = 0;
    if (rc == DD_OK && !(*out = arena_alloc(a, (size_t)(count + 1) * sizeof(**out))))
        rc = dd_no_memory(err);
    if (rc == DD_OK)
        rc = db_query(reg->db, &st, err, SELECT_BATCHES, DB_ARGS(DB_I(0)));
    while (rc == DD_OK && (int64_t)*n < count && (step = db_step(st, err)) == DB_ROW)
        rc = read_batch(a, st, &(*out)[(*n)++], err);
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    return rc;
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
    struct db_stmt *row = NULL;
    enum dd_rc rc =
        id > 0 ? db_get_row(reg->db, &row, err, SELECT_BATCHES, DB_ARGS(DB_I(id))) : DD_OK;

    if (rc == DD_OK)
        rc = row ? read_batch(a, row, out, err) : unknown(id, err);
    db_stmt_free(row);
    return rc;
}
