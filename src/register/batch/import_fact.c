/* What becomes known of an import after it was made. */
#include "ddreg/import_batch.h"
#include "ddreg/record.h"
#include "ddreg/text.h"
#include "register/tables.h"

#include "gen/register/batch/import_fact.h"

enum { SCRATCH = 256 * 1024 };

static enum dd_rc add_fact(struct reg *reg, int64_t batch, const char *kind, const char *value,
                           const char *reason, struct dd_error *err)
{
    const struct db_value values[] = {DB_I(batch), DB_T(kind), DB_T(value), DB_T(reason)};
    int64_t id;

    return record_insert(reg, &table_import_fact, DB_ALL(values), &id, err);
}

/* With it goes, of suppliers, all that the import's entry wrote: see row_counts. */
static enum dd_rc add_withdrawn(struct reg *reg, int64_t batch, const char *reason,
                                struct dd_error *err)
{
    int64_t undone, id;
    enum dd_rc rc =
        db_get_int(reg->db, &undone, 0, err,
                   "SELECT entry FROM import_batch WHERE id = $1 AND kind <> 'purchases'",
                   DB_ARGS(DB_I(batch)));

    return rc == DD_OK ? record_insert(reg, &table_import_fact,
                                       DB_ARGS(DB_I(batch), DB_T("withdrawn"), DB_T("yes"),
                                               DB_T(reason), undone ? DB_I(undone) : DB_NONE),
                                       &id, err)
                       : rc;
}

static enum dd_rc refuse(const struct import_batch *b, const char *id, struct dd_error *err)
{
    char text[PUBLIC_ID_SIZE];

    public_id_write(text, IMPORT_ID, b->id);
    return dd_fail(err, DD_REFUSED, id, "id", text, "file", b->file_name, "by", b->replaced_by,
                   NULL);
}

static enum dd_rc check(struct reg *reg, int64_t id, const char *kind, bool in_force,
                        struct dd_error *err)
{
    struct import_batch b = {0};
    struct arena a;
    enum dd_rc rc;

    arena_init(&a, SCRATCH);
    rc = import_batch_get(reg, &a, id, &b, err);
    if (rc == DD_OK && kind && strcmp(b.kind, kind) != 0)
        rc = refuse(&b, "import.batch.suppliers", err);
    if (rc == DD_OK && in_force && b.withdrawn)
        rc = refuse(&b, "import.batch.withdrawn", err);
    if (rc == DD_OK && in_force && b.replaced_by)
        rc = refuse(&b, "import.batch.replaced", err);
    arena_release(&a);
    return rc;
}

enum dd_rc import_batch_check(struct reg *reg, int64_t id, const char *kind, struct dd_error *err)
{
    return check(reg, id, kind, true, err);
}

static enum dd_rc check_reason(const char *reason, struct dd_error *err)
{
    return text_blank(reason) ? dd_fail(err, DD_INPUT, "import.batch.reason", NULL) : DD_OK;
}

enum dd_rc import_batch_set_vat(struct reg *reg, int64_t id, const char *vat, const char *reason,
                                struct dd_error *err)
{
    enum dd_rc rc = check(reg, id, "purchases", false, err);

    if (rc == DD_OK)
        rc = check_reason(reason, err);
    return rc == DD_OK ? add_fact(reg, id, "vat", vat, reason, err) : rc;
}

enum dd_rc import_batch_set_new_vat(struct reg *reg, int64_t id, const char *vat,
                                    const char *reason, struct dd_error *err)
{
    enum dd_rc rc = check_reason(reason, err);

    return rc == DD_OK ? add_fact(reg, id, "vat", vat, reason, err) : rc;
}

enum dd_rc import_batch_settled_vat(struct reg *reg, int64_t id, const char **vat,
                                    struct dd_error *err)
{
    int64_t gross;
    enum dd_rc rc = db_get_int(reg->db, &gross, -1, err,
                               "SELECT CASE value WHEN 'gross' THEN 1 WHEN 'net' THEN 0 ELSE -1 END"
                               " FROM import_fact WHERE batch_id = $1 AND kind = 'vat'"
                               " ORDER BY id DESC LIMIT 1",
                               DB_ARGS(DB_I(id)));

    *vat = rc != DD_OK || gross < 0 ? NULL : gross ? "gross" : "net";
    return rc;
}

enum dd_rc import_batch_replace(struct reg *reg, int64_t id, int64_t by, struct dd_error *err)
{
    char text[PUBLIC_ID_SIZE];
    enum dd_rc rc = check(reg, id, "purchases", true, err);

    public_id_write(text, IMPORT_ID, by);
    return rc == DD_OK ? add_fact(reg, id, "replaced_by", text, "", err) : rc;
}

/* The first batch whose place `id` took; 0 when it takes none's. */
static enum dd_rc find_predecessor(struct reg *reg, int64_t id, int64_t *out, struct dd_error *err)
{
    char text[PUBLIC_ID_SIZE];

    public_id_write(text, IMPORT_ID, id);
    return db_get_int(reg->db, out, 0, err, predecessor_sql, DB_ARGS(DB_T(text)));
}

/* The suppliers of a batch that counts, count. */
static enum dd_rc check_suppliers(struct reg *reg, int64_t id, struct dd_error *err)
{
    char supplier[PUBLIC_ID_SIZE], text[PUBLIC_ID_SIZE];
    int64_t out = 0;
    enum dd_rc rc = db_get_int(reg->db, &out, 0, err, withdrawn_supplier_sql, DB_ARGS(DB_I(id)));

    if (rc != DD_OK || out == 0)
        return rc;
    public_id_write(supplier, SUPPLIER_ID, out);
    public_id_write(text, IMPORT_ID, id);
    return dd_fail(err, DD_REFUSED, "import.batch.supplier_out", "id", text, "supplier", supplier,
                   NULL);
}

/* Those whose place it took count again, the first import first. */
static enum dd_rc restore(struct reg *reg, int64_t id, const char *reason,
                          struct import_restored *restored, struct dd_error *err)
{
    const size_t room = sizeof(restored->id) / sizeof(restored->id[0]);
    int64_t one = 0;
    enum dd_rc rc = find_predecessor(reg, id, &one, err);

    while (rc == DD_OK && one != 0 && restored->n < room) {
        restored->id[restored->n++] = one;
        rc = add_fact(reg, one, "replaced_by", NULL, reason, err);
        if (rc == DD_OK)
            rc = check_suppliers(reg, one, err);
        if (rc == DD_OK)
            rc = find_predecessor(reg, id, &one, err);
    }
    return rc;
}

enum dd_rc import_batch_withdraw(struct reg *reg, int64_t id, const char *reason,
                                 struct import_restored *restored, struct dd_error *err)
{
    enum dd_rc rc = check(reg, id, NULL, true, err);

    restored->n = 0;
    if (rc == DD_OK)
        rc = check_reason(reason, err);
    if (rc == DD_OK)
        rc = add_withdrawn(reg, id, reason, err);
    return rc == DD_OK ? restore(reg, id, reason, restored, err) : rc;
}
