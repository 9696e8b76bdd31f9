/* The rows behind the figures of a statement, by their keys. */
#include "seal_files.h"

#include "ddreg/assessment.h"
#include "ddreg/figure_rows.h"
#include "ddreg/risk.h"

/* What the figure comes to, and the keys of the rows that it takes. */
static enum dd_rc add_figure(struct json *j, struct cli *c, const struct figures *f,
                             enum figure_id id, struct dd_error *err)
{
    const struct figure *figure = figure_at(id);
    struct figure_row *rows = NULL;
    int64_t value = 0;
    size_t n = 0;
    enum dd_rc rc = figure_rows_of(c->reg, &c->arena, f, id, &rows, &n, err);

    if (rc != DD_OK)
        return rc;
    json_object(j, NULL);
    json_text(j, "figure", figure->name);
    if (figure_value(f, id, &value))
        json_int(j, "value", value);
    else
        json_null(j, "value");
    json_text(j, "unit", figure_is_money(figure) ? "ore" : NULL);
    json_array(j, "rows");
    for (size_t i = 0; i < n; i++)
        json_text(j, NULL, rows[i].id);
    json_end_array(j);
    json_end_object(j);
    return DD_OK;
}

/* A supplier, with what of it is counted where. */
static void add_supplier(struct json *j, const struct figures_member *m, int64_t rating)
{
    char id[PUBLIC_ID_SIZE];

    public_id_write(id, SUPPLIER_ID, m->id);
    json_object(j, NULL);
    json_text(j, "id", id);
    json_int(j, "ore", m->ore);
    json_text(j, "country", m->country);
    json_text(j, "production_country", m->production_country);
    json_text(j, "sector", m->sector);
    json_text(j, "level", m->rated ? risk_level_key(m->level) : NULL);
    json_text(j, "rated_by", !m->rated ? NULL : m->decided ? "decision" : "proposal");
    if (rating > 0)
        json_int(j, "rating", rating);
    else
        json_null(j, "rating");
    json_end_object(j);
}

/* Each with the number of the decision or proposal that its level rests on. */
static enum dd_rc add_suppliers(struct json *j, struct cli *c, const struct figures *f,
                                struct dd_error *err)
{
    struct assessment proposal, decision, in_force;
    enum dd_rc rc = DD_OK;

    json_array(j, "suppliers");
    for (int64_t i = 0; rc == DD_OK && i < f->suppliers.total; i++) {
        rc = assessment_get(c->reg, &c->arena, f->members[i].id, f->as_of, &proposal, &decision,
                            &in_force, err);
        if (rc == DD_OK)
            add_supplier(j, &f->members[i], f->members[i].decided ? decision.id : proposal.id);
    }
    json_end_array(j);
    return rc;
}

static void add_imports(struct json *j, const struct figures_vat *vat)
{
    char id[PUBLIC_ID_SIZE];

    json_array(j, "imports");
    for (size_t i = 0; i < vat->nimports; i++) {
        public_id_write(id, IMPORT_ID, vat->imports[i].id);
        json_object(j, NULL);
        json_text(j, "id", id);
        json_int(j, "lines", vat->imports[i].lines);
        json_int(j, "ore", vat->imports[i].ore);
        json_text(j, "vat", vat->imports[i].vat);
        json_end_object(j);
    }
    json_end_array(j);
}

static void add_policies(struct json *j, const char *key, const struct governance_policies *p)
{
    json_array(j, key);
    for (size_t i = 0; i < p->n; i++)
        json_text(j, NULL, p->rows[i].id);
    json_end_array(j);
}

static void add_work(struct json *j, const struct statement_input *in)
{
    json_array(j, "findings");
    for (size_t i = 0; i < in->nfindings; i++)
        json_text(j, NULL, in->findings[i].id);
    json_end_array(j);
    json_array(j, "measures");
    for (size_t i = 0; i < in->nmeasures; i++)
        json_text(j, NULL, in->measures[i].id);
    json_end_array(j);
    add_policies(j, "guidelines", &in->guidelines);
    add_policies(j, "routines", &in->routines);
}

enum dd_rc seal_rows_write(struct cli *c, const struct statement_input *in, struct buf *out,
                           struct dd_error *err)
{
    const struct figures *f = &in->figures;
    struct json j;
    enum dd_rc rc = DD_OK;

    json_init(&j, out);
    json_object(&j, NULL);
    json_int(&j, "year", f->year);
    json_text(&j, "as_of", f->as_of);
    json_text(&j, "vat", figures_basis_key(f->vat.basis));
    json_array(&j, "figures");
    for (int id = 0; rc == DD_OK && id < FIGURES; id++)
        rc = add_figure(&j, c, f, (enum figure_id)id, err);
    json_end_array(&j);
    if (rc == DD_OK)
        rc = add_suppliers(&j, c, f, err);
    add_imports(&j, &f->vat);
    add_work(&j, in);
    json_end_object(&j);
    buf_add_char(out, '\n');
    return rc == DD_OK ? buf_ok(out, err) : rc;
}
