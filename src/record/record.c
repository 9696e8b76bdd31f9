#include "ddreg/record.h"

#include "ddreg/json.h"
#include "insert.h"
#include "journalled.h"
#include "writer.h"

void record_chain_entry(struct hash *h, const char *prev_head, int64_t seq,
                        const struct entry_by *by, int64_t version)
{
    char number[RECORD_KEY_SIZE];

    (void)snprintf(number, sizeof(number), "%lld", (long long)seq);
    hash_add_text(h, prev_head);
    hash_add_text(h, number);
    hash_add_text(h, by->day);
    hash_add_text(h, by->recorded_at);
    hash_add_text(h, by->os_account);
    hash_add_text(h, by->actor);
    hash_add_text(h, by->command);
    hash_add_text(h, by->program);
    (void)snprintf(number, sizeof(number), "%lld", (long long)version);
    hash_add_text(h, number);
}

void record_chain_change(struct hash *h, int64_t ord, const char *table, const char *key,
                         const char *op, const char *after)
{
    char number[RECORD_KEY_SIZE];

    (void)snprintf(number, sizeof(number), "%lld", (long long)ord);
    hash_add_text(h, number);
    hash_add_text(h, table);
    hash_add_text(h, key);
    hash_add_text(h, op);
    hash_add_text(h, after);
}

enum dd_rc record_check_table(const struct record_table *table, struct dd_error *err)
{
    return table->ncolumns + 2 <= RECORD_MAX_COLUMNS ? DD_OK : dd_fail_limit(err, table->name);
}

void record_columns(struct buf *out, const struct record_table *table, int version)
{
    buf_add(out, "id, ");
    for (size_t i = 0; i < table->ncolumns; i++) {
        buf_add(out,
                record_column(table, i)->since > version ? "NULL" : record_column(table, i)->name);
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

bool record_is_left_out(const struct record_column *c, struct db_value v, int64_t version)
{
    return c->since > version && v.kind == DB_NULL;
}

/* `values` are id, the columns, entry. */
static void row_json(struct buf *out, const struct record_table *table,
                     const struct db_value *values, const char *const *digests, int64_t version)
{
    struct json j;

    json_init(&j, out);
    json_object(&j, NULL);
    json_value(&j, "id", values[0]);
    for (size_t i = 0; i < table->ncolumns; i++) {
        const struct record_column *c = record_column(table, i);
        if (record_is_left_out(c, values[i + 1], version))
            continue;
        if (digests[i])
            json_personal(&j, c->name, digests[i]);
        else
            json_value(&j, c->name, values[i + 1]);
    }
    json_value(&j, "entry", values[table->ncolumns + 1]);
    json_end_object(&j);
}

void record_json(struct buf *out, const struct record_table *table, struct db_stmt *row,
                 const char *const *digests, int64_t version)
{
    struct db_value values[RECORD_MAX_COLUMNS];

    for (size_t i = 0; i < table->ncolumns + 2; i++)
        values[i] = db_column(row, (int)i);
    row_json(out, table, values, digests, version);
}

enum dd_rc record_change(struct reg *reg, const char *table, const char *key, const char *op,
                         const char *after, struct dd_error *err)
{
    int64_t ord = reg->changes + 1;
    enum dd_rc rc;

    rc = db_insert(
        reg->db, err,
        "INSERT INTO journal_change (seq, ord, table_name, record_key, op, after)"
        " VALUES ($1, $2, $3, $4, $5, $6)",
        DB_ARGS(DB_I(reg->seq), DB_I(ord), DB_T(table), DB_T(key), DB_T(op), DB_T(after)));
    if (rc != DD_OK)
        return rc;
    record_chain_change(&reg->chain, ord, table, key, op, after);
    reg->changes = ord;
    return DD_OK;
}

typedef char hex_digest[HASH_HEX];

/* Keeps a personal value and its salt aside; `digest` is what the journal gets. */
static enum dd_rc keep_personal(struct reg *reg, const char *value, hex_digest digest,
                                struct dd_error *err)
{
    char salt[SALT_HEX];
    enum dd_rc rc = hash_new_salt(salt, err);

    if (rc != DD_OK)
        return rc;
    hash_salted(digest, salt, value);
    return db_insert(reg->db, err,
                     "INSERT INTO personal_value (digest, salt, value) VALUES ($1, $2, $3)",
                     DB_ARGS(DB_T(digest), DB_T(salt), DB_T(value)));
}

/* Digests of the columns of a row to be written; NULL where the value itself is journalled. */
static enum dd_rc keep_all_personal(struct reg *reg, const struct record_table *table,
                                    const struct db_value *values, hex_digest *room,
                                    const char **digests, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < table->ncolumns; i++) {
        digests[i] = NULL;
        if (!record_is_digested(table, i) || values[i].kind != DB_TEXT)
            continue;
        rc = keep_personal(reg, values[i].t, room[i], err);
        digests[i] = room[i];
    }
    return rc;
}

/* The row as it is, journalled: `row` is id, the columns, entry. */
static enum dd_rc journal_row(struct reg *reg, const struct record_table *table,
                              const struct db_value *row, struct dd_error *err)
{
    hex_digest room[RECORD_MAX_COLUMNS];
    const char *digests[RECORD_MAX_COLUMNS] = {NULL};
    char key[RECORD_KEY_SIZE];
    struct buf after = BUF_INIT;
    enum dd_rc rc = keep_all_personal(reg, table, row + 1, room, digests, err);

    if (rc != DD_OK)
        return rc;
    row_json(&after, table, row, digests, reg->version);
    (void)snprintf(key, sizeof(key), "%lld", (long long)row[0].i);
    rc = buf_ok(&after, err);
    if (rc == DD_OK)
        rc = record_change(reg, table->name, key, "insert", buf_str(&after), err);
    buf_release(&after);
    return rc;
}

enum dd_rc record_insert(struct reg *reg, const struct record_table *table,
                         const struct db_value *values, size_t n, int64_t *id, struct dd_error *err)
{
    struct db_value row[RECORD_MAX_COLUMNS];
    struct record_writer *w;
    enum dd_rc rc = reg_sign(reg, err);

    if (rc == DD_OK)
        rc = record_writer_find(reg, table, &w, err);
    if (rc == DD_OK)
        rc = record_writer_add(reg, w, values, n, row, err);
    if (rc != DD_OK)
        return rc;
    *id = row[0].i;
    return journal_row(reg, table, row, err);
}

enum dd_rc record_note(struct reg *reg, const char *what, const char *key, const char *json,
                       struct dd_error *err)
{
    enum dd_rc rc = reg_sign(reg, err);

    return rc == DD_OK ? record_change(reg, what, key, "insert", json, err) : rc;
}
