#include "ddreg/supplier.h"

#include "ddreg/alias.h"
#include "supplier_fields.h"

#include "gen/register/supplier.h"

static enum dd_rc keep(struct arena *a, struct supplier *out, size_t field, const char *value,
                       struct dd_error *err)
{
    char *copy = value && *value ? arena_strdup(a, value) : NULL;

    if (value && *value && !copy)
        return dd_no_memory(err);
    supplier_set_field(out, field, copy);
    return DD_OK;
}

enum { FIELD, VALUE, EXTRA, KNOWN };

/* Takes in a row of the field: it is in force on the day unless another one of the field follows.
 */
static enum dd_rc take_row(struct arena *a, struct db_stmt *st, struct supplier *out, size_t field,
                           struct dd_error *err)
{
    const char *name = supplier_fields[field].name;
    enum dd_rc rc = DD_OK;

    if (strcmp(name, "orgnr") == 0)
        out->orgnr_valid = db_int(st, EXTRA) == 1;
    if (strcmp(name, "class") == 0) /* its reason is the next field */
        rc = keep(a, out, field + 1, db_text_or_null(st, EXTRA), err);
    return rc == DD_OK ? keep(a, out, field, db_text_or_null(st, VALUE), err) : rc;
}

static enum dd_rc read_rows(struct reg *reg, struct arena *a, const char *sql, int64_t id,
                            const char *day, struct supplier *out, unsigned *ever,
                            struct dd_error *err)
{
    struct db_stmt *st;
    enum db_step step = DB_DONE;
    enum dd_rc rc = db_query(reg->db, &st, err, sql, DB_ARGS(DB_I(id), DB_T(day)));

    while (rc == DD_OK && (step = db_step(st, err)) == DB_ROW)
        for (size_t i = 0; rc == DD_OK && i < SUPPLIER_FIELDS; i++) {
            if (strcmp(supplier_fields[i].name, db_text(st, FIELD)) != 0)
                continue;
            if (*db_text(st, VALUE) != '\0')
                *ever |= 1U << i;
            if (db_int(st, KNOWN) == 1)
                rc = take_row(a, st, out, i, err);
        }
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    return rc;
}

enum dd_rc supplier_read(struct reg *reg, struct arena *a, int64_t id, const char *day,
                         struct supplier *out, unsigned *ever, struct dd_error *err)
{
    const char *const queries[] = {rows_of_names_sql, rows_of_numbers_sql, rows_of_facts_sql,
                                   rows_of_contacts_sql};
    char public_id[PUBLIC_ID_SIZE];
    int64_t there;
    enum dd_rc rc = db_get_int(reg->db, &there, 0, err, "SELECT id FROM supplier WHERE id = $1",
                               DB_ARGS(DB_I(id)));

    memset(out, 0, sizeof(*out));
    *ever = 0;
    if (rc == DD_OK && there == 0) {
        public_id_write(public_id, SUPPLIER_ID, id);
        rc = dd_fail(err, DD_INPUT, "supplier.unknown", "word", public_id, NULL);
    }
    out->id = id;
    for (size_t i = 0; rc == DD_OK && i < sizeof(queries) / sizeof(queries[0]); i++)
        rc = read_rows(reg, a, queries[i], id, day, out, ever, err);
    return rc;
}

enum dd_rc supplier_get(struct reg *reg, struct arena *a, int64_t id, const char *as_of,
                        struct supplier *out, struct dd_error *err)
{
    unsigned ever;

    return supplier_read(reg, a, id, as_of, out, &ever, err);
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
    rc = db_query(reg->db, &s, err, all_names_of_sql, DB_ARGS(DB_I(root)));
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
