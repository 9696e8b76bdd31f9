/* Values taken out for good: the only change of a row that there is, and the only deletion. */
#include "ddreg/json.h"
#include "journalled.h"

/* The values of a row that are to go: which columns, and their digests in the register's scratch.
 */
struct going {
    const struct record_table *table;
    int64_t id;
    const char *digests[RECORD_MAX_COLUMNS]; /* NULL: stays */
};

/* Which of the columns asked for have a value, and whether the journal has only its digest. */
static enum dd_rc find_values(struct reg *reg, struct going *g, const bool *columns,
                              struct record_erased *out, struct dd_error *err)
{
    struct buf sql = BUF_INIT;
    struct db_stmt *row = NULL;
    enum dd_rc rc;

    buf_add(&sql, "SELECT ");
    record_columns(&sql, g->table, reg->version);
    buf_printf(&sql, ", " JOURNALLED_ROW " FROM %s AS t WHERE id = $2", g->table->name);
    rc = buf_ok(&sql, err);
    if (rc == DD_OK)
        rc = db_get_row(reg->db, &row, err, buf_str(&sql),
                        DB_ARGS(DB_T(g->table->name), DB_I(g->id)));
    if (rc == DD_OK && row)
        rc = journalled_digests(reg, g->table, db_text(row, (int)g->table->ncolumns + 2),
                                g->digests, err);
    for (size_t i = 0; rc == DD_OK && row && i < g->table->ncolumns; i++) {
        bool asked = columns[i] && record_is_digested(g->table, i);
        if (!asked || db_is_null(row, (int)i + 1)) {
            g->digests[i] = NULL;
            continue;
        }
        out->values += g->digests[i] != NULL;
        out->in_journal += !g->digests[i];
        out->columns[i] = g->digests[i] != NULL;
    }
    db_stmt_free(row);
    buf_release(&sql);
    return rc;
}

static enum dd_rc erase_value(struct reg *reg, const struct going *g, size_t i,
                              struct dd_error *err)
{
    const char *column = record_column(g->table, i)->name;
    char sql[160], after[ERASED_SIZE], key[24];
    enum dd_rc rc;

    (void)snprintf(sql, sizeof(sql), "UPDATE %s SET %s = NULL WHERE id = $1", g->table->name,
                   column);
    (void)snprintf(key, sizeof(key), "%lld", (long long)g->id);
    erased_json(after, column);
    rc = db_exec(reg->db, err, sql, DB_ARGS(DB_I(g->id)));
    if (rc == DD_OK)
        rc = db_exec(reg->db, err, "DELETE FROM personal_value WHERE digest = $1",
                     DB_ARGS(DB_T(g->digests[i])));
    return rc == DD_OK ? record_change(reg, g->table->name, key, "erase", after, err) : rc;
}

enum dd_rc record_erase(struct reg *reg, const struct record_table *table, int64_t id,
                        const bool *columns, struct record_erased *out, struct dd_error *err)
{
    struct going going = {.table = table, .id = id};
    enum dd_rc rc = record_check_table(table, err);

    *out = (struct record_erased){.values = 0};
    if (rc == DD_OK)
        rc = find_values(reg, &going, columns, out, err);
    if (rc == DD_OK && out->values > 0)
        rc = reg_sign(reg, err);
    for (size_t i = 0; rc == DD_OK && i < table->ncolumns; i++)
        if (going.digests[i])
            rc = erase_value(reg, &going, i, err);
    return rc;
}
