/* Rows in bulk: journalled as one change, which has their count, the digest of them all, and of
 * many the digest of their marks, by which the one that is not as it was written is found. */
#include "batch.h"

#include "ddreg/json.h"
#include "insert.h"
#include "journalled.h"
#include "writer.h"

void record_digest_init(struct record_digest *d)
{
    hash_long_init(&d->hash);
    d->used = d->row = 0;
    d->mark = 0;
}

static void flush(struct record_digest *d)
{
    hash_long_add(&d->hash, d->waiting, d->used);
    d->mark = hash_quick(d->mark, d->waiting + d->row, d->used - d->row);
    d->used = d->row = 0;
}

/* CBOR's major types, in the upper three bits of an item's first byte. */
enum {
    CBOR_UINT = 0 << 5,
    CBOR_NEGATIVE = 1 << 5,
    CBOR_TEXT = 3 << 5,
    CBOR_ARRAY = 4 << 5,
    CBOR_SIMPLE = 7 << 5
};

enum { CBOR_NULL = 22, CBOR_HEAD_MAX = 9 };

/* An item's head: its type, and its value or length in as few bytes as it needs, the most
 * significant first. */
static void digest_head(struct record_digest *d, unsigned type, uint64_t v)
{
    unsigned char *at;
    unsigned width = 0; /* 1, 2, 4 or 8 bytes are announced by 24 to 27 */

    if (d->used + CBOR_HEAD_MAX > sizeof(d->waiting))
        flush(d);
    at = d->waiting + d->used;
    if (v < 24) {
        *at = (unsigned char)(type | v);
        d->used++;
        return;
    }
    while (width < 3 && v >> (8U << width) != 0)
        width++;
    *at++ = (unsigned char)(type | (24 + width));
    for (unsigned shift = 8U << width; shift > 0; shift -= 8)
        *at++ = (unsigned char)(v >> (shift - 8));
    d->used = (size_t)(at - d->waiting);
}

static void digest_int(struct record_digest *d, int64_t v)
{
    if (v >= 0)
        digest_head(d, CBOR_UINT, (uint64_t)v);
    else
        digest_head(d, CBOR_NEGATIVE, ~(uint64_t)v); /* -1 - v */
}

static void digest_text(struct record_digest *d, const char *text, size_t n)
{
    digest_head(d, CBOR_TEXT, n);
    if (d->used + n > sizeof(d->waiting))
        flush(d);
    if (n > sizeof(d->waiting)) {
        hash_long_add(&d->hash, text, n);
        d->mark = hash_quick(d->mark, text, n);
        return;
    }
    memcpy(d->waiting + d->used, text, n);
    d->used += n;
}

static void digest_value(struct record_digest *d, struct db_value v)
{
    if (v.kind == DB_INT)
        digest_int(d, v.i);
    else if (v.kind == DB_TEXT)
        digest_text(d, v.t, (size_t)v.i);
    else
        digest_head(d, CBOR_SIMPLE, CBOR_NULL);
}

/* Makes room for the whole row, so that its mark does not depend on what came before it; of one
 * that needs more than there is, from its first byte on. */
static void begin_row(struct record_digest *d, const struct db_value *values, size_t n)
{
    size_t size = CBOR_HEAD_MAX;

    for (size_t i = 0; i < n; i++)
        size += CBOR_HEAD_MAX + (values[i].kind == DB_TEXT ? (size_t)values[i].i : 0);
    if (d->used + size > sizeof(d->waiting))
        flush(d);
    d->row = d->used;
    d->mark = 0;
}

