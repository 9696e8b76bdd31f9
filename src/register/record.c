#include "ddreg/record.h"

#include "ddreg/json.h"

enum { MAX_COLUMNS = 24, KEY_SIZE = 24 };

void record_chain_entry(struct hash *h, const char *prev_head, int64_t seq,
                        const struct entry_by *by, const char *program, int64_t version)
{
    char number[KEY_SIZE];

    (void)snprintf(number, sizeof(number), "%lld", (long long)seq);
    hash_add_text(h, prev_head);
    hash_add_text(h, number);
    hash_add_text(h, by->day);
    hash_add_text(h, by->recorded_at);
    hash_add_text(h, by->os_account);
    hash_add_text(h, by->actor);
    hash_add_text(h, by->command);
    hash_add_text(h, program);
    (void)snprintf(number, sizeof(number), "%lld", (long long)version);
    hash_add_text(h, number);
}

void record_chain_change(struct hash *h, int64_t ord, const char *table, const char *key,
                         const char *op, const char *after)
{
    char number[KEY_SIZE];

    (void)snprintf(number, sizeof(number), "%lld", (long long)ord);
    hash_add_text(h, number);
    hash_add_text(h, table);
    hash_add_text(h, key);
    hash_add_text(h, op);
    hash_add_text(h, after);
}

void record_columns(struct buf *out, const struct record_table *table, int version)
{
    buf_add(out, "id, ");
    for (size_t i = 0; i < table->ncolumns; i++) {
        buf_add(out, table->columns[i].since > version ? "NULL" : table->columns[i].name);
        buf_add(out, ", ");
    }
    buf_add(out, "entry");
}

static void json_value(struct json *j, const char *key, struct db_value v)
{
    if (v.kind == DB_INT)
        json_int(j, key, v.i);
    else
        json_text(j, key, v.kind == DB_TEXT ? v.t : NULL);
}

static void json_personal(struct json *j, const char *key, const char *digest)
{
    json_object(j, key);
    json_text(j, "personal", digest);
    json_end_object(j);
}

/* `values` are id, the columns, entry. */
static void row_json(struct buf *out, const struct record_table *table,
                     const struct db_value *values, const char *const *digests, int64_t version)
{
    struct json j;
    size_t personal = 0;

    json_init(&j, out);
    json_object(&j, NULL);
    json_value(&j, "id", values[0]);
    for (size_t i = 0; i < table->ncolumns; i++) {
        const struct record_column *c = &table->columns[i];
        const char *digest = c->class == RECORD_PERSONAL ? digests[personal++] : NULL;
        if (c->since > version && values[i + 1].kind == DB_NULL)
            continue;
        if (digest)
            json_personal(&j, c->name, digest);
        else
            json_value(&j, c->name, values[i + 1]);
    }
    json_value(&j, "entry", values[table->ncolumns + 1]);
    json_end_object(&j);
}

void record_json(struct buf *out, const struct record_table *table, struct db_stmt *row,
                 const char *const *digests, int64_t version)
{
    struct db_value values[MAX_COLUMNS];

    for (size_t i = 0; i < table->ncolumns + 2; i++)
        values[i] = db_column(row, (int)i);
    row_json(out, table, values, digests, version);
}

static enum dd_rc add_change(struct reg *reg, const char *table, const char *key, const char *op,
                             const char *after, struct dd_error *err)
{
    int64_t ord = reg->changes + 1;
    enum dd_rc rc;

    rc = db_exec(reg->db, err,
                 "INSERT INTO journal_change (seq, ord, table_name, record_key, op, after)"
                 " VALUES ($1, $2, $3, $4, $5, $6)",
                 DB_ARGS(DB_I(reg->seq), DB_I(ord), DB_T(table), DB_T(key), DB_T(op), DB_T(after)));
    if (rc != DD_OK)
        return rc;
    record_chain_change(&reg->chain, ord, table, key, op, after);
    reg->changes = ord;
    return DD_OK;
}

typedef char digest_text[HASH_HEX];

/* Keeps a personal value and its salt aside; `digest` is what the journal gets. */
static enum dd_rc keep_personal(struct reg *reg, const char *value, digest_text digest,
                                struct dd_error *err)
{
    char salt[SALT_HEX];
    enum dd_rc rc = hash_new_salt(salt, err);

    if (rc != DD_OK)
        return rc;
    hash_salted(digest, salt, value);
    return db_exec(reg->db, err,
                   "INSERT INTO personal_value (digest, salt, value) VALUES ($1, $2, $3)",
                   DB_ARGS(DB_T(digest), DB_T(salt), DB_T(value)));
}

/* Digests of the personal columns of a row to be written; NULL for a null. */
static enum dd_rc keep_all_personal(struct reg *reg, const struct record_table *table,
                                    const struct db_value *values, digest_text *room,
                                    const char **digests, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;
    size_t n = 0;

    for (size_t i = 0; rc == DD_OK && i < table->ncolumns; i++) {
        if (table->columns[i].class != RECORD_PERSONAL)
            continue;
        digests[n] = NULL;
        if (values[i].kind == DB_TEXT) {
            rc = keep_personal(reg, values[i].t, room[n], err);
            digests[n] = room[n];
        }
        n++;
    }
    return rc;
}

