/* The register held against its journal. Each check reports the first thing that is wrong by
 * filling the report; the functions return errors only when they could not look. */
#include "ddreg/file_bytes.h"
#include "ddreg/head.h"
#include "ddreg/journal.h"
#include "ddreg/kind.h"
#include "ddreg/record.h"
#include "journalled.h"

static bool faulty(const struct journal_report *r)
{
    return r->fault != JOURNAL_WHOLE;
}

static enum dd_rc found(struct journal_report *r, enum journal_fault fault, const char *table,
                        const char *key)
{
    r->fault = fault;
    (void)snprintf(r->table, sizeof(r->table), "%s", table);
    (void)snprintf(r->key, sizeof(r->key), "%s", key);
    return DD_OK;
}

static enum dd_rc found_at(struct journal_report *r, enum journal_fault fault, const char *table,
                           int64_t key)
{
    char text[24];

    (void)snprintf(text, sizeof(text), "%lld", (long long)key);
    return found(r, fault, table, text);
}

/* Adds the changes of an entry to the hash; the order must be 1, 2, 3 ... */
static enum dd_rc hash_changes(struct reg *reg, int64_t seq, struct hash *h, bool *in_order,
                               struct dd_error *err)
{
    struct db_stmt *st;
    int64_t expected = 1;
    enum db_step step;
    enum dd_rc rc = db_query(reg->db, &st, err,
                             "SELECT ord, table_name, record_key, op, after"
                             " FROM journal_change WHERE seq = $1 ORDER BY ord",
                             DB_ARGS(DB_I(seq)));

    *in_order = true;
    if (rc != DD_OK)
        return rc;
    while ((step = db_step(st, err)) == DB_ROW) {
        if (db_int(st, 0) != expected++)
            *in_order = false;
        record_chain_change(h, db_int(st, 0), db_text(st, 1), db_text(st, 2), db_text(st, 3),
                            db_text(st, 4));
    }
    db_stmt_free(st);
    return step == DB_ERROR ? err->rc : DD_OK;
}

/* One entry, whose columns are seq, day, recorded_at, os_account, actor, command, program,
 * prev_head, head, schema_version. */
static enum dd_rc check_entry(struct reg *reg, struct db_stmt *st, struct journal_report *r,
                              struct dd_error *err)
{
    const struct entry_by by = {db_text(st, 1), db_text(st, 2), db_text(st, 3), db_text(st, 4),
                                db_text(st, 5)};
    char head[HASH_HEX];
    int64_t seq = db_int(st, 0);
    struct hash h;
    bool in_order;
    enum dd_rc rc;

    if (seq != r->entries + 1 || strcmp(db_text(st, 7), r->head) != 0)
        return found_at(r, JOURNAL_GAP, "journal", seq);
    hash_init(&h);
    record_chain_entry(&h, r->head, seq, &by, db_text(st, 6), db_int(st, 9));
    rc = hash_changes(reg, seq, &h, &in_order, err);
    if (rc != DD_OK)
        return rc;
    hash_end_hex(&h, head);
    if (!in_order || strcmp(head, db_text(st, 8)) != 0)
        return found_at(r, JOURNAL_ENTRY_CHANGED, "journal", seq);
    memcpy(r->head, head, HASH_HEX);
    r->entries = seq;
    r->back += strcmp(by.recorded_at, r->recorded_at) < 0;
    (void)snprintf(r->recorded_at, sizeof(r->recorded_at), "%s", by.recorded_at);
    return DD_OK;
}

static enum dd_rc check_chain(struct reg *reg, const char *expected, struct journal_report *r,
                              struct dd_error *err)
{
    struct db_stmt *st;
    enum db_step step = DB_DONE;
    bool seen = !expected;
    enum dd_rc rc =
        db_query(reg->db, &st, err,
                 "SELECT seq, day, recorded_at, os_account, actor, command, program, prev_head,"
                 " head, schema_version FROM journal ORDER BY seq",
                 DB_NO_ARGS);

    while (rc == DD_OK && !faulty(r) && (step = db_step(st, err)) == DB_ROW) {
        rc = check_entry(reg, st, r, err);
        seen = seen || strcmp(r->head, expected) == 0;
    }
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    if (rc == DD_OK && !faulty(r) && !seen)
        return found(r, JOURNAL_HEAD_UNKNOWN, "journal", expected);
    return rc;
}

static enum dd_rc check_lone_changes(struct reg *reg, struct journal_report *r,
                                     struct dd_error *err)
{
    int64_t n, id;
    enum dd_rc rc = db_get_int(reg->db, &n, 0, err,
                               "SELECT COUNT(*) FROM journal_change WHERE seq NOT IN"
                               " (SELECT seq FROM journal)",
                               DB_NO_ARGS);

