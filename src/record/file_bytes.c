#include "ddreg/file_bytes.h"

#include "ddreg/db_rows.h"
#include "ddreg/kind.h"
#include "gen/record/file_bytes.h"
#include "verify.h"
#include "journalled.h"

enum dd_rc file_bytes_keep(struct reg *reg, const char *sha256, const void *bytes, size_t n,
                           struct dd_error *err)
{
    return db_exec(reg->db, err,
                   "INSERT INTO file_bytes (sha256, bytes) VALUES ($1, $2)"
                   " ON CONFLICT (sha256) DO NOTHING",
                   DB_ARGS(DB_T(sha256), DB_B(bytes, n)));
}

enum dd_rc file_bytes_holder(struct reg *reg, const char *sha256, int64_t but, int64_t *number,
                             struct dd_error *err)
{
    return db_get_int(reg->db, number, 0, err, holder_sql, DB_ARGS(DB_T(sha256), DB_I(but)));
}

static enum dd_rc is_there(struct reg *reg, const char *sha256, bool *there, struct dd_error *err)
{
    int64_t n;
    enum dd_rc rc =
        db_get_int(reg->db, &n, 0, err, "SELECT COUNT(*) FROM file_bytes WHERE sha256 = $1",
                   DB_ARGS(DB_T(sha256)));

    *there = rc == DD_OK && n > 0;
    return rc;
}

enum dd_rc file_bytes_erase(struct reg *reg, const char *sha256, int64_t number, bool *erased,
                            int64_t *holder, struct dd_error *err)
{
    char after[ERASED_SIZE];
    enum dd_rc rc = is_there(reg, sha256, erased, err);

    *holder = 0;
    if (rc == DD_OK && *erased)
        rc = file_bytes_holder(reg, sha256, number, holder, err);
    *erased = *erased && *holder == 0;
    if (rc != DD_OK || !*erased)
        return rc;
    erased_json(after, "bytes");
    rc = reg_sign(reg, err);
    if (rc == DD_OK)
        rc = db_exec(reg->db, err, "DELETE FROM file_bytes WHERE sha256 = $1",
                     DB_ARGS(DB_T(sha256)));
    return rc == DD_OK ? record_change(reg, "file_bytes", sha256, "erase", after, err) : rc;
}

/* Are the bytes those of the digest? */
static bool fits(const void *bytes, size_t n, const char *sha256)
{
    char now[HASH_HEX];

    hash_sha256(now, bytes, n);
    return strcmp(now, sha256) == 0;
}

/* Why there are none: they were erased, or somebody took them away. */
static enum dd_rc explain(struct reg *reg, const char *sha256, struct dd_error *err)
{
    int64_t seq;
    char entry[24];
    enum dd_rc rc = db_get_int(reg->db, &seq, 0, err, erased_at_sql, DB_ARGS(DB_T(sha256)));

    if (rc != DD_OK)
        return rc;
    (void)snprintf(entry, sizeof(entry), "%lld", (long long)seq);
    return seq > 0 ? dd_fail(err, DD_INPUT, "file.erased", "entry", entry, NULL)
                   : dd_fail(err, DD_DAMAGED, "file.damaged", "sha256", sha256, NULL);
}

enum dd_rc file_bytes_read(struct reg *reg, const char *sha256, struct buf *out,
                           struct dd_error *err)
{
    struct db_stmt *row;
    const void *bytes;
    size_t n;
    enum dd_rc rc = db_get_row(reg->db, &row, err, "SELECT bytes FROM file_bytes WHERE sha256 = $1",
                               DB_ARGS(DB_T(sha256)));

    if (rc == DD_OK && !row)
        return explain(reg, sha256, err);
    if (rc == DD_OK) {
        bytes = db_bytes(row, 0, &n);
        if (!fits(bytes, n, sha256))
            rc = dd_fail(err, DD_DAMAGED, "file.damaged", "sha256", sha256, NULL);
        else
            buf_add_mem(out, bytes, n);
    }
    if (rc == DD_OK)
        rc = buf_ok(out, err);
    db_stmt_free(row);
    return rc;
}

/* One file: are its bytes there, and those of its digest, unless an erasure took them? */
static void check_file(struct db_row *row, void *out)
{
    struct journal_report *r = row->ctx;
    const int64_t number = row_int(row, "number");
    const char *sha256 = row_peek(row, "sha256");
    const int64_t size = row_int(row, "size");
    const bool is_there = !row_is_null(row, "bytes");
    size_t n;
    const void *bytes = row_peek_bytes(row, "bytes", &n);
    const bool erased = row_int(row, "erased") == 1;
    char id[PUBLIC_ID_SIZE];

    (void)out;
    if (row->rc != DD_OK)
        return;
    public_id_write(id, kind_named("file")->letters, number);
    if (!is_there && !erased)
        journal_add_found(r, JOURNAL_FILE_MISSING, "file", id);
    else if (is_there && erased)
        journal_add_found(r, JOURNAL_PERSONAL_BACK, "file_bytes", id);
    else if (is_there && ((int64_t)n != size || !fits(bytes, n, sha256)))
        journal_add_found(r, JOURNAL_FILE_CHANGED, "file", id);
    r->files += is_there;
}

/* Bytes that no record of a file has. */
static enum dd_rc check_stray(struct reg *reg, struct journal_report *r, struct dd_error *err)
{
    struct db_stmt *st;
    enum db_step step = DB_DONE;
    enum dd_rc rc =
        db_query(reg->db, &st, err,
                 "SELECT sha256 FROM file_bytes WHERE sha256 NOT IN (SELECT sha256 FROM file)"
                 " ORDER BY sha256",
                 DB_NO_ARGS);

    while (rc == DD_OK && (step = db_step(st, err)) == DB_ROW)
        journal_add_found(r, JOURNAL_ROW_UNKNOWN, "file_bytes", db_text(st, 0));
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    return rc;
}

static enum dd_rc count_erased(struct reg *reg, struct journal_report *r, struct dd_error *err)
{
    int64_t n = 0;
    enum dd_rc rc = db_get_int(reg->db, &n, 0, err,
                               "SELECT COUNT(*) FROM journal_change WHERE op = 'erase' AND"
                               " table_name = 'file_bytes'",
                               DB_NO_ARGS);

    r->erased += n;
    return rc;
}

enum dd_rc file_bytes_verify(struct reg *reg, struct journal_report *r, struct dd_error *err)
{
    enum dd_rc rc;

    if (kind_named("file")->table.since > reg->version)
        return DD_OK;
    rc = db_each(reg->db, NULL, check_file, r, err, files_sql, DB_NO_ARGS);
    if (rc == DD_OK)
        rc = count_erased(reg, r, err);
    return rc == DD_OK ? check_stray(reg, r, err) : rc;
}