/* The row as it is, journalled: `row` is id, the columns, entry. */
static enum dd_rc journal_row(struct reg *reg, const struct record_table *table,
                              const struct db_value *row, struct dd_error *err)
{
    digest_text room[MAX_COLUMNS];
    const char *digests[MAX_COLUMNS];
    char key[KEY_SIZE];
    struct buf after = BUF_INIT;
    enum dd_rc rc = keep_all_personal(reg, table, row + 1, room, digests, err);

    if (rc != DD_OK)
        return rc;
    row_json(&after, table, row, digests, reg->version);
    (void)snprintf(key, sizeof(key), "%lld", (long long)row[0].i);
    rc = buf_ok(&after, err);
    if (rc == DD_OK)
        rc = add_change(reg, table->name, key, "insert", buf_str(&after), err);
    buf_release(&after);
    return rc;
}

static enum dd_rc next_id(struct reg *reg, const struct record_table *table, int64_t *id,
                          struct dd_error *err)
{
    char sql[96];

    (void)snprintf(sql, sizeof(sql), "SELECT MAX(id) + 1 FROM %s", table->name);
    return db_get_int(reg->db, id, 1, err, sql, DB_NO_ARGS);
}

enum dd_rc record_insert(struct reg *reg, const struct record_table *table,
                         const struct db_value *values, size_t n, int64_t *id, struct dd_error *err)
{
    struct db_value all[MAX_COLUMNS];
    struct buf sql = BUF_INIT;
    enum dd_rc rc = next_id(reg, table, id, err);

    if (rc != DD_OK)
        return rc;
    if (n > table->ncolumns)
        return dd_fail(err, DD_INTERNAL, "db.sql", "what", table->name, NULL);
    buf_printf(&sql, "INSERT INTO %s (", table->name);
    record_columns(&sql, table, reg->version);
    buf_add(&sql, ") VALUES ($1");
    all[0] = DB_I(*id);
    for (size_t i = 0; i < table->ncolumns; i++) {
        all[i + 1] = i < n ? values[i] : DB_NONE;
        buf_printf(&sql, ", $%zu", i + 2);
    }
    all[table->ncolumns + 1] = DB_I(reg->seq);
    buf_printf(&sql, ", $%zu)", table->ncolumns + 2);
    rc = buf_ok(&sql, err);
    if (rc == DD_OK)
        rc = db_exec(reg->db, err, buf_str(&sql), all, table->ncolumns + 2);
    if (rc == DD_OK)
        rc = journal_row(reg, table, all, err);
    buf_release(&sql);
    return rc;
}

static enum dd_rc batch_digest(struct db_stmt *rows, const struct record_table *table,
                               int64_t version, struct hash *h, int64_t *count,
                               struct dd_error *err)
{
    struct buf line = BUF_INIT;
    enum dd_rc rc = DD_OK;
    enum db_step step;

    *count = 0;
    while ((step = db_step(rows, err)) == DB_ROW) {
        buf_reset(&line);
        record_json(&line, table, rows, NULL, version);
        if ((rc = buf_ok(&line, err)) != DD_OK)
            break;
        hash_add_text(h, buf_str(&line));
        ++*count;
    }
    buf_release(&line);
    return step == DB_ERROR ? err->rc : rc;
}

enum dd_rc record_batch_json(struct buf *out, struct reg *reg, const struct record_table *table,
                             int64_t entry, int64_t version, int64_t *count, struct dd_error *err)
{
    char digest[HASH_HEX];
    struct buf sql = BUF_INIT;
    struct db_stmt *rows = NULL;
    struct hash h;
    struct json j;
    enum dd_rc rc;

    hash_init(&h);
    buf_add(&sql, "SELECT ");
    record_columns(&sql, table, reg->version);
    buf_printf(&sql, " FROM %s WHERE entry = $1 ORDER BY id", table->name);
    rc = buf_ok(&sql, err);
    if (rc == DD_OK)
        rc = db_query(reg->db, &rows, err, buf_str(&sql), DB_ARGS(DB_I(entry)));
    if (rc == DD_OK)
        rc = batch_digest(rows, table, version, &h, count, err);
    if (rc == DD_OK) {
        hash_end_hex(&h, digest);
        json_init(&j, out);
        json_object(&j, NULL);
        json_int(&j, "count", *count);
        json_text(&j, "digest", digest);
        json_end_object(&j);
    }
    db_stmt_free(rows);
    buf_release(&sql);
    return rc;
}

enum dd_rc record_batch(struct reg *reg, const struct record_table *table, int64_t *count,
                        struct dd_error *err)
{
    char key[KEY_SIZE];
    struct buf after = BUF_INIT;
    enum dd_rc rc = record_batch_json(&after, reg, table, reg->seq, reg->version, count, err);

    if (rc == DD_OK)
        rc = buf_ok(&after, err);
    (void)snprintf(key, sizeof(key), "#%lld", (long long)reg->seq);
    if (rc == DD_OK && *count > 0)
        rc = add_change(reg, table->name, key, "batch", buf_str(&after), err);
    buf_release(&after);
    return rc;
}

enum dd_rc record_note(struct reg *reg, const char *what, const char *key, const char *json,
                       struct dd_error *err)
{
    return add_change(reg, what, key, "insert", json, err);
}
