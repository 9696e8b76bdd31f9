/* The same purchases from two systems, among what a year has. */
#include "ddreg/db_rows.h"
#include "ddreg/two_systems.h"
#include "ddreg/vec.h"
#include "reconcile_parts.h"

#include "gen/query/reconcile_twice.h"

enum { MOST_IMPORTS = 20 };

struct overlapping {
    int64_t import;
    const char *file_name, *vat, *from_month, *to_month;
};

static void read_overlapping(struct db_row *r, void *out)
{
    struct overlapping *o = out;

    o->import = row_int(r, "batch_id");
    o->file_name = row_text(r, "file_name");
    o->vat = row_text(r, "vat");
    o->from_month = row_text(r, "from_month");
    o->to_month = row_text(r, "to_month");
}

static void add_line(struct db_row *r, void *none)
{
    const int64_t supplier = row_int(r, "supplier_id");
    const char *day = row_peek(r, "day");
    const int64_t ore = row_int(r, "ore");

    (void)none;
    if (r->rc == DD_OK)
        r->rc = two_systems_add(r->ctx, supplier, supplier, day, ore, r->err);
}

static enum dd_rc find(struct reg *reg, const struct overlapping *o, struct two_systems_found *out,
                       struct dd_error *err)
{
    const struct two_systems_with with = {.before = o->import, .vat = o->vat};
    struct two_systems *t;
    enum dd_rc rc = two_systems_new(&t, reg, &with, err);

    if (rc == DD_OK)
        rc = db_each(reg->db, NULL, add_line, t, err, lines_of_import_sql,
                     DB_ARGS(DB_I(o->import), DB_T(o->from_month), DB_T(o->to_month)));
    if (rc == DD_OK)
        rc = two_systems_find(t, out, err);
    two_systems_free(t);
    return rc;
}

static enum dd_rc add_found(struct vec *list, const struct overlapping *o,
                            const struct two_systems_found *found, struct dd_error *err)
{
    for (size_t i = 0; i < found->n; i++) {
        const struct two_systems_import *one = &found->first[i];
        struct like_lines *like = vec_add(list);
        if (!like)
            return dd_no_memory(err);
        *like = (struct like_lines){o->import,  o->file_name,  one->import,
                                    one->lines, one->compared, one->ore};
    }
    return DD_OK;
}

enum dd_rc reconcile_twice(struct reg *reg, struct arena *a, const struct year_bounds *b,
                           struct reconciliation *out, struct dd_error *err)
{
    struct vec list = VEC_OF(struct like_lines);
    struct two_systems_found found;
    struct overlapping *imports = NULL;
    size_t n = 0;
    enum dd_rc rc = DD_OK;

    if (out->unexplained >= 0)
        return DD_OK;
    rc = db_all(reg->db, a, sizeof(*imports), read_overlapping, NULL, &imports, &n, err,
                overlapping_imports_sql, DB_ARGS(DB_T(b->from), DB_T(b->to), DB_I(MOST_IMPORTS)));
    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        rc = find(reg, &imports[i], &found, err);
        if (rc == DD_OK)
            rc = add_found(&list, &imports[i], &found, err);
    }
    if (rc == DD_OK)
        rc = vec_keep(&list, a, &out->twice, &out->ntwice, err);
    vec_release(&list);
    return rc;
}