uint32_t record_digest_row(struct record_digest *d, const struct record_table *table,
                           const struct db_value *values, int64_t version)
{
    size_t n = table->ncolumns;

    begin_row(d, values, n + 2);
    for (size_t i = 0; i < table->ncolumns; i++)
        n -= record_is_left_out(record_column(table, i), values[i + 1], version);
    digest_head(d, CBOR_ARRAY, n + 2);
    digest_value(d, values[0]);
    for (size_t i = 0; i < table->ncolumns; i++)
        if (!record_is_left_out(record_column(table, i), values[i + 1], version))
            digest_value(d, values[i + 1]);
    digest_value(d, values[table->ncolumns + 1]);
    return (uint32_t)hash_quick(d->mark, d->waiting + d->row, d->used - d->row);
}

void record_digest_json(struct buf *out, struct record_digest *d, int64_t count, const char *marks)
{
    char digest[HASH_HEX];
    struct json j;

    flush(d);
    hash_long_end_hex(&d->hash, digest);
    json_init(&j, out);
    json_object(&j, NULL);
    json_int(&j, "count", count);
    json_text(&j, "digest", digest);
    if (marks && *marks)
        json_text(&j, "marks", marks);
    json_end_object(&j);
}

void record_digest_release(struct record_digest *d)
{
    hash_long_release(&d->hash);
}

/* --- Marks ------------------------------------------------------------------------------------ */

enum { MARK_BYTES = 4 };

static void add_mark(struct record_marks *m, uint32_t mark)
{
    for (unsigned shift = 0; shift < 32; shift += 8)
        m->waiting[m->used++] = (unsigned char)(mark >> shift);
}

static enum dd_rc keep_marks(struct record_batch *b, struct dd_error *err)
{
    struct record_marks *m = &b->marks;
    enum dd_rc rc = db_insert(
        b->reg->db, err,
        "INSERT INTO batch_mark (id, table_name, entry, marks)"
        " VALUES ((SELECT COALESCE(MAX(id), 0) + 1 FROM batch_mark), $1, $2, $3)",
        DB_ARGS(DB_T(b->table->name), DB_I(b->reg->seq), DB_B((const void *)m->waiting, m->used)));

    hash_add(&m->hash, m->waiting, m->used);
    m->used = 0;
    return rc;
}

/* The digest of them all; "" for one row, which needs none. */
static enum dd_rc end_marks(struct record_batch *b, char digest[HASH_HEX], struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    digest[0] = '\0';
    if (b->count < 2)
        return DD_OK;
    if (b->marks.used > 0)
        rc = keep_marks(b, err);
    hash_end_hex(&b->marks.hash, digest);
    return rc;
}

/* --- Writing ---------------------------------------------------------------------------------- */

enum dd_rc record_batch_begin(struct record_batch *b, struct reg *reg,
                              const struct record_table *table, struct dd_error *err)
{
    enum dd_rc rc;

    b->reg = reg;
    b->table = table;
    b->count = 0;
    record_digest_init(&b->digest);
    hash_init(&b->marks.hash);
    b->marks.used = 0;
    rc = record_writer_find(reg, table, &b->writer, err);
    if (rc == DD_OK)
        b->first_id = b->writer->next_id;
    return rc;
}

enum dd_rc record_batch_add(struct record_batch *b, const struct db_value *values, size_t n,
                            struct dd_error *err)
{
    struct db_value row[RECORD_MAX_COLUMNS];
    enum dd_rc rc = record_writer_add(b->reg, b->writer, values, n, row, err);

    if (rc != DD_OK)
        return rc;
    add_mark(&b->marks, record_digest_row(&b->digest, b->table, row, b->reg->version));
    b->count++;
    return b->marks.used == sizeof(b->marks.waiting) ? keep_marks(b, err) : DD_OK;
}

enum dd_rc record_batch_end(struct record_batch *b, struct dd_error *err)
{
    char key[RECORD_KEY_SIZE], marks[HASH_HEX];
    struct buf after = BUF_INIT;
    enum dd_rc rc;

