/* The names of the suppliers that records belong to. */
#include "ddreg/supplier.h"
#include "kind_cmd.h"

#include <stdlib.h>

static int by_root(const void *a, const void *b)
{
    const struct kind_supplier *x = a, *y = b;

    return (x->root > y->root) - (x->root < y->root);
}

enum dd_rc kind_view_suppliers(struct kind_view *v, const struct kind_row *rows, size_t n,
                               struct dd_error *err)
{
    enum dd_rc rc = DD_OK;
    size_t kept = 0;

    v->nsuppliers = 0;
    if (!kind_has_supplier(v->kind) || n == 0)
        return DD_OK;
    v->suppliers = arena_alloc(&v->c->arena, n * sizeof(*v->suppliers));
    if (!v->suppliers)
        return dd_no_memory(err);
    for (size_t i = 0; i < n; i++)
        v->suppliers[i] = (struct kind_supplier){rows[i].root, NULL};
    qsort(v->suppliers, n, sizeof(*v->suppliers), by_root);
    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        struct kind_supplier *s = &v->suppliers[kept];
        if (v->suppliers[i].root == 0 || (kept > 0 && s[-1].root == v->suppliers[i].root))
            continue;
        s->root = v->suppliers[i].root;
        rc = supplier_name_on(v->c->reg, &v->c->arena, s->root, v->day, &s->name, err);
        kept++;
    }
    v->nsuppliers = kept;
    return rc;
}

const char *kind_view_supplier(const struct kind_view *v, int64_t root)
{
    const struct kind_supplier wanted = {root, NULL};
    const struct kind_supplier *found =
        v->nsuppliers > 0 ? bsearch(&wanted, v->suppliers, v->nsuppliers, sizeof(wanted), by_root)
                          : NULL;

    return found ? found->name : NULL;
}
