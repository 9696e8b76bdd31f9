/* The one way to write. Every row of the register is inserted here, so that the journal
 * holds each change and its chain covers it. See docs/architecture.md, "The one way to write". */
#ifndef DDREG_RECORD_H
#define DDREG_RECORD_H

#include "ddreg/buf.h"
#include "ddreg/reg.h"

/* What a column's values are to the journal. Personal values enter it as a salted digest only, with
 * salt and value in personal_value, where they can be erased. */
enum record_class { RECORD_PLAIN, RECORD_PERSONAL };

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
};

/* All tables of the register, ended by NULL. */
extern const struct record_table *const record_tables[];

/* Inserts a row with the table's columns in their order, those that are not given null: `values`
 * and `n` as from DB_ARGS() or DB_ALL(). *id gets its key (one more than the highest: rows are
 * never deleted, so a key is never reused). Not for batch tables. */
enum dd_rc record_insert(struct reg *reg, const struct record_table *table,
                         const struct db_value *values, size_t n, int64_t *id,
                         struct dd_error *err) DD_MUST_CHECK;

/* Journals the rows of a batch table that carry the open entry's number; call once a table after
 * the rows are in. *count gets how many they are. */
enum dd_rc record_batch(struct reg *reg, const struct record_table *table, int64_t *count,
                        struct dd_error *err) DD_MUST_CHECK;

/* Journals something that is no row of a table: `what` it is, its key, and `json` to keep of it.
 * The chain covers it as any change. */
enum dd_rc record_note(struct reg *reg, const char *what, const char *key, const char *json,
                       struct dd_error *err) DD_MUST_CHECK;

/* The canonical form: a row as JSON (id, the columns in order, entry), from a statement that
 * selects just these. Personal columns are written as `digests[i]`, in their order. `version` is
 * the schema's when the row was written: a column that came later is left out, being null. */
void record_json(struct buf *out, const struct record_table *table, struct db_stmt *row,
                 const char *const *digests, int64_t version);
/* "id, a, b, entry" for a SELECT on a register of that version: NULL for what it has not yet. */
void record_columns(struct buf *out, const struct record_table *table, int version);
/* The count and digest of a batch as the journal holds them. */
enum dd_rc record_batch_json(struct buf *out, struct reg *reg, const struct record_table *table,
                             int64_t entry, int64_t version, int64_t *count,
                             struct dd_error *err) DD_MUST_CHECK;

/* The parts of the chain's hash: what stands in an entry, then each of its changes. */
void record_chain_entry(struct hash *h, const char *prev_head, int64_t seq,
                        const struct entry_by *by, const char *program, int64_t version);
void record_chain_change(struct hash *h, int64_t ord, const char *table, const char *key,
                         const char *op, const char *after);

#endif
