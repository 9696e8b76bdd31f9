/* The one way to write. Every row of the register is inserted here, so that the journal
 * holds each change and its chain covers it. See docs/architecture.md, "The one way to write". */
#ifndef DDREG_RECORD_H
#define DDREG_RECORD_H

#include "ddreg/buf.h"
#include "ddreg/hash_long.h"
#include "ddreg/reg.h"

/* What a column's values are to the journal. Personal and confidential values enter it as a salted
 * digest only, with salt and value in personal_value, where they can be erased. (Confidential: not
 * for everyone who may read the register.) What older entries wrote may be in the journal plainly;
 * it shows in the journalled row itself. */
enum record_class { RECORD_PLAIN, RECORD_PERSONAL, RECORD_CONFIDENTIAL };

struct record_column {
    const char *name;
    enum record_class class;
    int since; /* the schema version that brought it. In rows of older entries it is null */
};

/* A table: `id` first and `entry` last are understood and not listed. */
struct record_table {
    const char *name;
    bool batch; /* bulk facts: journalled as count and digest of all rows of the entry */
    int since;  /* as of a column */
    size_t ncolumns;
    const struct record_column *columns;
    size_t stride; /* bytes from one column to the next, which may be part of something larger */
};

static inline const struct record_column *record_column(const struct record_table *table, size_t i)
{
    return (const void *)((const char *)table->columns + i * table->stride);
}

static inline bool record_is_digested(const struct record_table *table, size_t i)
{
    return record_column(table, i)->class != RECORD_PLAIN;
}

/* Of any table, id and entry included. */
enum { RECORD_MAX_COLUMNS = 32 };

/* DD_INTERNAL "limit" for a table of more: asked by whoever lays a whole row in an array. */
enum dd_rc record_check_table(const struct record_table *table, struct dd_error *err) DD_MUST_CHECK;

/* All tables of the register, ended by NULL. */
extern const struct record_table *const record_tables[];

/* Inserts a row with the table's columns in their order, those that are not given null: `values`
 * and `n` as from DB_ARGS() or DB_ALL(). *id gets its key (one more than the highest: rows are
 * never deleted, so a key is never reused). Not for batch tables. */
enum dd_rc record_insert(struct reg *reg, const struct record_table *table,
                         const struct db_value *values, size_t n, int64_t *id,
                         struct dd_error *err) DD_MUST_CHECK;

/* The digest of a batch: BLAKE2b-256 over its rows in the order of their ids. Each row is an array
 * of id, the columns in their order and entry, in CBOR's deterministic form (RFC 8949,
 * section 4.2): integers, texts and nulls, so that no two different batches give the same bytes. */
struct record_digest {
    struct hash_long hash;
    size_t used;
    size_t row;                  /* where in `waiting` the row that is being added begins */
    uint64_t mark;               /* of what of it is there no more */
    unsigned char waiting[4096]; /* not hashed yet */
};

void record_digest_init(struct record_digest *d);
/* `values` are id, the table's columns, entry. A column that came after the schema's `version` of
 * the row is left out, being null. Gives the row's mark: four bytes by which one that was changed
 * is found again. */
uint32_t record_digest_row(struct record_digest *d, const struct record_table *table,
                           const struct db_value *values, int64_t version);
/* The count and digest as the journal holds them, and that of the marks unless it is NULL or "";
 * ends the digest. */
void record_digest_json(struct buf *out, struct record_digest *d, int64_t count, const char *marks);
void record_digest_release(struct record_digest *d); /* of one that may not have come to its end */

/* The marks of a batch's rows, on their way to the table batch_mark. */
struct record_marks {
    struct hash hash; /* BLAKE2b-256 of all of them: what the journal has */
    size_t used;
    unsigned char waiting[16000]; /* with what belongs to it a page of the register */
};

/* The version of the schema that brought marks. */
enum { RECORD_MARKS_SINCE = 2 };

/* Rows going into a batch table. The caller adds them one after the other, ends the batch, which
 * journals them as one change, and releases it in any case. One batch a table and entry. */
struct record_batch {
    struct reg *reg;
    const struct record_table *table;
    struct record_writer *writer;
    int64_t first_id; /* of its first row: the rows of an entry have ids without gaps */
    int64_t count;
    struct record_digest digest;
    struct record_marks marks;
};

enum dd_rc record_batch_begin(struct record_batch *b, struct reg *reg,
                              const struct record_table *table, struct dd_error *err) DD_MUST_CHECK;
/* `values` and `n` as for record_insert(). */
enum dd_rc record_batch_add(struct record_batch *b, const struct db_value *values, size_t n,
                            struct dd_error *err) DD_MUST_CHECK;
/* A batch without rows leaves nothing behind. */
enum dd_rc record_batch_end(struct record_batch *b, struct dd_error *err) DD_MUST_CHECK;
void record_batch_release(struct record_batch *b);

/* What an erasure did. */
struct record_erased {
    int64_t values;     /* erased */
    int64_t in_journal; /* that an older program wrote into the journal plainly: they stay */
    bool columns[RECORD_MAX_COLUMNS]; /* which were erased */
};

/* Erases values of a row: `columns[i]` says of which columns. Those that are not personal or
 * confidential, or null, are left out. The chain keeps the digests, and an entry says what was
 * erased. db_scrub() after the commit takes them out of the file's bytes. */
enum dd_rc record_erase(struct reg *reg, const struct record_table *table, int64_t id,
                        const bool *columns, struct record_erased *out,
                        struct dd_error *err) DD_MUST_CHECK;

/* Journals something that is no row of a table: `what` it is, its key, and `json` to keep of it.
 * The chain covers it as any change. */
enum dd_rc record_note(struct reg *reg, const char *what, const char *key, const char *json,
                       struct dd_error *err) DD_MUST_CHECK;

/* The canonical form of a row journalled alone: JSON (id, the columns in order, entry), from a
 * statement that selects just these. `digests` has for each column its digest, NULL where the value
 * itself is journalled. `version` is the schema's when the row was written: a column that came
 * later is left out, being null. */
void record_json(struct buf *out, const struct record_table *table, struct db_stmt *row,
                 const char *const *digests, int64_t version);
/* "id, a, b, entry" for a SELECT on a register of that version: NULL for what it has not yet. */
void record_columns(struct buf *out, const struct record_table *table, int version);

/* The parts of the chain's hash: an entry's own columns, then each of its changes. */
void record_chain_entry(struct hash *h, const char *prev_head, int64_t seq,
                        const struct entry_by *by, int64_t version);
void record_chain_change(struct hash *h, int64_t ord, const char *table, const char *key,
                         const char *op, const char *after);

#endif
