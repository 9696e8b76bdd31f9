/* Lists of records. */
#include "ddreg/person.h"
#include "ddreg/supplier.h"
#include "kind_cmd.h"

/* What the list is narrowed to, beside what the query narrows. */
struct narrowed {
    bool given[KIND_MAX_FIELDS];
    struct db_value values[KIND_MAX_FIELDS];
    const char *state;
};

/* The record that the listed ones are parts of. */
static enum dd_rc read_parent(struct cli *c, const struct kind *kind, size_t parent,
                              struct kind_filter *f, struct dd_error *err)
{
    struct kind_row row;
    enum dd_rc rc =
        kind_find(c->reg, &c->arena, kind_named(kind->fields[parent].arg), c->args[0], &row, err);

    if (rc == DD_OK)
        f->is[0] = (struct kind_is){kind->fields[parent].column.name, DB_I(kind_number(&row))};
    return rc;
}

/* The list's argument is a supplier, or where the records are parts of another, that one. */
static enum dd_rc read_filter(struct cli *c, const struct kind *kind, struct kind_filter *f,
                              struct dd_error *err)
{
    size_t parent = kind_parent(kind);
    bool is_part = parent != KIND_MAX_FIELDS;
    const char *supplier = is_part || c->nargs == 0 ? cli_option(c, "supplier") : c->args[0];
    enum dd_rc rc = DD_OK;

    f->company = c->reg->company;
    f->after = cli_option(c, "after");
    f->before = cli_option(c, "before");
    f->as_of = cli_option(c, "as-of");
    f->known = cli_option(c, "known");
    f->own = cli_option(c, "own") != NULL;
    if (f->own && supplier)
        return dd_fail(err, DD_USAGE, "kind.whose", "noun", kind->name, "nb", kind->nb, NULL);
    if (is_part && c->nargs > 0)
        rc = read_parent(c, kind, parent, f, err);
    if (rc == DD_OK && supplier)
        rc = supplier_find(c->reg, supplier, c->today, &f->supplier, err);
    return rc == DD_OK && f->supplier ? alias_root(c->reg, f->supplier, &f->supplier, err) : rc;
}

static enum dd_rc read_narrowed(struct cli *c, const struct kind *kind, struct narrowed *out,
                                struct dd_error *err)
{
    char name[KIND_KEY_SIZE];
    int64_t person;
    enum dd_rc rc = DD_OK;

    out->state = cli_option(c, "state");
    for (size_t i = 0; rc == DD_OK && i < kind->table.ncolumns; i++) {
        const struct kind_field *f = &kind->fields[i];
        const char *value;
        if ((f->how & KIND_INTERNAL) || (f->type != KIND_WORD && f->type != KIND_PERSON))
            continue;
        value = cli_option(c, kind_option(f, name));
        if (!value)
            continue;
        out->given[i] = true;
        out->values[i] = DB_T(value);
        if (f->type == KIND_PERSON) {
            rc = person_find(c->reg, value, &person, err);
            if (rc == DD_OK && person == 0)
                rc = dd_fail(err, DD_INPUT, "person.unknown", "word", value, NULL);
            out->values[i] = DB_I(person);
        }
    }
    return rc;
}

static bool fits(const struct kind_view *view, const struct kind_row *row, const struct narrowed *n)
{
    if ((n->state && strcmp(kind_state_on(row, view->day), n->state) != 0) ||
        kind_view_is_joined(view, row))
        return false;
    for (size_t i = 0; i < row->kind->table.ncolumns; i++) {
        struct db_value v = row->values[i];
        if (!n->given[i])
            continue;
        if (row->kind->fields[i].type == KIND_PERSON)
            v.i = person_one(&view->people, v.i);
        if (v.kind != n->values[i].kind ||
            (v.kind == DB_TEXT ? strcmp(v.t, n->values[i].t) != 0 : v.i != n->values[i].i))
            return false;
    }
    return true;
}

static enum dd_rc print_rows(struct cli *c, const struct kind *kind, const struct kind_row *rows,
                             size_t n, const struct narrowed *narrowed, struct dd_error *err)
{
    const struct kind_row **page = arena_alloc(&c->arena, (n + 1) * sizeof(*page));
    struct kind_view view;
    struct out_cell cells[KIND_MAX_CELLS];
    struct out_list list;
    size_t npage = 0;
    enum dd_rc rc = page ? kind_view_begin(&view, c, kind, true, err) : dd_no_memory(err);

    if (rc == DD_OK)
        rc = kind_view_suppliers(&view, rows, n, err);
    if (rc == DD_OK)
        rc = out_begin(&list, c, kind->plural, view.columns, view.n, err);
    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        if (!fits(&view, &rows[i], narrowed))
            continue;
        kind_view_cells(&view, &rows[i], cells);
        out_row(&list, cells);
        page[npage++] = &rows[i];
    }
    if (rc == DD_OK)
        rc = out_end(&list, err);
    return rc == DD_OK && cli_option(c, "output") ? kind_page(c, &view, page, npage, err) : rc;
}

enum dd_rc kind_run_list(struct cli *c, struct dd_error *err)
{
    const struct kind_cmd *k = kind_cmd_of(c);
    struct kind_filter filter = {.number = 0};
    struct narrowed narrowed = {.state = NULL};
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = read_filter(c, k->kind, &filter, err);

    if (rc == DD_OK)
        rc = read_narrowed(c, k->kind, &narrowed, err);
    filter.withdrawn = narrowed.state && strcmp(narrowed.state, KIND_WITHDRAWN) == 0;
    if (rc == DD_OK)
        rc = kind_read(c->reg, &c->arena, k->kind, &filter, &rows, &n, err);
    return rc == DD_OK ? print_rows(c, k->kind, rows, n, &narrowed, err) : rc;
}
