/* Tables whose rows are journalled in bulk. The rows of an entry follow each other without gaps, so
 * that the journal's counts say which ids an entry wrote; which of its rows is not as it was
 * written is found by their marks. */
#include "batch.h"
#include "gen/record/verify_batch.h"
#include "journalled.h"
#include "verify.h"

/* A table's rows in the order of their ids, the current one read. */
struct rows {
    const struct record_table *table;
    const struct journal_watch *watch; /* NULL: nobody watches */
    struct db_stmt *st;
    bool there; /* is there a current row? */
    int64_t id; /* of it */
    struct db_value values[RECORD_MAX_COLUMNS];
};

/* The rows that one entry wrote. */
struct batch {
    int64_t entry, version; /* of the schema then */
    int64_t first;          /* the id of its first row */
    struct batch_said said;
};

static enum dd_rc next_row(struct rows *rows, struct dd_error *err)
{
    enum db_step step = db_step(rows->st, err);

    rows->there = step == DB_ROW;
    for (size_t i = 0; rows->there && i < rows->table->ncolumns + 2; i++)
        rows->values[i] = db_column(rows->st, (int)i);
    if (rows->there)
        rows->id = rows->values[0].i;
    if (rows->there && rows->watch && !rows->watch->row(rows->watch->ctx, rows->values))
        return dd_no_memory(err);
    return step == DB_ERROR ? err->rc : DD_OK;
}

/* Those with ids from `first` to `last`. */
static enum dd_rc open_rows(struct rows *rows, struct reg *reg, const struct record_table *t,
                            const struct journal_watch *watch, int64_t first, int64_t last,
                            struct dd_error *err)
{
    struct buf sql = BUF_INIT;
    enum dd_rc rc;

    *rows = (struct rows){.table = t, .watch = watch && watch->table == t ? watch : NULL};
    buf_add(&sql, "SELECT ");
    record_columns(&sql, t, reg->version);
    buf_printf(&sql, " FROM %s WHERE id >= $1 AND id <= $2 ORDER BY id", t->name);
    rc = buf_ok(&sql, err);
    if (rc == DD_OK)
        rc = db_query(reg->db, &rows->st, err, buf_str(&sql), DB_ARGS(DB_I(first), DB_I(last)));
    buf_release(&sql);
    return rc == DD_OK ? next_row(rows, err) : rc;
}

/* Rows up to `id` that no entry wrote. */
static enum dd_rc pass_unknown(struct rows *rows, int64_t id, struct journal_report *r,
                               struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    while (rc == DD_OK && rows->there && rows->id <= id) {
        verify_found_row(r, JOURNAL_ROW_UNKNOWN, rows->table->name, rows->id, 0);
        rc = next_row(rows, err);
    }
    return rc;
}

/* Reads the entry's rows and holds them against the digest. */
static enum dd_rc digest_fits(struct rows *rows, const struct batch *b, int64_t *count, bool *fits,
                              struct dd_error *err)
{
    struct record_digest digest;
    struct batch_said now = {.count = 0};
    struct buf text = BUF_INIT;
    enum dd_rc rc = DD_OK;

    *count = 0;
    record_digest_init(&digest);
    for (; rc == DD_OK && rows->there && rows->id < b->first + b->said.count; ++*count) {
        (void)record_digest_row(&digest, rows->table, rows->values, b->version);
        rc = next_row(rows, err);
    }
    record_digest_json(&text, &digest, *count, NULL);
    if (rc == DD_OK)
        rc = buf_ok(&text, err);
    *fits = rc == DD_OK && batch_read_said(&now, buf_str(&text)) && now.count == b->said.count &&
            strcmp(now.digest, b->said.digest) == 0;
    buf_release(&text);
    return rc;
}

/* Each row against its mark: without marks only those that are gone are found. */
static enum dd_rc compare_rows(struct rows *rows, struct batch_marks *marks, bool marked,
                               const struct batch *b, struct journal_report *r,
                               struct dd_error *err)
{
    const char *name = rows->table->name;
    struct record_digest digest;
    uint32_t mark = 0;
    enum dd_rc rc = DD_OK;

    record_digest_init(&digest);
    for (int64_t id = b->first; rc == DD_OK && id < b->first + b->said.count; id++) {
        if (marked)
            rc = batch_marks_next(marks, &mark, err);
        if (rc != DD_OK)
            break;
        if (!rows->there || rows->id != id) {
            verify_found_row(r, JOURNAL_ROW_MISSING, name, id, b->entry);
            continue;
        }
        if (marked && record_digest_row(&digest, rows->table, rows->values, b->version) != mark)
            verify_found_row(r, JOURNAL_ROW_CHANGED, name, id, b->entry);
        rc = next_row(rows, err);
    }
    record_digest_release(&digest);
    return rc;
}

/* Which rows of the entry? Where that cannot be said the entry is named. */
static enum dd_rc name_rows(struct reg *reg, const struct record_table *t, const struct batch *b,
                            struct journal_report *r, struct dd_error *err)
{
    const int64_t before = r->faults;
    struct batch_marks marks = {.st = NULL};
    struct rows rows;
    bool marked;
    enum dd_rc rc = batch_marks_fit(reg, t->name, b->entry, &b->said, &marked, err);

