#include "ddreg/file_bytes.h"

#include "ddreg/kind.h"

enum dd_rc file_bytes_keep(struct reg *reg, const char *sha256, const void *bytes, size_t n,
                           struct dd_error *err)
{
    return db_exec(reg->db, err,
                   "INSERT INTO file_bytes (sha256, bytes) VALUES ($1, $2)"
                   " ON CONFLICT (sha256) DO NOTHING",
                   DB_ARGS(DB_T(sha256), DB_B(bytes, n)));
}

/* Are the bytes in this column of the row those of the digest? */
static bool fits(struct db_stmt *row, int column, const char *sha256)
{
    char now[HASH_HEX];
    size_t n;
    const void *bytes = db_bytes(row, column, &n);

    hash_sha256(now, bytes, n);
    return strcmp(now, sha256) == 0;
}

enum dd_rc file_bytes_read(struct reg *reg, const char *sha256, struct buf *out,
                           struct dd_error *err)
{
    struct db_stmt *row;
    const void *bytes;
    size_t n;
    enum dd_rc rc = db_get_row(reg->db, &row, err, "SELECT bytes FROM file_bytes WHERE sha256 = $1",
                               DB_ARGS(DB_T(sha256)));

    if (rc == DD_OK && (!row || !fits(row, 0, sha256)))
        rc = dd_fail(err, DD_DAMAGED, "file.damaged", "sha256", sha256, NULL);
    if (rc == DD_OK) {
        bytes = db_bytes(row, 0, &n);
        buf_add_mem(out, bytes, n);
        rc = buf_ok(out, err);
    }
    db_stmt_free(row);
    return rc;
}

static void found(struct journal_report *r, enum journal_fault fault, const char *table,
                  const char *key)
{
    r->fault = fault;
    (void)snprintf(r->table, sizeof(r->table), "%s", table);
    (void)snprintf(r->key, sizeof(r->key), "%s", key);
}

/* One file: its number, digest and size, then the bytes and how many they are. */
static void check_file(struct db_stmt *st, struct journal_report *r)
{
    char id[PUBLIC_ID_SIZE];

    public_id_write(id, kind_named("file")->letters, db_int(st, 0));
    if (db_is_null(st, 3))
        found(r, JOURNAL_FILE_MISSING, "file", id);
    else if (db_int(st, 4) != db_int(st, 2) || !fits(st, 3, db_text(st, 1)))
        found(r, JOURNAL_FILE_CHANGED, "file", id);
}

/* Bytes that no record of a file has. */
static enum dd_rc check_stray(struct reg *reg, struct journal_report *r, struct dd_error *err)
{
    struct db_stmt *row;
    enum dd_rc rc =
        db_get_row(reg->db, &row, err,
                   "SELECT sha256 FROM file_bytes WHERE sha256 NOT IN (SELECT sha256 FROM file)"
                   " ORDER BY sha256 LIMIT 1",
                   DB_NO_ARGS);

    if (row)
        found(r, JOURNAL_ROW_UNKNOWN, "file_bytes", db_text(row, 0));
    db_stmt_free(row);
    return rc;
}

enum dd_rc file_bytes_verify(struct reg *reg, struct journal_report *r, struct dd_error *err)
{
    struct db_stmt *st;
    enum db_step step = DB_DONE;
    enum dd_rc rc;

    if (kind_named("file")->table.since > reg->version)
        return DD_OK;
    rc = db_query(reg->db, &st, err,
                  "SELECT f.number, f.sha256, f.size, b.bytes, LENGTH(b.bytes) FROM"
                  " (SELECT MIN(number) AS number, sha256, size FROM file GROUP BY sha256, size)"
                  " AS f LEFT JOIN file_bytes AS b ON b.sha256 = f.sha256 ORDER BY f.number",
                  DB_NO_ARGS);
    while (rc == DD_OK && r->fault == JOURNAL_WHOLE && (step = db_step(st, err)) == DB_ROW)
        check_file(st, r);
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    return rc == DD_OK && r->fault == JOURNAL_WHOLE ? check_stray(reg, r, err) : rc;
}
