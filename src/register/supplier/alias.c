#include "ddreg/alias.h"

#include "ddreg/record.h"
#include "ddreg/supplier.h"
#include "ddreg/text.h"
#include "register/tables.h"

#include "gen/register/supplier/alias.h"

enum dd_rc alias_root(struct reg *reg, int64_t id, int64_t *root, struct dd_error *err)
{
    return db_get_int(reg->db, root, id, err, alias_root_sql, DB_ARGS(DB_I(id)));
}

enum dd_rc alias_members(struct reg *reg, struct arena *a, int64_t id, int64_t **out, size_t *n,
                         struct dd_error *err)
{
    struct db_stmt *st = NULL;
    enum db_step step = DB_DONE;
    int64_t max;
    enum dd_rc rc = db_get_int(reg->db, &max, 0, err, alias_count_sql, DB_ARGS(DB_I(id)));

    *n = 0;
    if (rc == DD_OK && !(*out = arena_alloc(a, (size_t)(max + 1) * sizeof(**out))))
        rc = dd_no_memory(err);
    if (rc == DD_OK)
        rc = db_query(reg->db, &st, err, alias_members_sql, DB_ARGS(DB_I(id)));
    while (rc == DD_OK && (int64_t)*n < max && (step = db_step(st, err)) == DB_ROW)
        (*out)[(*n)++] = db_int(st, 0);
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    return rc;
}

static enum dd_rc refuse(const char *why, int64_t id, int64_t other, struct dd_error *err)
{
    char one[PUBLIC_ID_SIZE], two[PUBLIC_ID_SIZE];

    public_id_write(one, SUPPLIER_ID, id);
    public_id_write(two, SUPPLIER_ID, other);
    return dd_fail(err, DD_REFUSED, why, "id", one, "other", two, NULL);
}

/* Two org numbers that both can be right are two firms: among all that would count as one. */
static enum dd_rc check_orgnr(struct reg *reg, int64_t root, int64_t id, struct dd_error *err)
{
    int64_t one = 0, other = 0;
    enum dd_rc rc = db_get_int(reg->db, &one, 0, err, group_number_sql,
                               DB_ARGS(DB_I(root), DB_I(id), DB_T(reg->by.day)));

    if (rc == DD_OK && one != 0)
        rc = db_get_int(reg->db, &other, 0, err, group_other_number_sql,
                        DB_ARGS(DB_I(root), DB_I(id), DB_T(reg->by.day), DB_I(one)));
    return rc == DD_OK && other != 0 ? refuse("alias.orgnr", other, one, err) : rc;
}

static enum dd_rc check_reason(const char *reason, struct dd_error *err)
{
    return !reason || text_valid_utf8(reason, strlen(reason))
               ? DD_OK
               : dd_fail(err, DD_INPUT, "supplier.utf8", "field", "reason", NULL);
}

static struct db_value said(const char *reason)
{
    return text_blank(reason) ? DB_NONE : DB_T(reason);
}

static enum dd_rc write_alias(struct reg *reg, int64_t id, struct db_value into, const char *reason,
                              struct dd_error *err)
{
    int64_t key;

    return record_insert(reg, &table_supplier_alias,
                         DB_ARGS(DB_I(id), into, DB_T(reg->by.day), said(reason)), &key, err);
}

static enum dd_rc is_no_supplier(struct reg *reg, int64_t id, bool *is, struct dd_error *err)
{
    struct supplier s;
    enum dd_rc rc = supplier_get(reg, &reg->scratch, id, reg->by.day, &s, err);

    *is = rc == DD_OK && s.class && strcmp(s.class, SUPPLIER_NOT) == 0;
    return rc;
}

/* A supplier merged into what is none is no longer rated: it takes a reason, as the class does. */
static enum dd_rc check_class(struct reg *reg, int64_t root, int64_t id, const char *reason,
                              struct dd_error *err)
{
    bool into_none = false, none = false;
    enum dd_rc rc = is_no_supplier(reg, root, &into_none, err);

    if (rc == DD_OK)
        rc = is_no_supplier(reg, id, &none, err);
    return rc == DD_OK && into_none && !none && text_blank(reason)
               ? refuse("alias.class_reason", id, root, err)
               : rc;
}

enum dd_rc alias_merge(struct reg *reg, int64_t into, int64_t id, const char *reason, int64_t *root,
                       struct dd_error *err)
{
    int64_t before = id;
    enum dd_rc rc = alias_root(reg, into, root, err);

    arena_reset(&reg->scratch);
    if (rc == DD_OK)
        rc = alias_root(reg, id, &before, err);
    if (rc == DD_OK && before == *root)
        rc = refuse(into == id ? "alias.itself" : "alias.same", id, into, err);
    else if (rc == DD_OK && before != id)
        rc = refuse("alias.merged", id, before, err);
    if (rc == DD_OK)
        rc = check_reason(reason, err);
    if (rc == DD_OK)
        rc = check_orgnr(reg, *root, id, err);
    if (rc == DD_OK)
        rc = check_class(reg, *root, id, reason, err);
    return rc == DD_OK ? write_alias(reg, id, DB_I(*root), reason, err) : rc;
}

enum dd_rc alias_unmerge(struct reg *reg, int64_t id, const char *reason, int64_t *into,
                         struct dd_error *err)
{
    enum dd_rc rc = check_reason(reason, err);

    if (rc == DD_OK)
        rc = alias_root(reg, id, into, err);
    if (rc == DD_OK && *into == id)
        rc = refuse("alias.not_merged", id, id, err);
    return rc == DD_OK ? write_alias(reg, id, DB_NONE, reason, err) : rc;
}

enum dd_rc alias_distinct(struct reg *reg, int64_t one, int64_t other, const char *reason,
                          struct dd_error *err)
{
    int64_t a = one, b = other, key;
    enum dd_rc rc = alias_root(reg, one, &a, err);

    if (rc == DD_OK)
        rc = alias_root(reg, other, &b, err);
    if (rc == DD_OK && a == b)
        rc = refuse(one == other ? "alias.itself" : "alias.same", one, other, err);
    if (rc == DD_OK)
        rc = check_reason(reason, err);
    if (rc != DD_OK)
        return rc;
    return record_insert(
        reg, &table_supplier_distinct,
        DB_ARGS(DB_I(a < b ? a : b), DB_I(a < b ? b : a), DB_T(reg->by.day), said(reason)), &key,
        err);
}
