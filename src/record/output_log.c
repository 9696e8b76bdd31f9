#include "ddreg/output_log.h"

#include "ddreg/db_rows.h"

static enum dd_rc next_id(struct reg *reg, int64_t *id, struct dd_error *err)
{
    return db_get_int(reg->db, id, 1, err, "SELECT MAX(id) + 1 FROM output_log", DB_NO_ARGS);
}

static enum dd_rc insert(struct reg *reg, int64_t id, const struct output *out,
                         struct dd_error *err)
{
    reg->aside = true;
    return db_insert(reg->db, err,
                     "INSERT INTO output_log (id, day, recorded_at, os_account, actor, command,"
                     " what, file_name, size, digest, head) VALUES ($1, $2, $3, $4, $5, $6, $7, $8,"
                     " $9, $10, $11)",
                     DB_ARGS(DB_I(id), DB_T(out->by.day), DB_T(out->by.recorded_at),
                             DB_T(out->by.os_account), DB_T(out->by.actor), DB_T(out->by.command),
                             DB_T(out->what), DB_T(out->file_name), DB_I(out->size),
                             DB_T(out->digest), DB_T(out->head)));
}

enum dd_rc output_log_add(const char *path, const struct output *out, struct dd_error *err)
{
    char head[HASH_HEX];
    struct reg *reg;
    int64_t id = 0;
    enum dd_rc rc = reg_open(&reg, path, DB_WRITE, err);

    if (rc == DD_OK)
        rc = reg_begin(reg, &out->by, err);
    if (rc == DD_OK)
        rc = next_id(reg, &id, err);
    if (rc == DD_OK)
        rc = insert(reg, id, out, err);
    if (rc == DD_OK)
        rc = reg_commit(reg, head, err);
    reg_free(reg);
    return rc;
}

static void read_output(struct db_row *r, void *of)
{
    struct output *out = of;

    out->id = row_int(r, "id");
    out->by.day = row_text(r, "day");
    out->by.recorded_at = row_text(r, "recorded_at");
    out->by.os_account = row_text_or_null(r, "os_account");
    out->by.actor = row_text_or_null(r, "actor");
    out->by.command = row_text(r, "command");
    out->what = row_text(r, "what");
    out->file_name = row_text_or_null(r, "file_name");
    out->size = row_int(r, "size");
    out->digest = row_text(r, "digest");
    out->head = row_text(r, "head");
}

enum dd_rc output_log_list(struct reg *reg, struct arena *a, struct output **out, size_t *n,
                           struct dd_error *err)
{
    return db_all(reg->db, a, sizeof(**out), read_output, NULL, out, n, err,
                  "SELECT id, day, recorded_at, os_account, actor, command, what, file_name, size,"
                  " digest, head FROM output_log ORDER BY id",
                  DB_NO_ARGS);
}

static void read_account(struct db_row *r, void *of)
{
    *(const char **)of = row_text(r, "account");
}

enum dd_rc output_log_accounts(struct reg *reg, struct arena *a, const char ***out, size_t *n,
                               struct dd_error *err)
{
    return db_all(reg->db, a, sizeof(**out), read_account, NULL, out, n, err,
                  "SELECT actor AS account FROM output_log WHERE actor IS NOT NULL UNION"
                  " SELECT os_account FROM output_log WHERE os_account IS NOT NULL ORDER BY 1",
                  DB_NO_ARGS);
}

enum dd_rc output_log_erase(struct reg *reg, int64_t id, bool *found, int64_t *values,
                            struct dd_error *err)
{
    struct db_stmt *row;
    enum dd_rc rc = db_get_row(reg->db, &row, err,
                               "SELECT os_account, actor, file_name FROM output_log WHERE id = $1",
                               DB_ARGS(DB_I(id)));

    *found = row != NULL;
    *values = 0;
    for (int i = 0; row && i < 3; i++)
        *values += !db_is_null(row, i);
    db_stmt_free(row);
    if (rc == DD_OK && *values > 0)
        rc = db_exec(reg->db, err,
                     "UPDATE output_log SET os_account = NULL, actor = NULL, file_name = NULL"
                     " WHERE id = $1",
                     DB_ARGS(DB_I(id)));
    return rc;
}

enum dd_rc output_log_erase_account(struct reg *reg, const char *account, int64_t *values,
                                    struct dd_error *err)
{
    static const char *const sql[][2] = {
        {"SELECT COUNT(*) FROM output_log WHERE actor = $1",
         "UPDATE output_log SET actor = NULL WHERE actor = $1"},
        {"SELECT COUNT(*) FROM output_log WHERE os_account = $1",
         "UPDATE output_log SET os_account = NULL WHERE os_account = $1"},
    };
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < sizeof(sql) / sizeof(sql[0]); i++) {
        int64_t n = 0;
        rc = db_get_int(reg->db, &n, 0, err, sql[i][0], DB_ARGS(DB_T(account)));
        if (rc == DD_OK && n > 0)
            rc = db_exec(reg->db, err, sql[i][1], DB_ARGS(DB_T(account)));
        *values += n;
    }
    return rc;
}
