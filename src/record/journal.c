#include "ddreg/journal.h"

#include "ddreg/db_rows.h"

#include "gen/record/journal.h"

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

static void read_entry(struct db_row *r, void *out)
{
    struct journal_entry *e = out;

    e->seq = row_int(r, "seq");
    e->by.day = row_text(r, "day");
    e->by.recorded_at = row_text(r, "recorded_at");
    e->by.os_account = row_text(r, "os_account");
    e->by.actor = row_text(r, "actor");
    e->by.command = row_text(r, "command");
    e->by.program = row_text(r, "program");
    e->head = row_text(r, "head");
    e->changes = row_int(r, "changes");
}

enum dd_rc journal_list(struct reg *reg, struct arena *a, struct journal_entry **out, size_t *n,
                        struct dd_error *err)
{
    return db_all(reg->db, a, sizeof(**out), read_entry, NULL, out, n, err, entries_sql,
                  DB_NO_ARGS);
}

static void read_change(struct db_row *r, void *out)
{
    struct journal_change *c = out;

    c->table = row_text(r, "table_name");
    c->key = row_text(r, "record_key");
    c->op = row_text(r, "op");
    c->after = row_text(r, "after");
}

enum dd_rc journal_changes(struct reg *reg, struct arena *a, int64_t seq,
                           struct journal_change **out, size_t *n, struct dd_error *err)
{
    return db_all(reg->db, a, sizeof(**out), read_change, NULL, out, n, err,
                  "SELECT table_name, record_key, op, after FROM journal_change WHERE seq = $1"
                  " ORDER BY ord",
                  DB_ARGS(DB_I(seq)));
}