    if (b->count == 0)
        return DD_OK;
    rc = reg_sign(b->reg, err);
    if (rc == DD_OK)
        rc = end_marks(b, marks, err);
    if (rc != DD_OK)
        return rc;
    record_digest_json(&after, &b->digest, b->count, marks);
    rc = buf_ok(&after, err);
    (void)snprintf(key, sizeof(key), "#%lld", (long long)b->reg->seq);
    if (rc == DD_OK)
        rc = record_change(b->reg, b->table->name, key, "batch", buf_str(&after), err);
    buf_release(&after);
    return rc;
}

void record_batch_release(struct record_batch *b)
{
    record_digest_release(&b->digest);
}

/* --- Reading ---------------------------------------------------------------------------------- */

/* The text of a member at `at`: a digest. NULL when it is not there, else where it ends. */
static const char *read_member(const char *at, const char *before, char digest[HASH_HEX])
{
    const size_t n = strlen(before);

    if (strncmp(at, before, n) != 0 || strspn(at + n, "0123456789abcdef") != HASH_HEX - 1 ||
        at[n + HASH_HEX - 1] != '"')
        return NULL;
    memcpy(digest, at + n, HASH_HEX - 1);
    digest[HASH_HEX - 1] = '\0';
    return at + n + HASH_HEX;
}

bool batch_read_said(struct batch_said *out, const char *after)
{
    static const char first[] = "{\"count\":";
    const char *at, *marks;
    size_t digits;

    *out = (struct batch_said){.count = 0};
    if (strncmp(after, first, sizeof(first) - 1) != 0)
        return false;
    at = after + sizeof(first) - 1;
    digits = strspn(at, "0123456789");
    if (digits == 0 || digits > 15)
        return false;
    out->count = strtoll(at, NULL, 10);
    at = read_member(at + digits, ",\"digest\":\"", out->digest);
    marks = at ? read_member(at, ",\"marks\":\"", out->marks) : NULL;
    return at && strcmp(marks ? marks : at, "}") == 0;
}

enum dd_rc batch_marks_open(struct batch_marks *m, struct reg *reg, const char *table,
                            int64_t entry, struct dd_error *err)
{
    *m = (struct batch_marks){.st = NULL};
    return db_query(reg->db, &m->st, err,
                    "SELECT marks FROM batch_mark WHERE table_name = $1 AND entry = $2 ORDER BY id",
                    DB_ARGS(DB_T(table), DB_I(entry)));
}

enum dd_rc batch_marks_next(struct batch_marks *m, uint32_t *mark, struct dd_error *err)
{
    *mark = 0;
    while (m->at + MARK_BYTES > m->n) {
        switch (db_step(m->st, err)) {
        case DB_ERROR:
            return err->rc;
        case DB_DONE:
            return DD_OK;
        case DB_ROW:
            m->at = 0;
            m->bytes = db_bytes(m->st, 0, &m->n);
        }
    }
    for (unsigned i = 0; i < MARK_BYTES; i++)
        *mark |= (uint32_t)m->bytes[m->at++] << (8 * i);
    return DD_OK;
}

void batch_marks_close(struct batch_marks *m)
{
    db_stmt_free(m->st);
    m->st = NULL;
}

enum dd_rc batch_marks_fit(struct reg *reg, const char *table, int64_t entry,
                           const struct batch_said *said, bool *fit, struct dd_error *err)
{
    struct batch_marks m;
    struct hash h;
    char digest[HASH_HEX];
    enum db_step step = DB_DONE;
    size_t n = 0, all = 0;
    const void *bytes;
    enum dd_rc rc = batch_marks_open(&m, reg, table, entry, err);

    hash_init(&h);
    while (rc == DD_OK && (step = db_step(m.st, err)) == DB_ROW) {
        bytes = db_bytes(m.st, 0, &n);
        hash_add(&h, bytes, n);
        all += n;
    }
    if (step == DB_ERROR)
        rc = err->rc;
    batch_marks_close(&m);
    hash_end_hex(&h, digest);
    *fit = *said->marks ? strcmp(digest, said->marks) == 0 : all == 0;
    return rc;
}