    if (rc == DD_OK && n > 0)
        rc = db_get_int(reg->db, &id, 0, err,
                        "SELECT MIN(id) FROM journal_change WHERE seq NOT IN"
                        " (SELECT seq FROM journal)",
                        DB_NO_ARGS);
    if (rc == DD_OK && n > 0)
        return found_at(r, JOURNAL_CHANGE_ALONE, "journal_change", id);
    return rc;
}

/* Each value that an entry erased is gone: run after check_rows(). Of documents file_bytes_verify()
 * says it. */
static enum dd_rc check_erased(struct reg *reg, struct journal_report *r, struct dd_error *err)
{
    int64_t n;
    enum dd_rc rc = db_get_int(
        reg->db, &n, 0, err,
        "SELECT COUNT(*) FROM journal_change WHERE op = 'erase' AND table_name <> 'file_bytes'",
        DB_NO_ARGS);

    return rc == DD_OK && n != r->erased ? found(r, JOURNAL_PERSONAL_WRONG, "journal_change", "*")
                                         : rc;
}

/* Each value fits its digest, and there are as many as the rows have: run after check_rows(). */
static enum dd_rc check_personal_values(struct reg *reg, struct journal_report *r,
                                        struct dd_error *err)
{
    struct db_stmt *st;
    char digest[HASH_HEX];
    int64_t n = 0;
    enum db_step step = DB_DONE;
    enum dd_rc rc =
        db_query(reg->db, &st, err,
                 "SELECT digest, salt, value FROM personal_value ORDER BY digest", DB_NO_ARGS);

    while (rc == DD_OK && !faulty(r) && (step = db_step(st, err)) == DB_ROW) {
        hash_salted(digest, db_text(st, 1), db_text(st, 2));
        if (strcmp(digest, db_text(st, 0)) != 0)
            rc = found(r, JOURNAL_PERSONAL_WRONG, "personal_value", db_text(st, 0));
        n++;
    }
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    if (rc == DD_OK && !faulty(r) && n != r->personal)
        return found(r, JOURNAL_PERSONAL_WRONG, "personal_value", "*");
    return rc;
}

/* Is the personal value in the row the one that was journalled? */
static enum dd_rc personal_fits(struct reg *reg, const char *digest, const char *value, bool *fits,
                                struct dd_error *err)
{
    struct db_stmt *row;
    enum dd_rc rc =
        db_get_row(reg->db, &row, err, "SELECT value FROM personal_value WHERE digest = $1",
                   DB_ARGS(DB_T(digest)));

    *fits = row && value && strcmp(value, db_text(row, 0)) == 0;
    db_stmt_free(row);
    return rc;
}

static bool has_digested(const struct record_table *t)
{
    for (size_t i = 0; i < t->ncolumns; i++)
        if (record_is_digested(t, i))
            return true;
    return false;
}

/* The same of column `i` of a row, which may have been erased. */
static enum dd_rc value_fits(struct reg *reg, const struct record_table *t, struct db_stmt *row,
                             size_t i, const char *digest, struct journal_report *r, bool *fits,
                             struct dd_error *err)
{
    const char *value = db_text_or_null(row, (int)i + 1);

    if (value) {
        r->personal++;
        return personal_fits(reg, digest, value, fits, err);
    }
    r->erased++;
    return journalled_erasure(reg, t, db_int(row, 0), record_column(t, i)->name, fits, err);
}

/* Compares a row with what was journalled of it. The row's columns are id, the table's,
 * entry, and then the journal's `after` and the schema version of that. */
static enum dd_rc row_fits(struct reg *reg, const struct record_table *t, struct db_stmt *row,
                           struct journal_report *r, bool *fits, struct dd_error *err)
{
    const char *digests[RECORD_MAX_COLUMNS] = {NULL};
    const char *after = db_text(row, (int)t->ncolumns + 2);
    struct buf now = BUF_INIT;
    enum dd_rc rc = DD_OK;

    *fits = true;
    if (has_digested(t))
        rc = journalled_digests(reg, t, after, digests, err);
    for (size_t i = 0; rc == DD_OK && *fits && i < t->ncolumns; i++) {
        if (digests[i])
            rc = value_fits(reg, t, row, i, digests[i], r, fits, err);
    }
    if (rc != DD_OK || !*fits)
        return rc;
    record_json(&now, t, row, digests, db_int(row, (int)t->ncolumns + 3));
    rc = buf_ok(&now, err);
    *fits = rc == DD_OK && strcmp(buf_str(&now), after) == 0;
    buf_release(&now);
    return rc;
}

