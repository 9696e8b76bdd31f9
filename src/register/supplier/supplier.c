#include "ddreg/supplier.h"

#include "ddreg/alias.h"
#include "ddreg/db_rows.h"
#include "supplier_fields.h"

#include "gen/register/supplier/supplier.h"

/* A supplier while its rows are read, and which fields it has or had. */
struct known {
    struct supplier *s;
    unsigned *ever;
};

/* The value of a column; NULL for none. */
static const char *filled(struct db_row *r, const char *column)
{
    const char *text = row_peek(r, column);

    return *text ? row_kept(r, arena_strdup(r->a, text)) : NULL;
}

/* Takes in a row of the field: it is in force on the day unless another one of the field follows.
 */
static void take_row(struct db_row *r, struct supplier *out, size_t field)
{
    const char *name = supplier_fields[field].name;

    if (strcmp(name, "orgnr") == 0)
        out->orgnr_valid = row_int(r, "extra") == 1;
    if (strcmp(name, "class") == 0) /* its reason is the next field */
        supplier_set_field(out, field + 1, filled(r, "extra"));
    supplier_set_field(out, field, filled(r, "value"));
}

static void read_row(struct db_row *r, void *out)
{
    const struct known *k = r->ctx;
    const char *field = row_peek(r, "field");
    bool has_value = *row_peek(r, "value") != '\0', known = row_int(r, "known") == 1;

    (void)out;
    for (size_t i = 0; i < SUPPLIER_FIELDS; i++) {
        if (strcmp(supplier_fields[i].name, field) != 0)
            continue;
        if (has_value)
            *k->ever |= 1U << i;
        if (known)
            take_row(r, k->s, i);
        return;
    }
}

enum dd_rc supplier_read(struct reg *reg, struct arena *a, int64_t id, const char *day,
                         struct supplier *out, unsigned *ever, struct dd_error *err)
{
    const char *const queries[] = {rows_of_names_sql, rows_of_numbers_sql, rows_of_facts_sql,
                                   rows_of_contacts_sql};
    struct known k = {out, ever};
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
        rc = db_each(reg->db, a, read_row, &k, err, queries[i], DB_ARGS(DB_I(id), DB_T(day)));
    return rc;
}

enum dd_rc supplier_get(struct reg *reg, struct arena *a, int64_t id, const char *as_of,
                        struct supplier *out, struct dd_error *err)
{
    unsigned ever;

    return supplier_read(reg, a, id, as_of, out, &ever, err);
}

static void read_name(struct db_row *r, void *out)
{
    *(const char **)out = row_text(r, "name");
}

enum dd_rc supplier_name_on(struct reg *reg, struct arena *a, int64_t id, const char *day,
                            const char **name, struct dd_error *err)
{
    struct db_stmt *row;
    enum dd_rc rc = db_get_row(reg->db, &row, err, name_on_day_sql, DB_ARGS(DB_I(id), DB_T(day)));
    const char *found = rc == DD_OK && row ? db_text(row, 0) : NULL;

    *name = found ? arena_strdup(a, found) : NULL;
    db_stmt_free(row);
    return rc == DD_OK && found && !*name ? dd_no_memory(err) : rc;
}

enum dd_rc supplier_names(struct reg *reg, struct arena *a, int64_t id, const char ***out,
                          size_t *n, struct dd_error *err)
{
    int64_t root = id;
    enum dd_rc rc = alias_root(reg, id, &root, err);

    *n = 0;
    return rc == DD_OK ? db_all(reg->db, a, sizeof(**out), read_name, NULL, out, n, err,
                                all_names_of_sql, DB_ARGS(DB_I(root)))
                       : rc;
}
