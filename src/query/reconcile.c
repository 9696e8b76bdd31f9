#include "reconcile_parts.h"

#include "ddreg/db_rows.h"
#include "ddreg/money.h"
#include "ddreg/vec.h"

#include "gen/query/reconcile.h"

static void set_bounds(struct year_bounds *b, int year)
{
    (void)snprintf(b->from, sizeof(b->from), "%04u", (unsigned)year % 10000U);
    (void)snprintf(b->to, sizeof(b->to), "%04u", (unsigned)(year + 1) % 10000U);
}

static enum dd_rc compare(struct reconciliation *out, const struct figures *f, struct dd_error *err)
{
    bool fits;

    out->basis = f->vat.basis;
    out->figure = f->purchases.total;
    out->not_suppliers = f->not_suppliers_ore;
    if (!out->known || out->basis == BASIS_MIXED)
        return DD_OK;
    out->unexplained = out->ledger.ore;
    fits = out->figure != INT64_MIN && out->not_suppliers != INT64_MIN &&
           money_add(&out->unexplained, -out->figure) &&
           money_add(&out->unexplained, -out->not_suppliers) && out->unexplained != INT64_MIN;
    if (!fits)
        return dd_fail(err, DD_INPUT, "db.overflow", NULL);
    out->within = llabs(out->unexplained) <= out->tolerance_ore;
    return DD_OK;
}

/* --- What may explain it --------------------------------------------------------------------- */

static void read_line_sum(struct db_row *r, void *out)
{
    struct line_sum *s = out;

    s->imports = row_int(r, "imports");
    s->lines = row_int(r, "lines");
    s->ore = row_int(r, "ore");
}

static enum dd_rc sum_lines(struct reg *reg, const struct year_bounds *b, const char *sql,
                            struct line_sum *out, struct dd_error *err)
{
    bool found;

    return db_one(reg->db, NULL, sizeof(*out), read_line_sum, NULL, out, &found, err, sql,
                  DB_ARGS(DB_T(b->from), DB_T(b->to)));
}

static enum dd_rc read_sums(struct reg *reg, const struct year_bounds *b,
                            struct reconciliation *out, struct dd_error *err)
{
    enum dd_rc rc = sum_lines(reg, b, imprecise_sql, &out->imprecise, err);

    if (rc == DD_OK)
        rc = sum_lines(reg, b, replaced_sql, &out->replaced, err);
    return rc == DD_OK ? sum_lines(reg, b, withdrawn_sql, &out->withdrawn, err) : rc;
}

static enum dd_rc read_refused(struct reg *reg, struct arena *a, const struct figures *f,
                               struct reconciliation *out, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    out->refused = arena_alloc(a, (f->vat.nimports + 1) * sizeof(*out->refused));
    if (!out->refused)
        return dd_no_memory(err);
    for (size_t i = 0; rc == DD_OK && i < f->vat.nimports; i++) {
        const struct figures_import *m = &f->vat.imports[i];
        int64_t rows;
        rc = db_get_int(reg->db, &rows, 0, err, "SELECT refused FROM import_batch WHERE id = $1",
                        DB_ARGS(DB_I(m->id)));
        if (rc == DD_OK && rows > 0)
            out->refused[out->nrefused++] =
                (struct refused_rows){m->id, m->file_name, rows, i + 1 < f->vat.nimports};
    }
    return rc;
}

/* ctx: a list of foreign_lines, the row adds to the last one, or begins another currency. */
static void add_foreign(struct db_row *r, void *none)
{
    struct vec *list = r->ctx;
    struct foreign_lines *l = vec_last(list);

    (void)none;
    if (!l || strcmp(l->currency, row_peek(r, "currency")) != 0) {
        if (!(l = vec_add(list))) {
            r->rc = dd_no_memory(r->err);
            return;
        }
        l->currency = row_text(r, "currency");
    }
    if (*row_peek(r, "rate")) {
        l->highest = row_text(r, "rate");
        l->lowest = l->lowest ? l->lowest : l->highest;
    }
    l->lines += row_int(r, "lines");
    if (!money_add(&l->amount, row_int(r, "amount")) || !money_add(&l->ore, row_int(r, "ore")))
        r->rc = dd_fail(r->err, DD_INPUT, "db.overflow", NULL);
}

static enum dd_rc read_foreign(struct reg *reg, struct arena *a, const struct year_bounds *b,
                               struct reconciliation *out, struct dd_error *err)
{
    struct vec list = VEC_OF(struct foreign_lines);
    enum dd_rc rc = db_each(reg->db, a, add_foreign, &list, err, foreign_sql,
                            DB_ARGS(DB_T(b->from), DB_T(b->to)));

    if (rc == DD_OK)
        rc = vec_keep(&list, a, &out->foreign, &out->nforeign, err);
    vec_release(&list);
    return rc;
}

enum dd_rc reconcile_read(struct reg *reg, struct arena *a, const struct figures *f, bool details,
                          struct reconciliation *out, struct dd_error *err)
{
    struct year_bounds b;
    enum dd_rc rc;

    memset(out, 0, sizeof(*out));
    set_bounds(&b, f->year);
    rc = ledger_total_get(reg, a, f->year, &out->ledger, &out->known, err);
    if (rc == DD_OK && out->known)
        rc = ledger_tolerance(&out->ledger, &out->tolerance_ore, err);
    if (rc == DD_OK)
        rc = compare(out, f, err);
    if (rc != DD_OK || !details)
        return rc;
    rc = read_sums(reg, &b, out, err);
    if (rc == DD_OK)
        rc = read_refused(reg, a, f, out, err);
    if (rc == DD_OK)
        rc = read_foreign(reg, a, &b, out, err);
    return rc == DD_OK ? reconcile_twice(reg, a, &b, out, err) : rc;
}
