/* The record of an import: which file, how it was read, what came of it, and what became known of
 * it later. Its purchases count while it is in force: neither replaced by a corrected file nor
 * withdrawn. Nothing is deleted. docs/figures.md, "Which imports count". */
#ifndef DDREG_IMPORT_BATCH_H
#define DDREG_IMPORT_BATCH_H

#include "ddreg/public_id.h"
#include "ddreg/reg.h"

struct import_batch {
    int64_t id;       /* public id I-<id> */
    const char *kind; /* "suppliers" or "purchases" */
    const char *file_name;
    const char *file_digest;
    int64_t file_size;
    const char *encoding;
    const char *delimiter;
    const char *column_map; /* JSON */
    const char *options;    /* JSON */
    const char *vat;        /* "unknown", "net" or "gross"; when read back, as is known now */
    int64_t rows, created, updated, unchanged, refused, suppliers_created;
    int64_t file; /* number of the file that has the bytes; 0: the register does not keep them */
    int64_t buyers, approvers; /* different names of who ordered and approved; -1: no such column */
    /* Filled when read back: */
    const char *day, *recorded_at, *actor; /* of its entry */
    const char *replaced_by;               /* "I-5", or NULL */
    bool withdrawn;
    const char *reason; /* why it was withdrawn, or NULL */
};
/* "in_force", "replaced" or "withdrawn". */
const char *import_batch_state(const struct import_batch *b);

/* The id that the next batch of the open entry gets; its rows name it as their source. */
enum dd_rc import_batch_next(struct reg *reg, int64_t *id, struct dd_error *err) DD_MUST_CHECK;
enum dd_rc import_batch_add(struct reg *reg, const struct import_batch *b, int64_t *id,
                            struct dd_error *err) DD_MUST_CHECK;
enum dd_rc import_batch_list(struct reg *reg, struct arena *a, struct import_batch **out, size_t *n,
                             struct dd_error *err) DD_MUST_CHECK;
/* DD_INPUT import.batch.unknown when there is none of that id. */
enum dd_rc import_batch_get(struct reg *reg, struct arena *a, int64_t id, struct import_batch *out,
                            struct dd_error *err) DD_MUST_CHECK;
/* The newest batch in force of that kind with those bytes, 0 when there is none; *alike says
 * whether it was read with the same columns and options. A file of suppliers that was read before
 * another one was undone may have found suppliers that are gone: it is none of these. */
enum dd_rc import_batch_same(struct reg *reg, const struct import_batch *b, int64_t *id,
                             bool *alike, struct dd_error *err) DD_MUST_CHECK;

/* Later facts, into the open entry. Each refuses one that is not in force (import.batch.replaced,
 * import.batch.withdrawn), and, but for withdrawing, a batch of suppliers (import.batch.suppliers).
 */

/* Settles whether the amounts are net or gross. Also of a batch that is not in force. */
enum dd_rc import_batch_set_vat(struct reg *reg, int64_t id, const char *vat, const char *reason,
                                struct dd_error *err) DD_MUST_CHECK;
/* The same of a batch of purchases that the open entry adds. */
enum dd_rc import_batch_set_new_vat(struct reg *reg, int64_t id, const char *vat,
                                    const char *reason, struct dd_error *err) DD_MUST_CHECK;
/* What a person settled so, "net" or "gross"; NULL when nobody did. */
enum dd_rc import_batch_settled_vat(struct reg *reg, int64_t id, const char **vat,
                                    struct dd_error *err) DD_MUST_CHECK;
/* An import takes the place of no more than so many: a year's months, twice and some. */
enum { IMPORT_MOST_REPLACED = 31 };
struct import_restored {
    int64_t id[IMPORT_MOST_REPLACED + 1];
    size_t n;
};
/* `by` takes the place of `id`. */
enum dd_rc import_batch_replace(struct reg *reg, int64_t id, int64_t by,
                                struct dd_error *err) DD_MUST_CHECK;
/* Takes a batch out again; those that it had replaced count again: *restored has their ids.
 * DD_REFUSED import.batch.supplier_out where one has lines of a supplier that is withdrawn. What
 * else becomes of suppliers is for import_undo_suppliers(), which calls this. */
enum dd_rc import_batch_withdraw(struct reg *reg, int64_t id, const char *reason,
                                 struct import_restored *restored,
                                 struct dd_error *err) DD_MUST_CHECK;
/* DD_OK when it is of that kind (NULL: of any) and in force. */
enum dd_rc import_batch_check(struct reg *reg, int64_t id, const char *kind,
                              struct dd_error *err) DD_MUST_CHECK;

#endif
