/* Tables whose rows are journalled one by one. */
#include "journalled.h"
#include "verify.h"

static bool has_digested(const struct record_table *t)
{
    for (size_t i = 0; i < t->ncolumns; i++)
        if (record_is_digested(t, i))
            return true;
    return false;
}

/* Compares a row with what was journalled of it. The row's columns are id, the table's,
 * entry, and then the journal's `after` and the schema version of that. */
static enum dd_rc check_row(struct reg *reg, const struct record_table *t, struct db_stmt *row,
                            struct journal_report *r, struct dd_error *err)
{
    const char *digests[RECORD_MAX_COLUMNS] = {NULL};
    const char *after = db_text(row, (int)t->ncolumns + 2);
    struct buf now = BUF_INIT;
    enum dd_rc rc = DD_OK;

    if (has_digested(t))
        rc = journalled_digests(reg, t, after, digests, err);
    for (size_t i = 0; rc == DD_OK && i < t->ncolumns; i++)
        if (digests[i])
            rc = verify_value(reg, t, row, i, digests[i], r, err);
    if (rc != DD_OK)
        return rc;
    record_json(&now, t, row, digests, db_int(row, (int)t->ncolumns + 3));
    rc = buf_ok(&now, err);
    if (rc == DD_OK && strcmp(buf_str(&now), after) != 0)
        verify_found_row(r, JOURNAL_ROW_CHANGED, t->name, db_int(row, 0), 0);
    buf_release(&now);
    return rc;
}

/* Every row of the table against the change that wrote its key. */
static enum dd_rc check_rows(struct reg *reg, const struct record_table *t,
                             struct journal_report *r, struct dd_error *err)
{
    struct buf sql = BUF_INIT;
    struct db_stmt *st = NULL;
    enum db_step step = DB_DONE;
    enum dd_rc rc;

    buf_add(&sql, "SELECT ");
    record_columns(&sql, t, reg->version);
    buf_printf(
        &sql,
        ", " JOURNALLED_ROW
        ", (SELECT schema_version FROM journal WHERE seq = t.entry) FROM %s AS t ORDER BY id",
        t->name);
    rc = buf_ok(&sql, err);
    if (rc == DD_OK)
        rc = db_query(reg->db, &st, err, buf_str(&sql), DB_ARGS(DB_T(t->name)));
    while (rc == DD_OK && (step = db_step(st, err)) == DB_ROW) {
        r->rows++;
        if (db_is_null(st, (int)t->ncolumns + 2))
            verify_found_row(r, JOURNAL_ROW_UNKNOWN, t->name, db_int(st, 0), 0);
        else
            rc = check_row(reg, t, st, r, err);
    }
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    buf_release(&sql);
    return rc;
}

static enum dd_rc check_missing_rows(struct reg *reg, const struct record_table *t,
                                     struct journal_report *r, struct dd_error *err)
{
    struct db_stmt *st;
    enum db_step step = DB_DONE;
    char sql[256];
    enum dd_rc rc;

    (void)snprintf(sql, sizeof(sql),
                   "SELECT DISTINCT CAST(record_key AS BIGINT) FROM journal_change"
                   " WHERE table_name = $1 AND CAST(record_key AS BIGINT) NOT IN"
                   " (SELECT id FROM %s) ORDER BY 1",
                   t->name);
    rc = db_query(reg->db, &st, err, sql, DB_ARGS(DB_T(t->name)));
    while (rc == DD_OK && (step = db_step(st, err)) == DB_ROW)
        verify_found_row(r, JOURNAL_ROW_MISSING, t->name, db_int(st, 0), 0);
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    return rc;
}

enum dd_rc verify_rows(struct reg *reg, const struct record_table *t, struct journal_report *r,
                       struct dd_error *err)
{
    enum dd_rc rc = check_rows(reg, t, r, err);

    return rc == DD_OK ? check_missing_rows(reg, t, r, err) : rc;
}
