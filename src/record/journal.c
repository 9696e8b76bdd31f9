#include "ddreg/journal.h"

enum dd_rc journal_head(struct reg *reg, char head[HASH_HEX], int64_t *seq, struct dd_error *err)
{
    struct db_stmt *row;
    enum dd_rc rc = db_get_row(
        reg->db, &row, err, "SELECT seq, head FROM journal ORDER BY seq DESC LIMIT 1", DB_NO_ARGS);

    *seq = row ? db_int(row, 0) : 0;
    (void)snprintf(head, HASH_HEX, "%s", row ? db_text(row, 1) : JOURNAL_NO_HEAD);
    db_stmt_free(row);
    return rc;
}

static enum dd_rc copy_entry(struct arena *a, struct db_stmt *st, struct journal_entry *e,
                             struct dd_error *err)
{
    e->seq = db_int(st, 0);
    e->by.day = arena_strdup(a, db_text(st, 1));
    e->by.recorded_at = arena_strdup(a, db_text(st, 2));
    e->by.os_account = arena_strdup(a, db_text(st, 3));
    e->by.actor = arena_strdup(a, db_text(st, 4));
    e->by.command = arena_strdup(a, db_text(st, 5));
    e->head = arena_strdup(a, db_text(st, 6));
    e->changes = db_int(st, 7);
    return e->by.day && e->by.recorded_at && e->by.os_account && e->by.actor && e->by.command &&
                   e->head
               ? DD_OK
               : dd_no_memory(err);
}

enum dd_rc journal_list(struct reg *reg, struct arena *a, struct journal_entry **out, size_t *n,
                        struct dd_error *err)
{
    struct db_stmt *st = NULL;
    int64_t count;
    enum db_step step = DB_DONE;
    enum dd_rc rc = db_get_int(reg->db, &count, 0, err, "SELECT COUNT(*) FROM journal", DB_NO_ARGS);

    *n = 0;
    if (rc != DD_OK)
        return rc;
    *out = arena_alloc(a, (size_t)(count + 1) * sizeof(**out));
    if (!*out)
        return dd_no_memory(err);
    rc = db_query(reg->db, &st, err,
                  "SELECT seq, day, recorded_at, os_account, actor, command, head,"
                  " (SELECT COUNT(*) FROM journal_change WHERE journal_change.seq = journal.seq)"
                  " FROM journal ORDER BY seq",
                  DB_NO_ARGS);
    while (rc == DD_OK && (int64_t)*n < count && (step = db_step(st, err)) == DB_ROW)
        rc = copy_entry(a, st, &(*out)[(*n)++], err);
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    return rc;
}

static enum dd_rc copy_change(struct arena *a, struct db_stmt *st, struct journal_change *c,
                              struct dd_error *err)
{
    c->table = arena_strdup(a, db_text(st, 0));
    c->key = arena_strdup(a, db_text(st, 1));
    c->op = arena_strdup(a, db_text(st, 2));
    c->after = arena_strdup(a, db_text(st, 3));
    return c->table && c->key && c->op && c->after ? DD_OK : dd_no_memory(err);
}

enum dd_rc journal_changes(struct reg *reg, struct arena *a, int64_t seq,
                           struct journal_change **out, size_t *n, struct dd_error *err)
{
    struct db_stmt *st = NULL;
    int64_t count;
    enum db_step step = DB_DONE;
    enum dd_rc rc =
        db_get_int(reg->db, &count, 0, err, "SELECT COUNT(*) FROM journal_change WHERE seq = $1",
                   DB_ARGS(DB_I(seq)));

    *n = 0;
    if (rc == DD_OK && !(*out = arena_alloc(a, (size_t)(count + 1) * sizeof(**out))))
        rc = dd_no_memory(err);
    if (rc == DD_OK)
        rc = db_query(reg->db, &st, err,
                      "SELECT table_name, record_key, op, after FROM journal_change"
                      " WHERE seq = $1 ORDER BY ord",
                      DB_ARGS(DB_I(seq)));
    while (rc == DD_OK && (int64_t)*n < count && (step = db_step(st, err)) == DB_ROW)
        rc = copy_change(a, st, &(*out)[(*n)++], err);
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    return rc;
}
