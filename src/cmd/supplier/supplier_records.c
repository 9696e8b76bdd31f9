#include "supplier_records.h"

enum dd_rc supplier_records_look(struct cli *c, int64_t root, const char *day,
                                 struct supplier_records *out, struct dd_error *err)
{
    const struct kind_filter filter = {.as_of = day, .supplier = root};
    enum dd_rc rc = DD_OK;

    *out = (struct supplier_records){.day = day};
    for (size_t i = 0; rc == DD_OK && kinds[i]; i++) {
        struct supplier_records_kind *of = &out->of[out->nkinds];
        struct kind_row *rows;
        size_t n = 0;
        if (!kind_has_supplier(kinds[i]))
            continue;
        if (out->nkinds == SUPPLIER_KINDS)
            return dd_fail_limit(err, kinds[i]->name);
        rc = kind_read(c->reg, &c->arena, kinds[i], &filter, &rows, &n, err);
        *of = (struct supplier_records_kind){kinds[i], rows, 0};
        for (size_t r = 0; rc == DD_OK && r < n; r++)
            if (kind_is_open(&rows[r], day))
                rows[of->n++] = rows[r];
        out->nkinds++;
    }
    return rc;
}

const char *supplier_records_key(const struct kind *kind)
{
    return kind->counted ? kind->counted : kind->plural;
}

static enum dd_rc say_kind(struct cli *c, const struct supplier_records_kind *of,
                           struct dd_error *err)
{
    struct kind_view view;
    struct out_cell cells[KIND_MAX_CELLS];
    struct out_list list;
    enum dd_rc rc = kind_view_begin(&view, c, of->kind, true, err);

    if (rc == DD_OK)
        rc = kind_view_suppliers(&view, of->rows, of->n, err);
    for (size_t i = 0; i < view.n; i++)
        if (strcmp(view.columns[i].key, "supplier") == 0)
            view.columns[i].title = NULL; /* it is the one shown */
    if (rc == DD_OK)
        rc = out_begin(&list, c, of->kind->plural, view.columns, view.n, err);
    if (rc != DD_OK)
        return rc;
    for (size_t i = 0; i < of->n; i++) {
        kind_view_cells(&view, &of->rows[i], cells);
        out_row(&list, cells);
    }
    return out_end(&list, err);
}

enum dd_rc supplier_records_say(struct cli *c, const struct supplier_records *r,
                                struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < r->nkinds; i++) {
        if (r->of[i].n == 0 || r->of[i].kind->discreet)
            continue;
        buf_printf(&c->out, "\n%s:\n",
                   dd_msg(c->lang, kind_keep("col.%s", supplier_records_key(r->of[i].kind))));
        rc = say_kind(c, &r->of[i], err);
    }
    return rc;
}

static enum dd_rc json_kind(struct cli *c, struct json *j, const struct supplier_records_kind *of,
                            struct dd_error *err)
{
    struct kind_view view;
    struct out_cell cells[KIND_MAX_CELLS];
    enum dd_rc rc = kind_view_begin(&view, c, of->kind, false, err);

    if (rc == DD_OK)
        rc = kind_view_suppliers(&view, of->rows, of->n, err);
    json_array(j, of->kind->plural);
    for (size_t i = 0; rc == DD_OK && i < of->n; i++) {
        kind_view_cells(&view, &of->rows[i], cells);
        json_object(j, NULL);
        for (size_t k = 0; k < view.n; k++)
            out_cell_json(j, view.columns[k].key, &cells[k]);
        json_end_object(j);
    }
    json_end_array(j);
    return rc;
}

enum dd_rc supplier_records_json(struct cli *c, struct json *j, const struct supplier_records *r,
                                 struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    json_object(j, "records");
    for (size_t i = 0; rc == DD_OK && i < r->nkinds; i++)
        if (!r->of[i].kind->discreet)
            rc = json_kind(c, j, &r->of[i], err);
    json_end_object(j);
    return rc;
}