    marked = marked && *b->said.marks;
    if (rc == DD_OK && marked)
        rc = batch_marks_open(&marks, reg, t->name, b->entry, err);
    if (rc != DD_OK)
        return rc;
    rc = open_rows(&rows, reg, t, NULL, b->first, b->first + b->said.count - 1, err);
    if (rc == DD_OK)
        rc = compare_rows(&rows, &marks, marked, b, r, err);
    db_stmt_free(rows.st);
    batch_marks_close(&marks);
    if (rc == DD_OK && r->faults == before && b->said.count == 1)
        verify_found_row(r, JOURNAL_ROW_CHANGED, t->name, b->first, b->entry);
    else if (rc == DD_OK && r->faults == before)
        verify_found_batch(r, JOURNAL_ROW_CHANGED, t->name, b->entry);
    return rc;
}

/* The rows that one entry added, against what was journalled of them. */
static enum dd_rc check_batch(struct reg *reg, struct rows *rows, const struct batch *b,
                              struct journal_report *r, struct dd_error *err)
{
    int64_t count = 0;
    bool fits = false;
    enum dd_rc rc = pass_unknown(rows, b->first - 1, r, err);

    if (rc == DD_OK)
        rc = digest_fits(rows, b, &count, &fits, err);
    r->rows += count;
    if (rc != DD_OK || fits)
        return rc;
    if (count == 0) {
        verify_found_batch(r, JOURNAL_ROW_MISSING, rows->table->name, b->entry);
        return DD_OK;
    }
    return name_rows(reg, rows->table, b, r, err);
}

/* Rows and journal side by side. A change that does not say how many rows there were is no change
 * of the program: the chain shows it, and here its rows are unknown. */
static enum dd_rc walk(struct reg *reg, struct rows *rows, struct db_stmt *said,
                       struct journal_report *r, struct dd_error *err)
{
    struct batch b = {.first = 1};
    enum db_step step = DB_DONE;
    enum dd_rc rc = DD_OK;

    while (rc == DD_OK && (step = db_step(said, err)) == DB_ROW) {
        b.entry = db_int(said, 0);
        b.version = db_int(said, 2);
        if (!batch_read_said(&b.said, db_text(said, 1))) {
            verify_found_batch(r, JOURNAL_ROW_CHANGED, rows->table->name, b.entry);
            continue;
        }
        rc = check_batch(reg, rows, &b, r, err);
        b.first += b.said.count;
    }
    if (step == DB_ERROR)
        return err->rc;
    return rc == DD_OK ? pass_unknown(rows, INT64_MAX, r, err) : rc;
}

enum dd_rc verify_batches(struct reg *reg, const struct record_table *t,
                          const struct journal_watch *watch, struct journal_report *r,
                          struct dd_error *err)
{
    struct rows rows;
    struct db_stmt *said = NULL;
    enum dd_rc rc = open_rows(&rows, reg, t, watch, INT64_MIN, INT64_MAX, err);

    if (rc == DD_OK)
        rc = db_query(
            reg->db, &said, err,
            "SELECT c.seq, c.after, j.schema_version FROM journal_change AS c JOIN journal AS j"
            " ON j.seq = c.seq WHERE c.table_name = $1 ORDER BY c.seq, c.ord",
            DB_ARGS(DB_T(t->name)));
    if (rc == DD_OK)
        rc = walk(reg, &rows, said, r, err);
    db_stmt_free(rows.st);
    db_stmt_free(said);
    return rc;
}

/* Marks that belong to no batch, or, `whole` as each batch's are, have other ids than they got. */
static enum dd_rc check_stray_marks(struct reg *reg, bool whole, struct journal_report *r,
                                    struct dd_error *err)
{
    struct db_stmt *st;
    enum db_step step = DB_DONE;
    int64_t last = 0, entry = 0;
    enum dd_rc rc = db_query(reg->db, &st, err, marks_sql, DB_NO_ARGS);

    while (rc == DD_OK && (step = db_step(st, err)) == DB_ROW) {
        if (db_int(st, 2) == 0 || (whole && (db_int(st, 0) != last + 1 || db_int(st, 1) < entry)))
            verify_found_row(r, JOURNAL_ROW_UNKNOWN, "batch_mark", db_int(st, 0), 0);
        last = db_int(st, 0);
        entry = db_int(st, 1);
    }
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    return rc;
}

enum dd_rc verify_marks(struct reg *reg, struct journal_report *r, struct dd_error *err)
{
    struct db_stmt *st;
    struct batch_said said;
    enum db_step step = DB_DONE;
    bool fit, whole = true;
    enum dd_rc rc;

    if (reg->version < RECORD_MARKS_SINCE)
        return DD_OK;
    rc = db_query(
        reg->db, &st, err,
        "SELECT table_name, seq, after FROM journal_change WHERE op = 'batch' ORDER BY seq, ord",
        DB_NO_ARGS);
    while (rc == DD_OK && (step = db_step(st, err)) == DB_ROW) {
        if (!batch_read_said(&said, db_text(st, 2)))
            continue;
        rc = batch_marks_fit(reg, db_text(st, 0), db_int(st, 1), &said, &fit, err);
        whole = whole && fit;
        if (rc == DD_OK && !fit)
            verify_found_batch(r, JOURNAL_ROW_CHANGED, "batch_mark", db_int(st, 1));
    }
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    return rc == DD_OK ? check_stray_marks(reg, whole, r, err) : rc;
}
