#include "ddreg/supplier.h"

#include "ddreg/alias.h"
#include "supplier_fields.h"

static enum dd_rc keep(struct arena *a, struct supplier *out, const char *field, const char *value,
                       struct dd_error *err)
{
    char *copy = value && *value ? arena_strdup(a, value) : NULL;

    if (value && *value && !copy)
        return dd_no_memory(err);
    for (size_t i = 0; i < SUPPLIER_FIELDS; i++)
        if (strcmp(supplier_fields[i].name, field) == 0)
            supplier_set_field(out, i, copy);
    return DD_OK;
}

/* Rows are (field, value, extra), the later ruling over the earlier. */
static enum dd_rc read_rows(struct reg *reg, struct arena *a, const char *sql, int64_t id,
                            const char *as_of, struct supplier *out, struct dd_error *err)
{
    struct db_stmt *st;
    enum db_step step = DB_DONE;
    enum dd_rc rc = db_query(reg->db, &st, err, sql, DB_ARGS(DB_I(id), DB_T(as_of)));

    while (rc == DD_OK && (step = db_step(st, err)) == DB_ROW) {
        const char *field = db_text(st, 0);
        if (strcmp(field, "orgnr") == 0)
            out->orgnr_valid = db_int(st, 2) == 1;
        if (strcmp(field, "class") == 0)
            rc = keep(a, out, "class_reason", db_text_or_null(st, 2), err);
        if (rc == DD_OK)
            rc = keep(a, out, field, db_text_or_null(st, 1), err);
    }
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    return rc;
}

enum dd_rc supplier_get(struct reg *reg, struct arena *a, int64_t id, const char *as_of,
                        struct supplier *out, struct dd_error *err)
{
    static const char *const queries[] = {
        "SELECT 'name', name, NULL FROM supplier_name WHERE supplier_id = $1 AND valid_from <= $2"
        " ORDER BY valid_from, id",
        "SELECT scheme, value, valid FROM supplier_number AS n WHERE supplier_id = $1 AND"
        " valid_from <= $2 AND valid_to IS NULL AND NOT EXISTS (SELECT 1 FROM supplier_number AS"
        " later WHERE later.supplier_id = n.supplier_id AND later.scheme = n.scheme AND"
        " later.value = n.value AND later.id > n.id AND later.valid_from <= $2) ORDER BY id DESC",
        "SELECT kind, value, reason FROM supplier_fact WHERE supplier_id = $1 AND"
        " valid_from <= $2 ORDER BY valid_from, id",
        "SELECT kind, value, NULL FROM supplier_contact WHERE supplier_id = $1 AND"
        " valid_from <= $2 ORDER BY valid_from, id",
    };
    char public_id[PUBLIC_ID_SIZE];
    int64_t there;
    enum dd_rc rc = db_get_int(reg->db, &there, 0, err, "SELECT id FROM supplier WHERE id = $1",
                               DB_ARGS(DB_I(id)));

    memset(out, 0, sizeof(*out));
    if (rc == DD_OK && there == 0) {
        public_id_write(public_id, SUPPLIER_ID, id);
        rc = dd_fail(err, DD_INPUT, "supplier.unknown", "word", public_id, NULL);
    }
    out->id = id;
    for (size_t i = 0; rc == DD_OK && i < sizeof(queries) / sizeof(queries[0]); i++)
        rc = read_rows(reg, a, queries[i], id, as_of, out, err);
    return rc;
}

enum dd_rc supplier_names(struct reg *reg, struct arena *a, int64_t id, const char ***out,
                          size_t *n, struct dd_error *err)
{
    struct buf list = BUF_INIT; /* of const char * */
    struct db_stmt *s;
    enum db_step step = DB_DONE;
    int64_t root = id;
    enum dd_rc rc = alias_root(reg, id, &root, err);

    *n = 0;
    if (rc != DD_OK)
        return rc;
    rc = db_query(reg->db, &s, err,
                  "WITH RECURSIVE " ALIAS_NOW "SELECT name FROM supplier_name"
                  " WHERE name IS NOT NULL AND (supplier_id = $1 OR supplier_id IN"
                  " (SELECT supplier_id FROM alias WHERE into_id = $1)) ORDER BY id DESC",
                  DB_ARGS(DB_I(root)));
    while (rc == DD_OK && (step = db_step(s, err)) == DB_ROW) {
        const char *name = arena_strdup(a, db_text(s, 0));
        if (!name)
            rc = dd_no_memory(err);
        buf_add_mem(&list, &name, sizeof(name));
        ++*n;
    }
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(s);
    *out = arena_alloc(a, (*n + 1) * sizeof(**out));
    if (rc == DD_OK && (!*out || list.failed))
        rc = dd_no_memory(err);
    if (rc == DD_OK && *n > 0)
        memcpy(*out, list.data, *n * sizeof(**out));
    buf_release(&list);
    return rc;
}