/* Every row of the table against the last change of its key. */
static enum dd_rc check_rows(struct reg *reg, const struct record_table *t,
                             struct journal_report *r, struct dd_error *err)
{
    struct buf sql = BUF_INIT;
    struct db_stmt *st = NULL;
    enum db_step step = DB_DONE;
    enum dd_rc rc;
    bool fits;

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
    while (rc == DD_OK && !faulty(r) && (step = db_step(st, err)) == DB_ROW) {
        r->rows++;
        if (db_is_null(st, (int)t->ncolumns + 2))
            rc = found_at(r, JOURNAL_ROW_UNKNOWN, t->name, db_int(st, 0));
        else if ((rc = row_fits(reg, t, st, r, &fits, err)) == DD_OK && !fits)
            rc = found_at(r, JOURNAL_ROW_CHANGED, t->name, db_int(st, 0));
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
    char sql[256];
    int64_t key;
    enum dd_rc rc;

    (void)snprintf(sql, sizeof(sql),
                   "SELECT MIN(CAST(record_key AS BIGINT)) FROM journal_change"
                   " WHERE table_name = $1 AND CAST(record_key AS BIGINT) NOT IN"
                   " (SELECT id FROM %s)",
                   t->name);
    rc = db_get_int(reg->db, &key, 0, err, sql, DB_ARGS(DB_T(t->name)));
    if (rc == DD_OK && key != 0)
        return found_at(r, JOURNAL_ROW_MISSING, t->name, key);
    return rc;
}

/* A batch table's rows in the order of their ids, the current one read. */
struct batch_rows {
    const struct record_table *table;
    struct db_stmt *st;
    bool there;      /* is there a current row? */
    int64_t entry;   /* that it says it belongs to */
    int64_t version; /* the schema's when the entry looked at was made */
};

static enum dd_rc next_batch_row(struct batch_rows *rows, struct dd_error *err)
{
    enum db_step step = db_step(rows->st, err);

    rows->there = step == DB_ROW;
    if (rows->there)
        rows->entry = db_int(rows->st, (int)rows->table->ncolumns + 1);
    return step == DB_ERROR ? err->rc : DD_OK;
}

/* Reads the consecutive rows that name the entry as theirs. */
static enum dd_rc digest_run(struct batch_rows *rows, int64_t entry, struct buf *out,
                             int64_t *count, struct dd_error *err)
{
    struct record_digest digest;
    struct db_value values[RECORD_MAX_COLUMNS];
    enum dd_rc rc = DD_OK;

    *count = 0;
    record_digest_init(&digest);
    for (; rc == DD_OK && rows->there && rows->entry == entry; ++*count) {
        for (size_t i = 0; i < rows->table->ncolumns + 2; i++)
            values[i] = db_column(rows->st, (int)i);
        record_digest_row(&digest, rows->table, values, rows->version);
        rc = next_batch_row(rows, err);
    }
    record_digest_json(out, &digest, *count);
    return rc == DD_OK ? buf_ok(out, err) : rc;
}

/* The entry's rows are not where they should be: they are gone, or others are in their place. */
static enum dd_rc found_no_run(struct reg *reg, const struct batch_rows *rows, int64_t entry,
                               struct journal_report *r, struct dd_error *err)
{
    char sql[96], key[24];
    int64_t elsewhere;
    enum dd_rc rc;

    (void)snprintf(sql, sizeof(sql), "SELECT COUNT(*) FROM %s WHERE entry = $1", rows->table->name);
    rc = db_get_int(reg->db, &elsewhere, 0, err, sql, DB_ARGS(DB_I(entry)));
    (void)snprintf(key, sizeof(key), "#%lld", (long long)(elsewhere ? rows->entry : entry));
    if (rc != DD_OK)
        return rc;
    return found(r, elsewhere ? JOURNAL_ROW_UNKNOWN : JOURNAL_ROW_MISSING, rows->table->name, key);
}

/* The rows that one entry added, against what was journalled of them. */
static enum dd_rc check_batch(struct reg *reg, struct batch_rows *rows, int64_t entry,
                              const char *journalled, struct journal_report *r,
                              struct dd_error *err)
{
    struct buf now = BUF_INIT;
    char key[24];
    int64_t count;
    enum dd_rc rc = digest_run(rows, entry, &now, &count, err);

    (void)snprintf(key, sizeof(key), "#%lld", (long long)entry);
    r->rows += count;
    if (rc == DD_OK && count == 0)
        rc = found_no_run(reg, rows, entry, r, err);
    else if (rc == DD_OK && strcmp(buf_str(&now), journalled) != 0)
        rc = found(r, JOURNAL_ROW_CHANGED, rows->table->name, key);
    buf_release(&now);
    return rc;
}

/* Rows and journal side by side: the rows of an entry follow each other, and the entries too. */
static enum dd_rc walk_batches(struct reg *reg, struct batch_rows *rows, struct db_stmt *said,
                               struct journal_report *r, struct dd_error *err)
{
    enum db_step step = DB_DONE;
    char key[24];
    enum dd_rc rc = next_batch_row(rows, err);

    while (rc == DD_OK && !faulty(r) && (step = db_step(said, err)) == DB_ROW) {
        rows->version = db_int(said, 2);
        rc = check_batch(reg, rows, db_int(said, 0), db_text(said, 1), r, err);
    }
    if (rc != DD_OK || step == DB_ERROR)
        return err->rc;
    (void)snprintf(key, sizeof(key), "#%lld", (long long)rows->entry);
    if (!faulty(r) && rows->there)
        return found(r, JOURNAL_ROW_UNKNOWN, rows->table->name, key);
    return DD_OK;
}

static enum dd_rc check_batches(struct reg *reg, const struct record_table *t,
                                struct journal_report *r, struct dd_error *err)
{
    struct batch_rows rows = {.table = t};
    struct db_stmt *said = NULL;
    struct buf sql = BUF_INIT;
    enum dd_rc rc;

    buf_add(&sql, "SELECT ");
    record_columns(&sql, t, reg->version);
    buf_printf(&sql, " FROM %s ORDER BY id", t->name);
    rc = buf_ok(&sql, err);
    if (rc == DD_OK)
        rc = db_query(reg->db, &rows.st, err, buf_str(&sql), DB_NO_ARGS);
    if (rc == DD_OK)
        rc = db_query(
            reg->db, &said, err,
            "SELECT c.seq, c.after, j.schema_version FROM journal_change AS c JOIN journal AS j"
            " ON j.seq = c.seq WHERE c.table_name = $1 ORDER BY c.seq",
            DB_ARGS(DB_T(t->name)));
    if (rc == DD_OK)
        rc = walk_batches(reg, &rows, said, r, err);
    db_stmt_free(rows.st);
    db_stmt_free(said);
    buf_release(&sql);
    return rc;
}

enum dd_rc journal_verify_table(struct reg *reg, const struct record_table *t,
                                struct journal_report *r, struct dd_error *err)
{
    enum dd_rc rc = record_check_table(t, err);

    if (rc != DD_OK || t->since > reg->version)
        return rc;
    if (t->batch)
        return check_batches(reg, t, r, err);
    rc = check_rows(reg, t, r, err);
    if (rc == DD_OK && !faulty(r))
        rc = check_missing_rows(reg, t, r, err);
    return rc;
}

/* Before anything is asked of the tables: their names may be those of something else. */
static enum dd_rc check_schema(struct reg *reg, struct journal_report *r, struct dd_error *err)
{
    const char *wrong;
    enum dd_rc rc = db_check_schema(reg->db, &wrong, err);

    return rc == DD_OK && wrong ? found(r, JOURNAL_SCHEMA, "schema", wrong) : rc;
}

enum dd_rc journal_verify(struct reg *reg, const char *expected_head, struct journal_report *out,
                          struct dd_error *err)
{
    int64_t seq;
    enum dd_rc rc;

    memset(out, 0, sizeof(*out));
    (void)snprintf(out->head, sizeof(out->head), "%s", JOURNAL_NO_HEAD);
    rc = check_schema(reg, out, err);
    if (rc == DD_OK)
        rc = db_check_file(reg->db, err);
    if (rc == DD_OK && !faulty(out))
        rc = check_chain(reg, expected_head, out, err);
    if (rc == DD_OK && !faulty(out))
        rc = check_lone_changes(reg, out, err);
    for (size_t i = 0; rc == DD_OK && !faulty(out) && record_tables[i]; i++)
        rc = journal_verify_table(reg, record_tables[i], out, err);
    for (size_t i = 0; rc == DD_OK && !faulty(out) && kinds[i]; i++)
        rc = journal_verify_table(reg, &kinds[i]->table, out, err);
    if (rc == DD_OK && !faulty(out))
        rc = check_personal_values(reg, out, err);
    if (rc == DD_OK && !faulty(out))
        rc = check_erased(reg, out, err);
    if (rc == DD_OK && !faulty(out))
        rc = file_bytes_verify(reg, out, err);
    if (rc == DD_OK && !faulty(out))
        rc = head_read(reg, out->head, &seq, err);
    return rc;
}
